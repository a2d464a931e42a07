import * as Plot from '@observablehq/plot';
import { formatShare } from '../formatting/formatShare.ts';
import { categoryAddress } from '../model/addresses.ts';
import { categoryColor } from './categoryColor.ts';
import type { Figure } from './figure.ts';
import { saysOwnRow } from './readable.ts';
import { atRightEdge, ink, inkSoft, rim, rows, shareAxis } from './theme.ts';
import { longerWords } from './words/longer.ts';

/** In which share of all analyses each category takes longer than the others. */
export interface LongerFigureData {
  /** How many analyses. */
  readonly analyses: number;
  /** In the order of the taxonomy, which fixes the colors. */
  readonly categories: readonly { readonly id: string; readonly name: string; readonly share: number }[];
}

type Category = LongerFigureData['categories'][number];

/** A dot a category: the share of analyses in which it takes longer, away from the half that chance would give. */
export function longerFigure(data: LongerFigureData): Figure {
  const { categories } = data;
  const sorted = categories.toSorted((a, b) => b.share - a.share);
  const fill = (category: Category) => categoryColor(categories.indexOf(category));
  const href = ({ id }: Category) => categoryAddress(id);
  return {
    id: 'category-longer',
    ...longerWords(data),
    plot: (width) => {
      const row = rows(width, 300, [34, 44]);
      const right = 52;
      return {
        height: sorted.length * row.height + 56,
        marginTop: 28,
        marginBottom: 28,
        marginLeft: row.wide ? row.left : 8,
        marginRight: right,
        x: { domain: [0, 1], label: null },
        y: { type: 'point', domain: sorted.map(({ id }) => id), axis: null, padding: 0.5 },
        marks: [
          ...shareAxis([0, 0.25, 0.5, 0.75, 1]),
          Plot.ruleX([0.5], { stroke: inkSoft, strokeWidth: 1.5 }),
          Plot.ruleY(sorted, {
            ...row.mark,
            ...saysOwnRow,
            y: 'id',
            x1: 0.5,
            x2: 'share',
            stroke: fill,
            strokeWidth: 4,
          }),
          Plot.dot(sorted, { ...row.mark, ...saysOwnRow, y: 'id', x: 'share', r: 7, fill, href }),
          Plot.text(sorted, {
            ...row.name,
            ...rim,
            ...saysOwnRow,
            dx: row.wide ? -row.left : -8,
            y: 'id',
            text: 'name',
            href,
          }),
          Plot.text(sorted, {
            ...atRightEdge(right),
            ...row.mark,
            ...saysOwnRow,
            y: 'id',
            text: ({ share }: Category) => formatShare(share),
            fontSize: 13,
            fill: ink,
          }),
        ],
      };
    },
    tidy: () => ({
      units: { category: 'id', name: 'name', share_fraction: 'fraction of the analyses, 0 to 1' },
      rows: sorted.map(({ id, name, share }) => ({ category: id, name, share_fraction: share })),
    }),
    table: () => ({
      head: [{ text: 'Category' }, { text: 'Share of analyses in which it takes longer', number: true }],
      rows: sorted.map((category) => [
        { text: category.name, href: href(category) },
        { text: formatShare(category.share) },
      ]),
    }),
  };
}
