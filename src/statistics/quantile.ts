import { float64At } from './elements.ts';
import { checkedSample, sortedSample, type Sample } from './sample.ts';
import { InvalidSampleError } from './invalidSampleError.ts';

function ofSorted(sorted: Float64Array, p: number): number {
  if (!(p >= 0 && p <= 1)) {
    throw new InvalidSampleError('quantile', 'p', p, 'a number from 0 to 1');
  }
  const position = (sorted.length - 1) * p;
  const below = Math.floor(position);
  const low = float64At(sorted, below);
  const high = float64At(sorted, Math.min(below + 1, sorted.length - 1));
  return low + (high - low) * (position - below);
}

/**
 * The quantiles of a sample at several probabilities, by linear interpolation of the order statistics: type 7, the
 * default of R, NumPy and d3-array.
 *
 * Source: Hyndman and Fan, Sample quantiles in statistical packages, The American Statistician 50 (1996) 361–365.
 *
 * @param values in any unit, in any order
 * @param probabilities each from 0 to 1
 * @returns one quantile for each probability, in the unit of the values
 * @throws EmptySampleError if there is no value
 * @throws InvalidSampleError if a value is not finite or a probability is outside 0 … 1
 */
export function quantiles(values: Sample, probabilities: Sample): number[] {
  const sorted = sortedSample(values, 'quantiles', 'values');
  return Array.from(checkedSample(probabilities, 'quantiles', 'probabilities'), (p) => ofSorted(sorted, p));
}

/**
 * One quantile of a sample, type 7; see `quantiles`.
 *
 * @throws EmptySampleError, InvalidSampleError as `quantiles` does
 */
export function quantile(values: Sample, p: number): number {
  return ofSorted(sortedSample(values, 'quantile', 'values'), p);
}
