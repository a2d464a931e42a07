import { sum } from 'd3-array';
import { float64At } from './elements.ts';
import { EmptySampleError } from './emptySampleError.ts';
import { InvalidSampleError } from './invalidSampleError.ts';
import { checkedSample, type Sample } from './sample.ts';
import { sortOrder } from './sortOrder.ts';

/**
 * The p-quantile of a sample whose values count unequally: the smallest value at which the weights of it and all smaller
 * ones reach p of their sum; the middle between it and the next where they reach it exactly. With equal weights this is
 * type 2 of Hyndman and Fan.
 *
 * Source: Hyndman and Fan, The American Statistician 50 (1996) 361–365, with counts replaced by sums of weights.
 *
 * @param values in any unit, in any order
 * @param weights 0 or more, one for each value, not all 0
 * @param p from 0 to 1
 * @throws EmptySampleError if there is no value
 * @throws InvalidSampleError if lengths differ, a value is not finite, weights are negative or all 0, or p is outside 0 … 1
 */
export function weightedQuantile(values: Sample, weights: Sample, p: number): number {
  const name = 'weightedQuantile';
  if (values.length === 0) throw new EmptySampleError(name, 'values');
  if (weights.length !== values.length) {
    throw new InvalidSampleError(name, 'weights.length', weights.length, `${values.length}`);
  }
  if (!(p >= 0 && p <= 1)) throw new InvalidSampleError(name, 'p', p, 'a number from 0 to 1');
  const sample = checkedSample(values, name, 'values');
  const counts = checkedSample(weights, name, 'weights');
  const negative = counts.findIndex((weight) => weight < 0);
  if (negative >= 0)
    throw new InvalidSampleError(name, `weights[${negative}]`, counts[negative], '0 or more');
  const total = sum(counts);
  if (total === 0) throw new InvalidSampleError(name, 'weights', 'all 0', 'at least one above 0');
  const order = Array.from(sortOrder(sample)).filter((index) => float64At(counts, index) > 0);
  const target = p * total;
  // Weights are ratios of counts: their sums may miss a target that they reach exactly.
  const tolerance = 1e-9 * total;
  let cumulated = 0;
  for (const [place, index] of order.entries()) {
    cumulated += float64At(counts, index);
    const value = float64At(sample, index);
    if (cumulated > target + tolerance) return value;
    if (cumulated >= target - tolerance) {
      const next = order[place + 1];
      return next === undefined ? value : (value + (sample[next] ?? value)) / 2;
    }
  }
  return float64At(sample, order.at(-1) ?? 0);
}
