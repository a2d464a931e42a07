import { uint32At } from './elements.ts';
import { checkedSample, type Sample } from './sample.ts';
import { sortOrder } from './sortOrder.ts';

/** The ranks of a sample, ties sharing their mean rank. */
export interface MidRanks {
  /** 1 … n, one for each value, in the order of the input; tied values share the mean of their ranks. */
  readonly ranks: Float64Array;
  /** Σ (t³ − t) over the groups of t tied values: what every tie correction needs. 0 without ties. */
  readonly tieSum: number;
}

/**
 * Mid-ranks of a sample in O(n log n).
 *
 * Source: Kendall, The treatment of ties in ranking problems, Biometrika 33 (1945) 239–251.
 *
 * @param values in any unit, in any order
 * @throws EmptySampleError if there is no value
 * @throws InvalidSampleError if a value is not finite
 */
export function midRanks(values: Sample): MidRanks {
  const sample = checkedSample(values, 'midRanks', 'values');
  const n = sample.length;
  const order = sortOrder(sample);
  const ranks = new Float64Array(n);
  let tieSum = 0;
  for (let start = 0; start < n;) {
    const value = sample[uint32At(order, start)];
    let end = start + 1;
    while (end < n && sample[uint32At(order, end)] === value) end += 1;
    const ties = end - start;
    for (let i = start; i < end; i += 1) ranks[uint32At(order, i)] = (start + 1 + end) / 2;
    tieSum += ties * (ties * ties - 1);
    start = end;
  }
  return { ranks, tieSum };
}
