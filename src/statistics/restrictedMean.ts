import { float64At } from './elements.ts';
import { InvalidSampleError } from './invalidSampleError.ts';
import type { KaplanMeier } from './kaplanMeier.ts';
import { countUpTo } from './survivalAt.ts';

/** A restricted mean time with its standard error, in the unit of the curve. */
export interface RestrictedMean {
  readonly mean: number;
  readonly standardError: number;
}

/**
 * The mean time to the event within a horizon: the area under the Kaplan-Meier curve from 0 to `horizon`, with its
 * standard error (Greenwood's terms, each weighted with the square of the area to its right).
 *
 * Source: Irwin, Journal of Hygiene 47 (1949) 188–189; Klein and Moeschberger, Survival Analysis (2nd ed. 2003), section
 * 4.5.
 *
 * @param horizon above 0 and, since the curve ends there, not beyond the longest observation unless S has reached 0
 * @throws InvalidSampleError if horizon is outside that range
 */
export function restrictedMean(curve: KaplanMeier, horizon: number): RestrictedMean {
  const reached0 = curve.survival.at(-1) === 0;
  if (!(horizon > 0 && horizon < Infinity && (horizon <= curve.lastTime || reached0))) {
    throw new InvalidSampleError('restrictedMean', 'horizon', horizon, `above 0, at most ${curve.lastTime}`);
  }
  const steps = countUpTo(curve.times, horizon);
  let area = 0;
  let variance = 0;
  for (let i = steps - 1; i >= 0; i -= 1) {
    const from = float64At(curve.times, i);
    const to = i === steps - 1 ? horizon : (curve.times[i + 1] ?? horizon);
    area += float64At(curve.survival, i) * (to - from);
    const risk = float64At(curve.atRisk, i);
    const deaths = float64At(curve.eventCounts, i);
    if (risk > deaths) variance += (area * area * deaths) / (risk * (risk - deaths));
  }
  const mean = area + (steps === 0 ? horizon : float64At(curve.times, 0));
  return { mean, standardError: Math.sqrt(variance) };
}
