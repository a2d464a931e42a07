import { sum } from 'd3-array';
import { float64At } from './elements.ts';
import { chiSquaredTail } from './chiSquaredTail.ts';
import { EmptySampleError } from './emptySampleError.ts';
import { InvalidSampleError } from './invalidSampleError.ts';
import { normalCritical, normalTwoSidedP } from './normal.ts';
import { checkedSample, checkedShare, type Sample } from './sample.ts';
import { studentCritical } from './studentTail.ts';

/** The mean of effects that were estimated separately and may truly differ. */
export interface RandomEffects {
  readonly mean: number;
  readonly standardError: number;
  /** Normal limits of the mean. */
  readonly low: number;
  readonly high: number;
  /** Two-sided p of the mean being 0. */
  readonly p: number;
  /** Share of each effect in the mean; they sum to 1. */
  readonly weights: readonly number[];
  /** Cochran's Q and its degrees of freedom; p its upper chi-squared tail, 1 for a single effect. */
  readonly heterogeneity: { readonly q: number; readonly df: number; readonly p: number };
  /** Variance of the true effects, after DerSimonian and Laird. */
  readonly tau2: number;
  /** Share of the spread of the estimates that chance does not explain, 0 to 1. */
  readonly i2: number;
  /** Where the true effect of a further unit is expected; null with fewer than three effects. */
  readonly prediction: { readonly low: number; readonly high: number } | null;
}

/**
 * Random-effects mean of independent estimates with known standard errors, and how much they differ.
 *
 * Sources: DerSimonian and Laird, Meta-analysis in clinical trials, Controlled Clinical Trials 7 (1986) 177–188; I²:
 * Higgins and Thompson, Statistics in Medicine 21 (2002) 1539–1558; prediction interval: Higgins, Thompson and
 * Spiegelhalter, Journal of the Royal Statistical Society A 172 (2009) 137–159.
 *
 * @param effects one for each unit
 * @param standardErrors above 0, one for each effect
 * @param level confidence level, 0.95 if not given
 * @throws EmptySampleError if there is no effect
 * @throws InvalidSampleError if lengths differ, a value is not finite or a standard error not above 0
 */
export function randomEffects(effects: Sample, standardErrors: Sample, level = 0.95): RandomEffects {
  const name = 'randomEffects';
  if (effects.length === 0) throw new EmptySampleError(name, 'effects');
  if (standardErrors.length !== effects.length) {
    throw new InvalidSampleError(name, 'standardErrors.length', standardErrors.length, `${effects.length}`);
  }
  const z = normalCritical(checkedShare(level, name, 'level'));
  const values = checkedSample(effects, name, 'effects');
  const variances = checkedSample(standardErrors, name, 'standardErrors').map((error, i) => {
    if (!(error > 0)) throw new InvalidSampleError(name, `standardErrors[${i}]`, error, 'a number above 0');
    return error * error;
  });
  const meanWith = (weights: Float64Array): number =>
    sum(weights.map((weight, i) => weight * float64At(values, i))) / sum(weights);

  const fixed = variances.map((variance) => 1 / variance);
  const fixedMean = meanWith(fixed);
  const q = sum(fixed.map((weight, i) => weight * (float64At(values, i) - fixedMean) ** 2));
  const df = values.length - 1;
  const scale = sum(fixed) - sum(fixed.map((weight) => weight * weight)) / sum(fixed);
  const tau2 = df === 0 ? 0 : Math.max(0, (q - df) / scale);

  const random = variances.map((variance) => 1 / (variance + tau2));
  const total = sum(random);
  const mean = meanWith(random);
  const standardError = 1 / Math.sqrt(total);
  const spread = Math.sqrt(tau2 + standardError * standardError);
  const reach = df < 2 ? null : studentCritical(level, df - 1) * spread;
  return {
    mean,
    standardError,
    low: mean - z * standardError,
    high: mean + z * standardError,
    p: normalTwoSidedP(mean / standardError),
    weights: Array.from(random, (weight) => weight / total),
    heterogeneity: { q, df, p: df === 0 ? 1 : chiSquaredTail(q, df) },
    tau2,
    i2: q > 0 ? Math.max(0, (q - df) / q) : 0,
    prediction: reach === null ? null : { low: mean - reach, high: mean + reach },
  };
}
