import { at } from './elements.ts';
import { EmptySampleError } from './emptySampleError.ts';
import { InvalidSampleError } from './invalidSampleError.ts';

/** What every function of this folder accepts as a sample: a plain or a typed array, never changed. */
export type Sample = ArrayLike<number>;

/**
 * A copy of `values` as doubles, checked: at least one value, each of them finite.
 *
 * @throws EmptySampleError if there is no value
 * @throws InvalidSampleError if a value is NaN or infinite
 */
export function checkedSample(values: Sample, functionName: string, argument: string): Float64Array {
  if (values.length === 0) throw new EmptySampleError(functionName, argument);
  const copy = new Float64Array(values);
  for (let i = 0; i < copy.length; i += 1) {
    if (!Number.isFinite(copy[i])) {
      throw new InvalidSampleError(functionName, `${argument}[${i}]`, copy[i], 'a finite number');
    }
  }
  return copy;
}

/**
 * The same as `checkedSample`, in ascending order.
 *
 * @throws EmptySampleError, InvalidSampleError as `checkedSample` does
 */
export function sortedSample(values: Sample, functionName: string, argument: string): Float64Array {
  return checkedSample(values, functionName, argument).sort();
}

/**
 * Group or stratum numbers as integers, checked: one for each of `length` observations, each from 0 up.
 *
 * @throws InvalidSampleError if the lengths differ or a number is not an integer from 0 up
 */
export function checkedCodes(
  codes: Sample,
  length: number,
  functionName: string,
  argument: string,
): Uint32Array {
  if (codes.length !== length) {
    throw new InvalidSampleError(functionName, `${argument}.length`, codes.length, `${length}`);
  }
  const copy = new Uint32Array(length);
  for (let i = 0; i < length; i += 1) {
    const code = at(codes, i);
    if (!Number.isInteger(code) || code < 0) {
      throw new InvalidSampleError(functionName, `${argument}[${i}]`, code, 'an integer from 0 up');
    }
    copy[i] = code;
  }
  return copy;
}

/**
 * Checks a share that must lie strictly between 0 and 1 (a confidence level, a probability) and returns it.
 *
 * @throws InvalidSampleError if it does not
 */
export function checkedShare(value: number, functionName: string, argument: string): number {
  if (!(value > 0 && value < 1)) {
    throw new InvalidSampleError(functionName, argument, value, 'a number between 0 and 1');
  }
  return value;
}
