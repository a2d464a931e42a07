import { bisectRight } from 'd3-array';
import { float64At } from './elements.ts';
import type { KaplanMeier } from './kaplanMeier.ts';

/** S(t) at one time. */
export interface SurvivalAt {
  /** Null beyond the longest observation, unless S has reached 0 by then. */
  readonly survival: number | null;
  /** Greenwood's; null where S is 0 or not known. */
  readonly standardError: number | null;
  /** Confidence limits as in the curve; null where S is 0 or not known. */
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * A Kaplan-Meier curve read off at time t, in the unit of the curve. The curve is continuous from the right: at the
 * time of an event it has already stepped down.
 *
 * @param t any time from 0 up
 */
export function survivalAt(curve: KaplanMeier, t: number): SurvivalAt {
  const steps = bisectRight(curve.times, t);
  const survival = steps === 0 ? 1 : float64At(curve.survival, steps - 1);
  if (t > curve.lastTime && survival > 0) {
    return { survival: null, standardError: null, low: null, high: null };
  }
  if (steps === 0) return { survival, standardError: 0, low: 1, high: 1 };
  const orNull = (value = Number.NaN): number | null => (Number.isNaN(value) ? null : value);
  return {
    survival,
    standardError: orNull(curve.standardError[steps - 1]),
    low: orNull(curve.low[steps - 1]),
    high: orNull(curve.high[steps - 1]),
  };
}
