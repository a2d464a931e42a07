import { addAt, at, float64At, uint32At } from './elements.ts';
import { chiSquaredTail } from './chiSquaredTail.ts';
import { InvalidSampleError } from './invalidSampleError.ts';
import { quadraticForm } from './quadraticForm.ts';
import { checkedCodes, type Sample } from './sample.ts';
import { sortOrder } from './sortOrder.ts';
import { stratumMembers } from './stratumMembers.ts';
import { survivalData } from './survivalData.ts';

/** The result of a log-rank test of k groups. */
export interface LogRank {
  /** Observations in each group. */
  readonly n: readonly number[];
  /** Events in each group, weighted if rho is not 0. */
  readonly observed: readonly number[];
  /** Events expected in each group if all groups were alike, weighted likewise; the sum equals that of `observed`. */
  readonly expected: readonly number[];
  /** Covariance of observed − expected, k × k: hypergeometric, summed over times and strata. */
  readonly variance: readonly (readonly number[])[];
  readonly chisq: number;
  /** Rank of the covariance: k − 1 where all groups are compared with one another. */
  readonly df: number;
  /** Upper chi-squared tail. */
  readonly p: number;
  /** With two groups, the signed root of chisq, positive if the first group takes longer; else null. */
  readonly z: number | null;
  /** Σ (O − E)² / E, the older and smaller statistic of Peto and Pike; groups that expect no event left out. */
  readonly sumOfSquaresOverExpected: number;
}

/** Options of `logRank`. */
export interface LogRankOptions {
  /** The stratum of each observation, from 0 up; without it all are compared with all. */
  readonly strata?: Sample;
  /** Weight S(t−)^rho of Harrington and Fleming: 0, the log-rank test, if not given; 1 is the Peto-Peto test. */
  readonly rho?: number;
  /** How many groups there are; one more than the largest group number if not given. */
  readonly groupCount?: number;
}

/**
 * The log-rank test of k groups of right-censored observations, optionally stratified, in one sweep over the times of
 * each stratum: O(n log n + events × k²).
 *
 * Without an event at which two groups are at risk there is nothing to compare: chisq is 0, df 0, p 1.
 *
 * Sources: Mantel, Cancer Chemotherapy Reports 50 (1966) 163–170; Peto and Peto, Journal of the Royal Statistical
 * Society A 135 (1972) 185–207; weights: Harrington and Fleming, Biometrika 69 (1982) 553–566. As R's survdiff.
 *
 * @param times how long each was observed, 0 or more, in any one unit
 * @param events for each, 1 or true if the event happened at that time, 0 or false if it had not happened by then
 * @param groups the group of each, 0 … k − 1
 * @throws EmptySampleError if there is no observation
 * @throws InvalidSampleError if a time is negative or not finite, lengths differ, an event is not 0 or 1, or a group or
 *   stratum is not an integer from 0 up
 */
export function logRank(
  times: Sample,
  events: ArrayLike<number | boolean>,
  groups: Sample,
  { strata, rho = 0, groupCount }: LogRankOptions = {},
): LogRank {
  const data = survivalData(times, events, 'logRank');
  const total = data.times.length;
  const codes = checkedCodes(groups, total, 'logRank', 'groups');
  const stratum = strata ? checkedCodes(strata, total, 'logRank', 'strata') : null;
  const k = groupCount ?? codes.reduce((largest, code) => Math.max(largest, code + 1), 0);
  const outside = codes.findIndex((code) => code >= k);
  if (outside >= 0)
    throw new InvalidSampleError('logRank', `groups[${outside}]`, codes[outside], `below ${k}`);

  const n = new Array<number>(k).fill(0);
  const observed = new Array<number>(k).fill(0);
  const expected = new Array<number>(k).fill(0);
  const covariance = new Float64Array(k * k);
  codes.forEach((code) => {
    n[code] = at(n, code) + 1;
  });

  const byTime = sortOrder(data.times);
  for (const members of stratumMembers(byTime, stratum)) {
    const atRisk = new Float64Array(k);
    for (const index of members) {
      const code = uint32At(codes, index);
      addAt(atRisk, code, 1);
    }
    const deaths = new Float64Array(k);
    const leaving = new Float64Array(k);
    let survival = 1;
    for (let start = 0; start < members.length;) {
      const time = data.times[uint32At(members, start)];
      let end = start;
      let dead = 0;
      deaths.fill(0);
      leaving.fill(0);
      for (; end < members.length && data.times[uint32At(members, end)] === time; end += 1) {
        const index = uint32At(members, end);
        const code = uint32At(codes, index);
        addAt(leaving, code, 1);
        if (data.events[index] === 1) {
          addAt(deaths, code, 1);
          dead += 1;
        }
      }
      if (dead > 0) {
        const risk = members.length - start;
        const weight = rho === 0 ? 1 : survival ** rho;
        const spread = risk > 1 ? (weight * weight * dead * (risk - dead)) / (risk - 1) : 0;
        for (let g = 0; g < k; g += 1) {
          const share = float64At(atRisk, g) / risk;
          observed[g] = at(observed, g) + weight * float64At(deaths, g);
          expected[g] = at(expected, g) + weight * dead * share;
          if (share === 0 || spread === 0) continue;
          for (let h = 0; h < k; h += 1) {
            const other = float64At(atRisk, h) / risk;
            const cell = g * k + h;
            addAt(covariance, cell, spread * share * ((g === h ? 1 : 0) - other));
          }
        }
        survival *= (risk - dead) / risk;
      }
      for (let g = 0; g < k; g += 1) addAt(atRisk, g, -float64At(leaving, g));
      start = end;
    }
  }

  const scores = observed.map((count, g) => count - at(expected, g));
  const { value: chisq, rank: df } = quadraticForm(scores, covariance);
  return {
    n,
    observed,
    expected,
    variance: scores.map((_, g) => Array.from(covariance.subarray(g * k, g * k + k))),
    chisq,
    df,
    p: df === 0 ? 1 : chiSquaredTail(chisq, df),
    z: k === 2 ? Math.sign(-at(scores, 0)) * Math.sqrt(chisq) : null,
    sumOfSquaresOverExpected: scores.reduce((sum, score, g) => {
      const expectedCount = at(expected, g);
      return expectedCount > 0 ? sum + (score * score) / expectedCount : sum;
    }, 0),
  };
}
