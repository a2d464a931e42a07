import { sum } from 'd3-array';
import { at } from './elements.ts';
import { EmptySampleError } from './emptySampleError.ts';
import { InvalidSampleError } from './invalidSampleError.ts';
import { midRanks } from './midRanks.ts';
import { checkedSample, type Sample } from './sample.ts';

/** The mid-ranks of several groups taken together. */
export interface PooledRanks {
  readonly sizes: readonly number[];
  readonly meanRanks: readonly number[];
  /** All observations. */
  readonly n: number;
  /** Σ (t³ − t) over the groups of t equal values. */
  readonly tieSum: number;
}

/**
 * Ranks all groups' values together and averages the ranks per group.
 *
 * @throws EmptySampleError if a group has no value
 * @throws InvalidSampleError if there are fewer than two groups, or a value is not finite
 */
export function pooledRanks(groups: readonly Sample[], functionName: string): PooledRanks {
  if (groups.length === 0) throw new EmptySampleError(functionName, 'groups');
  if (groups.length === 1) throw new InvalidSampleError(functionName, 'groups.length', 1, 'at least 2');
  const samples = groups.map((group, i) => checkedSample(group, functionName, `groups[${i}]`));
  const n = sum(samples, ({ length }) => length);
  const pooled = new Float64Array(n);
  let offset = 0;
  const offsets = samples.map((sample) => {
    pooled.set(sample, offset);
    offset += sample.length;
    return offset - sample.length;
  });
  const { ranks, tieSum } = midRanks(pooled);
  const meanRanks = samples.map((sample, i) => {
    const start = at(offsets, i);
    return sum(ranks.subarray(start, start + sample.length)) / sample.length;
  });
  return { sizes: samples.map((sample) => sample.length), meanRanks, n, tieSum };
}
