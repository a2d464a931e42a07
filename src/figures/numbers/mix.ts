import { formatCount } from '../../formatting/formatCount.ts';
import { formatShare } from '../../formatting/formatShare.ts';
import { cell } from '../../model/cell.ts';
import type { FigureNumbers } from '../figure.ts';
import type { MixFigureData } from '../mix.ts';

/** The shares of each set. */
export function mixNumbers({ categories, sets, one }: MixFigureData): FigureNumbers {
  return {
    tidy: () => ({
      units: {
        set: 'name of the issues',
        category: 'id',
        issues: 'issues of the set',
        share_fraction: 'fraction of them, 0 to 1',
        low: 'lower 95% limit of the share',
        high: 'upper 95% limit of the share',
      },
      rows: sets.flatMap(({ name, n, shares }) =>
        categories.map(({ id: category }, place) => {
          const { share, low, high } = cell(shares, place, name);
          return { set: name, category, issues: n, share_fraction: share, low, high };
        }),
      ),
    }),
    table: () => ({
      head: [
        { text: one },
        { text: 'Issues', number: true },
        ...categories.map(({ name }) => ({ text: name, number: true })),
      ],
      rows: sets.map(({ name, href, n, shares }) => [
        { text: name, ...(href === undefined ? {} : { href }) },
        { text: formatCount(n) },
        ...shares.map(({ share }) => ({ text: formatShare(share) })),
      ]),
    }),
  };
}
