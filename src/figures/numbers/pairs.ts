import type { ResolutionPairsFile } from '../../publish/resolutionPairs.ts';
import type { FigureNumbers, TidyTable } from '../figure.ts';
import { formatDecimal } from '../../formatting/formatDecimal.ts';
import { formatP } from '../../formatting/formatP.ts';
import { categoryAddress } from '../../model/addresses.ts';

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

/** The effect and the tests of each pair. */
export function pairsNumbers(file: ResolutionPairsFile): FigureNumbers {
  const name = (id: string) => file.categories.find((category) => category.id === id)?.name ?? id;
  return {
    tidy: () => tidyPairs(file),
    table: () => {
      const category = (id: string) => ({ text: name(id), href: categoryAddress(id) });
      return {
        head: [
          { text: 'Category' },
          { text: 'against' },
          { text: 'Effect, all issues', number: true },
          { text: '95%', number: true },
          { text: 'Holm-adjusted', number: true },
          { text: 'Cliff’s delta, exact', number: true },
          { text: '95%', number: true },
          { text: 'Dunn z', number: true },
          { text: 'Holm-adjusted', number: true },
        ],
        rows: file.pairs.map((pair) => [
          category(pair.a),
          category(pair.b),
          { text: formatDecimal(pair.effect) },
          { text: range(pair.effectLow, pair.effectHigh) },
          { text: formatP(pair.intervalHolm) },
          { text: formatDecimal(pair.delta) },
          { text: range(pair.low, pair.high) },
          { text: formatDecimal(pair.z) },
          { text: formatP(pair.holm) },
        ]),
      };
    },
  };
}

const range = (low: number | null, high: number | null) =>
  low === null || high === null ? '–' : `${formatDecimal(low)} to ${formatDecimal(high)}`;
