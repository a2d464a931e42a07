import { InvalidSampleError } from './invalidSampleError.ts';
import { checkedSample, type Sample } from './sample.ts';

/**
 * A family of p values as doubles, checked: at least one, each from 0 to 1.
 *
 * @throws EmptySampleError if the family is empty
 * @throws InvalidSampleError if a value is not from 0 to 1
 */
export function checkedP(p: Sample, functionName: string): Float64Array {
  const values = checkedSample(p, functionName, 'p');
  const bad = values.findIndex((value) => value < 0 || value > 1);
  if (bad >= 0) throw new InvalidSampleError(functionName, `p[${bad}]`, values[bad], 'a number from 0 to 1');
  return values;
}
