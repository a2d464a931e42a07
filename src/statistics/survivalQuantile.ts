import { float64At } from './elements.ts';
import type { KaplanMeier } from './kaplanMeier.ts';
import { checkedShare } from './sample.ts';

/** A quantile of a survival curve with its limits; null where the curve does not fall that far. */
export interface SurvivalQuantile {
  readonly value: number | null;
  /** Where the lower limit of S falls that far. */
  readonly low: number | null;
  /** Where the upper limit of S falls that far. */
  readonly high: number | null;
}

/** What to return where S lies exactly at the level between two events: its left end, or the middle as R does. */
export type FlatRule = 'smallest' | 'midpoint';

/** Two steps of S this close are one: a product of fractions misses 1/2 by rounding (the same bound as R's survfit). */
const tolerance = Math.sqrt(Number.EPSILON);

function crossing(times: Float64Array, curve: Float64Array, level: number, rule: FlatRule): number | null {
  const first = curve.findIndex((value) => value <= level + tolerance);
  if (first < 0) return null;
  const time = float64At(times, first);
  const height = float64At(curve, first);
  if (rule === 'smallest' || Math.abs(height - level) > tolerance) return time;
  const next = curve.findIndex((value) => value < height - tolerance);
  return next < 0 ? time : (time + (times[next] ?? time)) / 2;
}

/**
 * The time by which a share of the observations has had the event, with limits found where the confidence limits of the
 * curve cross the same level.
 *
 * Source: Brookmeyer and Crowley, A confidence interval for the median survival time, Biometrics 38 (1982) 29–41.
 *
 * @param share 0.5 for the median, 0.25 for the time by which a quarter has had the event
 * @param rule the smallest t with S(t) ≤ 1 − share if not given; 'midpoint' gives R's survfit
 * @returns times in the unit of the curve
 * @throws InvalidSampleError if share is not between 0 and 1
 */
export function survivalQuantile(
  curve: Pick<KaplanMeier, 'times' | 'survival' | 'low' | 'high'>,
  share: number,
  rule: FlatRule = 'smallest',
): SurvivalQuantile {
  const level = 1 - checkedShare(share, 'survivalQuantile', 'share');
  return {
    value: crossing(curve.times, curve.survival, level, rule),
    low: crossing(curve.times, curve.low, level, rule),
    high: crossing(curve.times, curve.high, level, rule),
  };
}
