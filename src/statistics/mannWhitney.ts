import { normalTwoSidedP } from './normal.ts';
import { pairCounts } from './pairCounts.ts';
import { rankSumDistribution } from './rankSumDistribution.ts';
import { sortedSample, type Sample } from './sample.ts';

/** The result of the Mann-Whitney test of two samples. */
export interface MannWhitney {
  /** Sizes of x and of y. */
  readonly n: readonly [number, number];
  /** Pairs in which x is larger, ties half; from 0 to the product of the sizes. */
  readonly u: number;
  /** Whether any two values are equal; then there is no exact p. */
  readonly tied: boolean;
  /** Tie-corrected normal deviate without continuity correction, positive if x tends to be larger. */
  readonly z: number;
  /** Two-sided p of z. */
  readonly p: number;
  /** The same with u moved half a pair towards its mean. */
  readonly continuity: { readonly z: number; readonly p: number };
  /** Exact p; null with ties or beyond `exactBelow`. */
  readonly exact: {
    readonly twoSided: number;
    /** p of the alternative that x tends to be larger. */
    readonly greater: number;
    /** p of the alternative that x tends to be smaller. */
    readonly less: number;
  } | null;
}

/**
 * The Mann-Whitney (Wilcoxon rank-sum) test of two independent samples, in O(n log n) but for the exact p.
 *
 * If all values are equal the data say nothing: z is 0 and p is 1.
 *
 * Sources: Mann and Whitney, Annals of Mathematical Statistics 18 (1947) 50–60; tie-corrected variance: Lehmann,
 * Nonparametrics (1975), section 1.4. The two-sided exact p is twice the smaller tail, at most 1, as in R.
 *
 * @param x first sample, any unit
 * @param y second sample, same unit
 * @param exactBelow the exact p is given if both samples are smaller than this; 50, as in R, if not given; 0 for never
 * @throws EmptySampleError if a sample has no value
 * @throws InvalidSampleError if a value is not finite
 */
export function mannWhitney(x: Sample, y: Sample, { exactBelow = 50 } = {}): MannWhitney {
  const first = sortedSample(x, 'mannWhitney', 'x');
  const second = sortedSample(y, 'mannWhitney', 'y');
  const n = first.length;
  const m = second.length;
  const { greater, tied, tieSum } = pairCounts(first, second);
  const u = greater + tied / 2;
  const total = n + m;
  const distance = u - (n * m) / 2;
  const spread = Math.sqrt(((n * m) / 12) * (total + 1 - tieSum / (total * (total - 1))));
  // The variance of a pooled sample of one value is 0, up to rounding in the subtraction above.
  const toZ = (deviation: number): number =>
    deviation === 0 || tieSum === total ** 3 - total ? 0 : deviation / spread;
  const z = toZ(distance);
  const continuityZ = toZ(distance - Math.sign(distance) / 2);
  return {
    n: [n, m],
    u,
    tied: tieSum > 0,
    z,
    p: normalTwoSidedP(z),
    continuity: { z: continuityZ, p: normalTwoSidedP(continuityZ) },
    exact: tieSum === 0 && n < exactBelow && m < exactBelow ? exactP(u, n, m) : null,
  };
}

function exactP(u: number, n: number, m: number): NonNullable<MannWhitney['exact']> {
  const probabilities = rankSumDistribution(n, m);
  const sum = (from: number, to: number): number =>
    Math.min(
      1,
      probabilities.subarray(from, to).reduce((total, probability) => total + probability, 0),
    );
  const less = sum(0, u + 1);
  const greater = sum(u, n * m + 1);
  return { twoSided: Math.min(1, 2 * Math.min(less, greater)), greater, less };
}
