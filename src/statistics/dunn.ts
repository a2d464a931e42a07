import { at } from './elements.ts';
import { normalTwoSidedP } from './normal.ts';
import { pooledRanks } from './pooledRanks.ts';
import type { Sample } from './sample.ts';

/** One pair of groups in Dunn's test. */
export interface DunnPair {
  /** Positions of the two groups in the input, the first below the second. */
  readonly first: number;
  readonly second: number;
  /** (Mean rank of the second − mean rank of the first) / standard error: positive if the second tends to be larger. */
  readonly z: number;
  /** Two-sided, not adjusted for the number of pairs (see `holm`). */
  readonly p: number;
}

/**
 * Dunn's test of all pairs of groups after Kruskal-Wallis: two-sided, tie-corrected, ranks of all groups together.
 *
 * Source: Dunn, Multiple comparisons using rank sums, Technometrics 6 (1964) 241–252. Sign as in the R package rstatix.
 *
 * @param groups two or more samples, all in one unit
 * @returns one entry for each pair: 0-1, 0-2, …, 1-2, …
 * @throws EmptySampleError if there is no group or a group has no value
 * @throws InvalidSampleError if there is one group, or a value is not finite
 */
export function dunn(groups: readonly Sample[]): DunnPair[] {
  const { sizes, meanRanks, n, tieSum } = pooledRanks(groups, 'dunn');
  const variance = (n * (n + 1)) / 12 - tieSum / (12 * (n - 1));
  const degenerate = tieSum === n ** 3 - n;
  return sizes.flatMap((size, first) =>
    sizes.slice(first + 1).map((otherSize, offset) => {
      const second = first + 1 + offset;
      const difference = at(meanRanks, second) - at(meanRanks, first);
      const z = degenerate ? 0 : difference / Math.sqrt(variance * (1 / size + 1 / otherSize));
      return { first, second, z, p: normalTwoSidedP(z) };
    }),
  );
}
