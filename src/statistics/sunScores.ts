import { float64At, uint32At } from './elements.ts';
import type { Turnbull } from './turnbull.ts';

/**
 * Sun's log-rank scores of interval-censored observations under one estimate for all of them: positive where the event
 * came earlier than expected. For a right-censored observation the score is −Λ, for an exact one 1 − Λ, Λ being the
 * cumulated hazard, as in the log-rank test; for any other the mean of what the events in its interval would score:
 * (S(r) Λ(r) − S(l) Λ(l)) / (S(l) − S(r)). The scores sum to 0.
 *
 * Sources: Sun, A non-parametric test for interval-censored failure time data with application to AIDS studies,
 * Statistics in Medicine 15 (1996) 1387–1395; in this form Fay and Shaw, Exact and asymptotic weighted logrank tests for
 * interval censored data, Journal of Statistical Software 36(2) (2010), section 2 (scores "logrank1").
 *
 * @param fit Turnbull's estimate from all observations, both groups together
 * @returns one score for each observation of the fit
 */
export function sunScores(fit: Turnbull): Float64Array {
  const k = fit.mass.length;
  const before = (j: number): number => (j === 0 ? 1 : float64At(fit.survival, j - 1));
  // Entry j: cumulated hazard before mass interval j, and S times it; at j = k S is 0.
  const weighted = new Float64Array(k + 1);
  let hazard = 0;
  for (let j = 0; j < k; j += 1) {
    weighted[j] = before(j) * hazard;
    hazard += float64At(fit.mass, j) / before(j);
  }
  const scores = new Float64Array(fit.first.length);
  for (let i = 0; i < scores.length; i += 1) {
    const from = uint32At(fit.first, i);
    const to = uint32At(fit.end, i);
    let probability = 0;
    if (to - from <= 4) {
      for (let j = from; j < to; j += 1) probability += float64At(fit.mass, j);
    } else {
      probability = before(from) - float64At(fit.survival, to - 1);
    }
    scores[i] = (float64At(weighted, to) - float64At(weighted, from)) / probability;
  }
  return scores;
}
