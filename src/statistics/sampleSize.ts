import { InvalidSampleError } from './invalidSampleError.ts';
import { normalCritical, normalQuantile } from './normal.ts';
import { checkedShare } from './sample.ts';

/** How sure a test shall be. */
export interface PowerOptions {
  /** Two-sided level of the test; 0.05 if not given. */
  readonly level?: number;
  /** Probability that the test finds the effect; 0.8 if not given. */
  readonly power?: number;
}

/** (z for the level + z for the power)². */
function squaredSum(name: string, { level = 0.05, power = 0.8 }: PowerOptions): number {
  const critical = normalCritical(1 - checkedShare(level, name, 'level'));
  return (critical + normalQuantile(checkedShare(power, name, 'power'))) ** 2;
}

/**
 * How many observations, both groups together, the Mann-Whitney test needs to find an effect.
 *
 * Source: Noether, Sample size determination for some common nonparametric tests, JASA 82 (1987) 645–647.
 *
 * @param delta Cliff's delta that is to be found, −1 to 1, not 0
 * @param share of the observations that are in the first group, between 0 and 1
 * @returns a number of observations, not rounded
 * @throws InvalidSampleError if delta is 0 or outside −1 … 1, or another argument is not between 0 and 1
 */
export function mannWhitneySampleSize(delta: number, share: number, options: PowerOptions = {}): number {
  const name = 'mannWhitneySampleSize';
  if (!(delta !== 0 && Math.abs(delta) <= 1)) {
    throw new InvalidSampleError(name, 'delta', delta, 'a number from -1 to 1, not 0');
  }
  const first = checkedShare(share, name, 'share');
  // Delta is P(x larger) − P(y larger), so P(x larger) + P(equal) / 2 lies delta / 2 above one half.
  return squaredSum(name, options) / (12 * first * (1 - first) * (delta / 2) ** 2);
}

/**
 * How many events, both groups together, the log-rank test needs to find a ratio of event rates.
 *
 * Source: Schoenfeld, Sample-size formula for the proportional-hazards regression model, Biometrics 39 (1983) 499–503.
 *
 * @param logRatio the logarithm of the ratio that is to be found, not 0
 * @param share of the observations that are in the first group, between 0 and 1
 * @returns a number of events, not rounded
 * @throws InvalidSampleError if logRatio is 0 or not finite, or another argument is not between 0 and 1
 */
export function logRankEvents(logRatio: number, share: number, options: PowerOptions = {}): number {
  const name = 'logRankEvents';
  if (logRatio === 0 || !Number.isFinite(logRatio)) {
    throw new InvalidSampleError(name, 'logRatio', logRatio, 'a finite number, not 0');
  }
  const first = checkedShare(share, name, 'share');
  return squaredSum(name, options) / (first * (1 - first) * logRatio ** 2);
}
