import * as Plot from '@observablehq/plot';
import { formatCount } from '../formatting/formatCount.ts';
import { formatShare, formatShareInterval } from '../formatting/formatShare.ts';
import { cell } from '../model/cell.ts';
import { categoryColor } from './categoryColor.ts';
import { mixNumbers } from './numbers/mix.ts';
import type { Figure, FigureWords } from './figure.ts';
import { saysOwnRow, saysRow } from './readable.ts';
import { ink, paper, rows, within } from './theme.ts';

/** How sets of issues, such as years or model families, divide among the categories. */
export interface MixFigureData extends FigureWords {
  /** In the order of the taxonomy, which fixes the colors. */
  readonly categories: readonly { readonly id: string; readonly name: string }[];
  readonly sets: readonly {
    readonly name: string;
    readonly href?: string;
    readonly n: number;
    /** A share for each category, with its 95% limits. */
    readonly shares: readonly { readonly share: number; readonly low: number; readonly high: number }[];
  }[];
  /** What the sets are, for the head of the table: “Year”. */
  readonly one: string;
}

type Set = MixFigureData['sets'][number];
interface Part {
  readonly set: string;
  readonly row: number;
  readonly place: number;
  readonly n: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

const keyLine = 20;

/** Sets of issues, each a bar divided by category. */
export function mixFigure(id: string, data: MixFigureData): Figure {
  const { categories, sets } = data;
  const parts = sets.flatMap(({ name, n, shares }, row) =>
    categories.map((_, place): Part => ({ set: name, row, place, n, ...cell(shares, place, name) })),
  );
  return {
    id,
    ...data,
    ...mixNumbers(data),
    plot: (width) => {
      const row = rows(width, 220, [30, 44]);
      const columns = row.wide ? 2 : 1;
      const perColumn = Math.ceil(categories.length / columns);
      const marginTop = perColumn * keyLine + 14;
      const right = row.wide ? 54 : 2;
      const key = (place: number, dx: number) => ({
        frameAnchor: 'top-left' as const,
        dx: dx - row.left + Math.floor(place / perColumn) * 400,
        dy: (place % perColumn) * keyLine + 9 - marginTop,
      });
      const says = saysRow(
        (part: Part) => part.row,
        ({ place }) => place + 2,
      );
      const bar = { ...says, y: 'set', x: 'share', order: null } as const;
      const inside = { insetTop: row.wide ? 4 : 21, insetBottom: row.wide ? 4 : 3 };
      const leastLabel = row.wide ? 0.055 : 0.11;
      return {
        height: marginTop + sets.length * row.height + 4,
        margin: 0,
        marginTop,
        marginLeft: row.left,
        marginRight: right,
        marginBottom: 4,
        x: { domain: [0, 1], axis: null },
        y: { type: 'band', domain: sets.map(({ name }) => name), axis: null, padding: 0 },
        marks: [
          ...categories.flatMap(({ name }, place) => [
            Plot.dot([0], { ...key(place, 7), r: 6, symbol: 'square', fill: categoryColor(place) }),
            Plot.text([name], {
              ...key(place, 20),
              ...within(row.wide ? 370 : 310, 12.5),
              textAnchor: 'start',
              lineAnchor: 'middle',
              fontSize: 12.5,
              fill: ink,
            }),
          ]),
          Plot.barX(
            parts,
            Plot.stackX({
              ...bar,
              ...inside,
              fill: ({ place }: Part) => categoryColor(place),
              fillOpacity: 0.55,
              stroke: paper,
              title: ({ set, place, n, share, low, high }: Part) =>
                `${set}, ${cell(categories, place, 'category').name}: ${formatShare(share)}\n` +
                `95%: ${formatShareInterval(low, high)}, of ${formatCount(n)} issues`,
            }),
          ),
          Plot.text(
            parts,
            Plot.stackX({
              ...bar,
              dy: row.wide ? 0 : 9,
              text: ({ share }: Part) => (share < leastLabel ? '' : `${Math.round(share * 100)}%`),
              fontSize: 12,
              fill: ink,
              pointerEvents: 'none',
            }),
          ),
          Plot.text(sets, {
            ...row.name,
            ...saysOwnRow,
            dy: row.wide ? 0 : -14,
            y: 'name',
            text: 'name',
            href: ({ href }: Set) => href,
          }),
          Plot.text(sets, {
            ...row.end(right),
            ...saysOwnRow,
            dy: row.wide ? 0 : -14,
            y: 'name',
            text: ({ n }: Set) => `n = ${formatCount(n)}`,
          }),
        ],
      };
    },
  };
}
