import type { CensoredTimes } from '../analysis/resolution/timeColumns.ts';
import { sortOrder } from '../statistics/sortOrder.ts';

/** The steps of a survival curve, as they are drawn and read. */
export interface SurvivalSteps {
  /** Days at which issues were resolved, ascending. */
  readonly times: Float64Array;
  /** Share unresolved from each of them on. */
  readonly survival: Float64Array;
  /** Limits of that share, NaN where it is 0; empty if none are estimated. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Longest observation, in days. */
  readonly lastTime: number;
}

/**
 * The Kaplan-Meier estimate with weights: at each time the share resolved is the weight of those resolved then over the
 * weight of those still under observation. No limits are given: Greenwood's formula counts observations alike.
 * @param weights above 0, one for each observation; all alike gives the estimate of `kaplanMeier`
 */
export function weightedSurvival({ times, events }: CensoredTimes, weights: Float64Array): SurvivalSteps {
  const order = sortOrder(times);
  const days: number[] = [];
  const survival: number[] = [];
  const atRisk = new Float64Array(order.length + 1);
  for (let i = order.length - 1; i >= 0; i -= 1) {
    atRisk[i] = (atRisk[i + 1] ?? 0) + (weights[order[i] ?? 0] ?? 0);
  }
  let current = 1;
  for (let start = 0; start < order.length;) {
    const time = times[order[start] ?? 0] ?? 0;
    let end = start;
    let resolved = 0;
    let alive = 0;
    while (end < order.length && times[order[end] ?? 0] === time) {
      const at = order[end] ?? 0;
      if (events[at] === 1) resolved += weights[at] ?? 0;
      else alive += 1;
      end += 1;
    }
    if (resolved > 0) {
      // Whoever is left after the last time: none, whatever the rounding of the sums.
      current = end === order.length && alive === 0 ? 0 : current * (1 - resolved / (atRisk[start] ?? 1));
      days.push(time);
      survival.push(current);
    }
    start = end;
  }
  return {
    times: Float64Array.from(days),
    survival: Float64Array.from(survival),
    low: new Float64Array(0),
    high: new Float64Array(0),
    lastTime: times[order.at(-1) ?? 0] ?? 0,
  };
}
