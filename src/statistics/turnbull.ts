import { float64At, uint32At } from './elements.ts';
import { InvalidSampleError } from './invalidSampleError.ts';
import { nonparametricMaximumLikelihood } from './nonparametricMaximumLikelihood.ts';
import { innermostIntervals, type InnermostIntervals } from './innermostIntervals.ts';
import type { Sample } from './sample.ts';

/** Turnbull's estimate of a distribution from interval-censored observations. */
export interface Turnbull {
  /** Observations, or their total weight. */
  readonly n: number;
  /** Left ends of the intervals that carry mass, ascending: open, unless equal to the right end. */
  readonly left: Float64Array;
  /** Right ends: closed, unless Infinity. Equal ends mean that one point. */
  readonly right: Float64Array;
  /** The mass of each interval, above 0; they sum to 1. Where in its interval a mass lies, the data do not say. */
  readonly mass: Float64Array;
  /** S after each interval: the mass of all later ones. */
  readonly survival: Float64Array;
  /** For each observation the first of these intervals that it covers. */
  readonly first: Uint32Array;
  /** For each observation one past the last that it covers. */
  readonly end: Uint32Array;
  /** Σ weight × log P(observation). */
  readonly logLikelihood: number;
  /** How far the conditions of the maximum are missed; see `nonparametricMaximumLikelihood`. 1e-8 or less is the maximum to 8 digits. */
  readonly gradientError: number;
}

/**
 * Turnbull's nonparametric maximum likelihood estimate for observations that are exact, right-, left- or
 * interval-censored, in any mixture. With exact and right-censored ones alone it is the Kaplan-Meier estimate.
 *
 * Observation i says that its event happened after `lower[i]` and no later than `upper[i]`:
 * - exact at t: lower = upper = t
 * - right-censored at c: lower = c, upper = Infinity (the event comes after c)
 * - left-censored at u: lower = −Infinity, upper = u (the event came at u or before; 0 would exclude an event at 0)
 * - between: (lower, upper], open on the left, closed on the right
 *
 * Sources: Turnbull, The empirical distribution function with arbitrarily grouped, censored and truncated data, Journal
 * of the Royal Statistical Society B 38 (1976) 290–295; Peto (1973); the maximization is that of `nonparametricMaximumLikelihood`.
 *
 * @param lower in any one unit (this project: days)
 * @param upper in the same unit
 * @param weights how often each observation counts; once if not given
 * @throws EmptySampleError if there is no observation
 * @throws InvalidSampleError if lengths differ, an end is NaN, lower exceeds upper, or weights are negative or all 0
 */
export function turnbull(lower: Sample, upper: Sample, weights?: Sample): Turnbull {
  return turnbullOf(innermostIntervals(lower, upper, 'turnbull'), weights);
}

/**
 * As {@link turnbull}, for observations whose innermost intervals are known: a bootstrap fits the same observations many
 * times and only changes how often each counts.
 *
 * @throws InvalidSampleError if there is not one weight for each observation, or weights are negative or all 0
 */
export function turnbullOf({ left, right, first, end }: InnermostIntervals, weights?: Sample): Turnbull {
  const counts = weights ? Float64Array.from(weights) : new Float64Array(first.length).fill(1);
  if (counts.length !== first.length) {
    throw new InvalidSampleError('turnbull', 'weights.length', counts.length, `${first.length}`);
  }
  let n = 0;
  for (let i = 0; i < counts.length; i += 1) {
    const weight = float64At(counts, i);
    if (!(weight >= 0 && weight < Infinity)) {
      throw new InvalidSampleError('turnbull', `weights[${i}]`, weight, 'a number from 0 up');
    }
    n += weight;
  }
  if (n === 0) throw new InvalidSampleError('turnbull', 'weights', 'all 0', 'at least one above 0');

  const { mass, gradientError } = nonparametricMaximumLikelihood(first, end, counts, left.length);
  // Only intervals with mass are kept; the runs of the observations are renumbered to match.
  const position = new Uint32Array(mass.length + 1);
  let kept = 0;
  mass.forEach((value, j) => {
    position[j] = kept;
    if (value > 0) kept += 1;
  });
  position[mass.length] = kept;
  const carries = (_: number, j: number): boolean => float64At(mass, j) > 0;
  const keptMass = mass.filter(carries);
  const survival = new Float64Array(kept);
  for (let j = kept - 2; j >= 0; j -= 1)
    survival[j] = float64At(survival, j + 1) + float64At(keptMass, j + 1);
  const firstKept = first.map((j) => uint32At(position, j));
  const endKept = end.map((j) => uint32At(position, j));
  let logLikelihood = 0;
  for (let i = 0; i < firstKept.length; i += 1) {
    const weight = float64At(counts, i);
    if (weight === 0) continue;
    logLikelihood +=
      weight *
      Math.log(
        survivalBefore(survival, uint32At(firstKept, i)) - float64At(survival, uint32At(endKept, i) - 1),
      );
  }
  return {
    n,
    left: left.filter(carries),
    right: right.filter(carries),
    mass: keptMass,
    survival,
    first: firstKept,
    end: endKept,
    logLikelihood,
    gradientError,
  };
}

/** S before mass interval j. */
function survivalBefore(survival: Float64Array, j: number): number {
  return j === 0 ? 1 : float64At(survival, j - 1);
}
