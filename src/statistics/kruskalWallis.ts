import { sum } from 'd3-array';
import { at } from './elements.ts';
import { chiSquaredTail } from './chiSquaredTail.ts';
import { pooledRanks } from './pooledRanks.ts';
import type { Sample } from './sample.ts';

/** The result of the Kruskal-Wallis test of several samples. */
export interface KruskalWallis {
  /** All observations. */
  readonly n: number;
  readonly meanRanks: readonly number[];
  /** Tie-corrected H. */
  readonly h: number;
  /** Number of groups less one. */
  readonly df: number;
  /** Upper chi-squared tail of H. */
  readonly p: number;
  /** Epsilon squared, H / (n − 1): 0 to 1, the share of the ranks' variance that lies between the groups. */
  readonly epsilonSquared: number;
}

/**
 * The Kruskal-Wallis test with tie correction, and epsilon squared as its effect size.
 *
 * If all values are equal the data say nothing: H is 0 and p is 1.
 *
 * Sources: Kruskal and Wallis, Use of ranks in one-criterion variance analysis, JASA 47 (1952) 583–621; epsilon squared:
 * Kelley (1935) as in Tomczak and Tomczak, Trends in Sport Sciences 1 (2014) 19–25.
 *
 * @param groups two or more samples, all in one unit
 * @throws EmptySampleError if there is no group or a group has no value
 * @throws InvalidSampleError if there is one group, or a value is not finite
 */
export function kruskalWallis(groups: readonly Sample[]): KruskalWallis {
  const { sizes, meanRanks, n, tieSum } = pooledRanks(groups, 'kruskalWallis');
  const middle = (n + 1) / 2;
  const between = sum(sizes, (size, i) => size * (at(meanRanks, i) - middle) ** 2);
  const correction = 1 - tieSum / (n ** 3 - n);
  const h = tieSum === n ** 3 - n ? 0 : ((12 / (n * (n + 1))) * between) / correction;
  const df = sizes.length - 1;
  return { n, meanRanks, h, df, p: chiSquaredTail(h, df), epsilonSquared: h / (n - 1) };
}
