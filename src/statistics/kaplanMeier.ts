import { at, float64At, uint32At } from './elements.ts';
import { normalCritical } from './normal.ts';
import { InvalidSampleError } from './invalidSampleError.ts';
import { checkedSample, checkedShare, type Sample } from './sample.ts';
import { sortOrder } from './sortOrder.ts';
import { survivalData } from './survivalData.ts';

/** On which scale the confidence limits of S(t) are symmetric: log S(t), R's default, or log(−log S(t)). */
export type LimitsScale = 'log' | 'log-log';

/** A Kaplan-Meier estimate: one entry of each array for each distinct time at which an event happened. */
export interface KaplanMeier {
  /** Observations. */
  readonly n: number;
  /** Events among them, each counted once. */
  readonly events: number;
  /** Times of events, ascending, in the unit of the input. */
  readonly times: Float64Array;
  /** How many were under observation just before each time, or their weight. */
  readonly atRisk: Float64Array;
  /** How many events happened at each time, or their weight. */
  readonly eventCounts: Float64Array;
  /** S(t) from each time on, until the next. Before the first time S is 1. */
  readonly survival: Float64Array;
  /** Greenwood's standard error of S(t); NaN where S(t) is 0. Empty with weights: the formula counts observations alike. */
  readonly standardError: Float64Array;
  /** Pointwise confidence limits of S(t), within 0 and 1; NaN where S(t) is 0. Empty with weights. */
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
  /** How often each observation counts, above 0; once if not given. */
  readonly weights?: Sample;
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
 * @throws InvalidSampleError if a time is negative or not finite, lengths differ, an event is not 0 or 1, a weight is not
 *   above 0, or level is not between 0 and 1
 */
export function kaplanMeier(
  times: Sample,
  events: ArrayLike<number | boolean>,
  { limits = 'log-log', level = 0.95, weights }: KaplanMeierOptions = {},
): KaplanMeier {
  const data = survivalData(times, events, 'kaplanMeier');
  const z = normalCritical(checkedShare(level, 'kaplanMeier', 'level'));
  const n = data.times.length;
  const order = sortOrder(data.times);
  const left = weightsLeft(order, weights);
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
    let count = 0;
    let deaths = 0;
    while (end < n && data.times[uint32At(order, end)] === time) {
      const observation = uint32At(order, end);
      if (data.events[observation] === 1) {
        count += 1;
        deaths += weights ? at(weights, observation) : 1;
      } else censored.push(time);
      end += 1;
    }
    if (count > 0) {
      const risk = float64At(left, start);
      // If nobody is left, S is 0, whatever the rounding of the weights.
      current = end === n && count === end - start ? 0 : current * ((risk - deaths) / risk);
      total += count;
      stepTimes.push(time);
      atRisk.push(risk);
      eventCounts.push(deaths);
      survival.push(current);
    }
    if (count > 0 && !weights) {
      const risk = n - start;
      greenwood += deaths / (risk * (risk - deaths));
      const [lower, upper] = survivalLimits(current, Math.sqrt(greenwood), z, limits);
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

/** The weight of the observations from each place of the order on; 0 after the last. */
function weightsLeft(order: Uint32Array, weights: Sample | undefined): Float64Array {
  const left = new Float64Array(order.length + 1);
  if (!weights) return left.map((_, start) => order.length - start);
  const checked = checkedSample(weights, 'kaplanMeier', 'weights');
  if (checked.length !== order.length) {
    throw new InvalidSampleError('kaplanMeier', 'weights.length', checked.length, `${order.length}`);
  }
  for (let start = order.length - 1; start >= 0; start -= 1) {
    const weight = float64At(checked, uint32At(order, start));
    if (weight <= 0) throw new InvalidSampleError('kaplanMeier', 'weights', weight, 'a number above 0');
    left[start] = float64At(left, start + 1) + weight;
  }
  return left;
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
