import { float64At, uint32At } from './elements.ts';
import { normalCritical } from './normal.ts';
import { checkedShare, type Sample } from './sample.ts';
import { sortOrder } from './sortOrder.ts';
import { survivalData } from './survivalData.ts';

/** On which scale the confidence limits of S(t) are symmetric: log S(t), R's default, or log(−log S(t)). */
export type LimitsScale = 'log' | 'log-log';

/** A Kaplan-Meier estimate: one entry of each array for each distinct time at which an event happened. */
export interface KaplanMeier {
  /** Observations. */
  readonly n: number;
  /** Events among them. */
  readonly events: number;
  /** Times of events, ascending, in the unit of the input. */
  readonly times: Float64Array;
  /** How many were under observation just before each time. */
  readonly atRisk: Float64Array;
  /** How many events happened at each time. */
  readonly eventCounts: Float64Array;
  /** S(t) from each time on, until the next. Before the first time S is 1. */
  readonly survival: Float64Array;
  /** Greenwood's standard error of S(t); NaN where S(t) is 0. */
  readonly standardError: Float64Array;
  /** Pointwise confidence limits of S(t), within 0 and 1; NaN where S(t) is 0. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Times at which observations were censored, ascending, one entry for each. */
  readonly censored: Float64Array;
  /** The longest observation; beyond it S(t) is not estimated unless it has reached 0. */
  readonly lastTime: number;
}

/** Options of `kaplanMeier`. */
export interface KaplanMeierOptions {
  /** 'log-log' if not given: it keeps its level better in small groups and never passes 0 or 1. */
  readonly limits?: LimitsScale;
  /** Confidence level; 0.95 if not given. */
  readonly level?: number;
}

/**
 * The Kaplan-Meier estimate of the survival function with Greenwood's standard error and pointwise limits, in
 * O(n log n). An observation censored at the time of an event was still at risk of it.
 *
 * Sources: Kaplan and Meier, Nonparametric estimation from incomplete observations, JASA 53 (1958) 457–481; Greenwood,
 * The natural duration of cancer (1926); limits: Kalbfleisch and Prentice, The Statistical Analysis of Failure Time Data
 * (1980), section 1.3.
 *
 * @param times how long each was observed, 0 or more, in any one unit (this project: days)
 * @param events for each, 1 or true if the event happened at that time, 0 or false if it had not happened by then
 * @throws EmptySampleError if there is no observation
 * @throws InvalidSampleError if a time is negative or not finite, lengths differ, an event is not 0 or 1, or level is
 *   not between 0 and 1
 */
export function kaplanMeier(
  times: Sample,
  events: ArrayLike<number | boolean>,
  { limits = 'log-log', level = 0.95 }: KaplanMeierOptions = {},
): KaplanMeier {
  const data = survivalData(times, events, 'kaplanMeier');
  const z = normalCritical(checkedShare(level, 'kaplanMeier', 'level'));
  const n = data.times.length;
  const order = sortOrder(data.times);
  const stepTimes: number[] = [];
  const atRisk: number[] = [];
  const eventCounts: number[] = [];
  const survival: number[] = [];
  const standardError: number[] = [];
  const low: number[] = [];
  const high: number[] = [];
  const censored: number[] = [];
  let current = 1;
  let greenwood = 0;
  let total = 0;
  let lastTime = 0;
  for (let start = 0; start < n;) {
    const time = float64At(data.times, uint32At(order, start));
    let end = start;
    let deaths = 0;
    while (end < n && data.times[uint32At(order, end)] === time) {
      if (data.events[uint32At(order, end)] === 1) deaths += 1;
      else censored.push(time);
      end += 1;
    }
    if (deaths > 0) {
      const risk = n - start;
      current *= (risk - deaths) / risk;
      greenwood += deaths / (risk * (risk - deaths));
      total += deaths;
      const [lower, upper] = survivalLimits(current, Math.sqrt(greenwood), z, limits);
      stepTimes.push(time);
      atRisk.push(risk);
      eventCounts.push(deaths);
      survival.push(current);
      standardError.push(current * Math.sqrt(greenwood));
      low.push(lower);
      high.push(upper);
    }
    lastTime = time;
    start = end;
  }
  return {
    n,
    events: total,
    times: Float64Array.from(stepTimes),
    atRisk: Float64Array.from(atRisk),
    eventCounts: Float64Array.from(eventCounts),
    survival: Float64Array.from(survival),
    standardError: Float64Array.from(standardError),
    low: Float64Array.from(low),
    high: Float64Array.from(high),
    censored: Float64Array.from(censored),
    lastTime,
  };
}

function survivalLimits(
  survival: number,
  logStandardError: number,
  z: number,
  scale: LimitsScale,
): [number, number] {
  if (survival === 0) return [Number.NaN, Number.NaN];
  if (scale === 'log') {
    const factor = Math.exp(z * logStandardError);
    return [survival / factor, Math.min(1, survival * factor)];
  }
  const logSurvival = Math.log(survival);
  const factor = Math.exp((z * logStandardError) / logSurvival);
  return [Math.exp(logSurvival / factor), Math.exp(logSurvival * factor)];
}
