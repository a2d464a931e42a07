import * as Plot from '@observablehq/plot';
import { formatCount } from '../formatting/formatCount.ts';
import { formatShare, formatShareInterval } from '../formatting/formatShare.ts';
import { categoryAddress } from '../model/addresses.ts';
import { categoryColor } from './categoryColor.ts';
import type { Figure } from './figure.ts';
import { saysOwnRow } from './readable.ts';
import { atRightEdge, ink, rows } from './theme.ts';
import { tidyCategoryShares } from './numbers/shares.ts';
import { categoryPrevalenceWords } from './words/categoryPrevalence.ts';

/** A category, its share of the focal issues and what chance leaves open of it. */
export interface CategoryShare {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  readonly share: number;
  /** 95% limits, issues taken as independent. */
  readonly low: number;
  readonly high: number;
  /** 95% limits from a bootstrap of whole projects. */
  readonly projectLow: number;
  readonly projectHigh: number;
}

/** The categories with their shares, and how many issues they are shares of. */
export interface CategoryPrevalenceData {
  readonly n: number;
  /** In the order of the taxonomy, which fixes the colors. */
  readonly categories: readonly CategoryShare[];
}

/** How often each category occurs: a bar for the share, with the interval over projects at its end. */
export function categoryPrevalenceFigure(data: CategoryPrevalenceData): Figure {
  const { categories } = data;
  const sorted = [...categories].sort((a, b) => b.count - a.count);
  const href = ({ id }: CategoryShare) => categoryAddress(id);
  return {
    id: 'category-prevalence',
    ...categoryPrevalenceWords(data),
    plot: (width) => {
      const row = rows(width, 300, [34, 44]);
      const right = 52;
      return {
        height: sorted.length * row.height + 4,
        margin: 0,
        marginLeft: row.left,
        marginRight: right,
        marginBottom: 4,
        x: { axis: null },
        y: { type: 'band', domain: sorted.map(({ id }) => id), axis: null, padding: 0 },
        marks: [
          Plot.barX(sorted, {
            y: 'id',
            x: 'share',
            insetTop: row.wide ? 8 : 23,
            insetBottom: row.wide ? 8 : 7,
            fill: ({ id }: CategoryShare) =>
              categoryColor(categories.findIndex((category) => category.id === id)),
            href,
            ...saysOwnRow,
          }),
          Plot.ruleY(sorted, {
            ...row.mark,
            ...saysOwnRow,
            y: 'id',
            x1: 'projectLow',
            x2: 'projectHigh',
            stroke: ink,
            strokeWidth: 1.5,
          }),
          Plot.text(sorted, { ...row.name, ...saysOwnRow, y: 'id', text: 'name', href }),
          Plot.text(sorted, {
            ...atRightEdge(right),
            ...row.mark,
            ...saysOwnRow,
            y: 'id',
            text: ({ share }: CategoryShare) => formatShare(share),
            fontSize: 13,
            fill: ink,
          }),
        ],
      };
    },
    tidy: () => tidyCategoryShares(sorted),
    table: () => ({
      head: [
        { text: 'Category' },
        { text: 'Issues', number: true },
        { text: 'Share', number: true },
        { text: '95%, issues alone', number: true },
        { text: '95%, allowing for projects', number: true },
      ],
      rows: sorted.map((category) => [
        { text: category.name, href: href(category) },
        { text: formatCount(category.count) },
        { text: formatShare(category.share) },
        { text: formatShareInterval(category.low, category.high) },
        { text: formatShareInterval(category.projectLow, category.projectHigh) },
      ]),
    }),
  };
}
