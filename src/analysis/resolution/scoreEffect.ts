import { normalCritical, normalTwoSidedP } from '../../statistics/normal.ts';
import { proportionalHazardsDelta } from '../../statistics/proportionalHazardsDelta.ts';
import type { ScoreContrast } from '../../statistics/scoreTest.ts';
import { confidenceLevel } from '../levels.ts';

/** An effect on the scale of Cliff's delta, −1 to 1, with its 95% limits, normal deviate and two-sided p. */
export interface Effect {
  readonly effect: number;
  readonly low: number;
  readonly high: number;
  readonly z: number;
  readonly p: number;
}

/** What {@link scoreEffect} gives, in the words of the pages. */
export const scoreEffectText =
  'The probability that an issue of one group takes longer than one of the other, less the probability that it takes shorter (the scale of Cliff’s delta, −1 to 1). It is estimated from log-rank scores, which use every issue for what is known of its time, with the ratio of the rates of resolution taken as constant over time; so it means the same whether dates are exact, censored or known up to an interval.';

/**
 * The contrast of a score test on the scale of Cliff's delta, so that it can be put beside that of exact times: limits
 * are those of the log ratio of rates, carried over. Null where the groups cannot be compared.
 */
export function scoreEffect(contrast: ScoreContrast | undefined): Effect | null {
  if (!contrast) return null;
  const { slowdown, standardError } = contrast;
  if (slowdown === null || standardError === null) return null;
  const reach = normalCritical(confidenceLevel) * standardError;
  return {
    effect: proportionalHazardsDelta(slowdown),
    low: proportionalHazardsDelta(slowdown - reach),
    high: proportionalHazardsDelta(slowdown + reach),
    z: slowdown / standardError,
    p: normalTwoSidedP(slowdown / standardError),
  };
}
