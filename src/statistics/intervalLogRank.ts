import { chiSquaredTail } from './chiSquaredTail.ts';
import { EmptySampleError } from './emptySampleError.ts';
import { InvalidSampleError } from './invalidSampleError.ts';
import { quadraticForm } from './quadraticForm.ts';
import { checkedCodes, type Sample } from './sample.ts';
import { stratumMembers } from './stratumMembers.ts';
import { sunScores } from './sunScores.ts';
import { turnbull } from './turnbull.ts';

/** The result of a generalised log-rank test of k groups of interval-censored observations. */
export interface IntervalLogRank {
  /** Observations in each group. */
  readonly n: readonly number[];
  /** Sum of the scores in each group, like observed − expected: positive where events come earlier. They sum to 0. */
  readonly scores: readonly number[];
  readonly chisq: number;
  /** Rank of the permutation covariance: k − 1 where all groups are compared with one another. */
  readonly df: number;
  /** Upper chi-squared tail; with two groups the two-sided p of z. */
  readonly p: number;
  /** With two groups, the signed root of chisq, positive if the first group takes longer; else null. */
  readonly z: number | null;
}

/** Options of `intervalLogRank`. */
export interface IntervalLogRankOptions {
  /** The stratum of each observation, from 0 up: scores and permutations stay within it. */
  readonly strata?: Sample;
  /** How many groups there are; one more than the largest group number if not given. */
  readonly groupCount?: number;
}

/**
 * The generalised log-rank test for interval-censored observations: Sun's scores under Turnbull's estimate from all
 * groups together, compared between groups in the asymptotic permutation form. Valid where the way of observing does not
 * depend on the group.
 *
 * Where all scores are equal there is nothing to compare: chisq is 0, df 0, p 1.
 *
 * Sources: Sun, Statistics in Medicine 15 (1996) 1387–1395; permutation form: Fay, Biometrics 52 (1996) 811–822; Fay and
 * Shaw, Journal of Statistical Software 36(2) (2010), whose sign is the opposite (theirs is positive if the first group is
 * earlier). With strata the scores and their covariances are summed over the strata.
 *
 * @param lower,upper the observations as `turnbull` takes them, in any one unit (this project: days)
 * @param groups the group of each, 0 … k − 1
 * @throws EmptySampleError if there is no observation, or none in a group
 * @throws InvalidSampleError if lengths differ, an end is NaN, lower exceeds upper, or a group or stratum is not an
 *   integer from 0 up
 */
export function intervalLogRank(
  lower: Sample,
  upper: Sample,
  groups: Sample,
  { strata, groupCount }: IntervalLogRankOptions = {},
): IntervalLogRank {
  const name = 'intervalLogRank';
  const total = lower.length;
  if (total === 0) throw new EmptySampleError(name, 'lower');
  const codes = checkedCodes(groups, total, name, 'groups');
  const k = groupCount ?? codes.reduce((largest, code) => Math.max(largest, code + 1), 0);
  const n = new Array<number>(k).fill(0);
  codes.forEach((code, i) => {
    if (code >= k) throw new InvalidSampleError(name, `groups[${i}]`, code, `below ${k}`);
    n[code] = (n[code] ?? 0) + 1;
  });
  n.forEach((count, group) => {
    if (count === 0) throw new EmptySampleError(name, `group ${group}`);
  });

  const sums = new Array<number>(k).fill(0);
  const covariance = new Float64Array(k * k);
  const positions = Uint32Array.from({ length: total }, (_, position) => position);
  for (const members of stratumMembers(
    positions,
    strata ? checkedCodes(strata, total, name, 'strata') : null,
  )) {
    const size = members.length;
    const pick = (values: Sample): Float64Array =>
      Float64Array.from(members, (index) => values[index] ?? Number.NaN);
    const scores = sunScores(turnbull(pick(lower), pick(upper)));
    const mean = scores.reduce((sum, score) => sum + score, 0) / size;
    let squares = 0;
    const sizes = new Float64Array(k);
    scores.forEach((score, i) => {
      const code = codes[members[i] ?? 0] ?? 0;
      sums[code] = (sums[code] ?? 0) + score - mean;
      sizes[code] = (sizes[code] ?? 0) + 1;
      squares += (score - mean) ** 2;
    });
    // Scores that differ by rounding alone carry nothing, and one observation cannot be permuted.
    if (size < 2 || squares < 1e-20 * size) continue;
    const spread = squares / (size - 1);
    for (let g = 0; g < k; g += 1) {
      for (let h = 0; h < k; h += 1) {
        const own = g === h ? (sizes[g] ?? 0) : 0;
        const shared = ((sizes[g] ?? 0) * (sizes[h] ?? 0)) / size;
        covariance[g * k + h] = (covariance[g * k + h] ?? 0) + spread * (own - shared);
      }
    }
  }
  const { value: chisq, rank: df } = quadraticForm(sums, covariance);
  return {
    n,
    scores: sums,
    chisq,
    df,
    p: df === 0 ? 1 : chiSquaredTail(chisq, df),
    z: k === 2 ? Math.sign(-(sums[0] ?? 0)) * Math.sqrt(chisq) : null,
  };
}
