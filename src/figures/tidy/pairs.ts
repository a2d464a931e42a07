import type { ResolutionPairsFile } from '../../publish/resolutionPairs.ts';
import type { TidyTable } from '../figure.ts';

/** The effect of each pair of categories, of all issues and of exact times alone. */
export const tidyPairs = ({ pairs }: ResolutionPairsFile): TidyTable => ({
  units: {
    category: 'id',
    against: 'id',
    issues: 'all, or those with exact times alone',
    effect: 'scale of Cliff’s delta, −1 to 1; positive: the first takes longer',
    low: 'lower 95% limit of the effect',
    high: 'upper 95% limit of the effect',
    p: 'two-sided, adjusted by Holm',
  },
  rows: pairs.flatMap((pair) => [
    {
      category: pair.a,
      against: pair.b,
      issues: 'all',
      effect: pair.effect,
      low: pair.effectLow,
      high: pair.effectHigh,
      p: pair.intervalHolm,
    },
    {
      category: pair.a,
      against: pair.b,
      issues: 'exact',
      effect: pair.delta,
      low: pair.low,
      high: pair.high,
      p: pair.holm,
    },
  ]),
});
