import * as Plot from '@observablehq/plot';
import { sum } from 'd3-array';
import { formatCount } from '../formatting/formatCount.ts';
import { categoryAddress } from '../model/addresses.ts';
import { cell } from '../model/cell.ts';
import { color } from '../styles/tokens.ts';
import { confusionNumbers } from './numbers/confusion.ts';
import type { Figure } from './figure.ts';
import { saysOwnRow, saysRow } from './readable.ts';
import { accent, ink, inkSoft, rows } from './theme.ts';
import { confusionWords } from './words/confusion.ts';

/** Which categories two coders chose for the same issues. */
export interface ConfusionFigureData {
  readonly categories: readonly { readonly id: string; readonly name: string }[];
  /** Issues: a row is the first coder’s choice, a column the second’s. */
  readonly counts: readonly (readonly number[])[];
}

interface Square {
  readonly row: string;
  readonly column: string;
  readonly count: number;
  /** Share of the row’s issues. */
  readonly share: number;
  readonly agrees: boolean;
}

/** The categories of the first coder against those of the second: a square a pair, with the number of issues. */
export function confusionFigure(data: ConfusionFigureData): Figure {
  const { categories, counts } = data;
  const squares = categories.flatMap(({ id: row }, from) => {
    const line = cell(counts, from, 'counts');
    const all = sum(line);
    return categories.map(({ id: column }, to): Square => {
      const count = cell(line, to, 'counts');
      return { row, column, count, share: all === 0 ? 0 : count / all, agrees: from === to };
    });
  });
  const letter = (id: string) =>
    String.fromCharCode(65 + categories.findIndex((category) => category.id === id));
  return {
    id: 'coder-confusion',
    ...confusionWords(data),
    ...confusionNumbers(data),
    plot: (width) => {
      const row = rows(width, 310, [36, 52]);
      const marginTop = 44;
      const place = (id: string) => categories.findIndex((category) => category.id === id);
      const says = saysRow(
        (square: Square) => place(square.row),
        ({ column }) => place(column) + 1,
      );
      return {
        height: marginTop + categories.length * row.height + 4,
        margin: 2,
        marginTop,
        marginLeft: row.wide ? row.left : 2,
        x: { type: 'band', domain: categories.map(({ id }) => id), axis: null, padding: 0 },
        y: { type: 'band', domain: categories.map(({ id }) => id), axis: null, padding: 0 },
        marks: [
          Plot.cell(squares, {
            ...says,
            x: 'column',
            y: 'row',
            inset: 1.5,
            insetTop: row.wide ? 1.5 : 20,
            fill: ({ agrees }: Square) => (agrees ? color('raised') : accent),
            fillOpacity: ({ agrees, share }: Square) => (agrees ? 1 : Math.min(0.75, share * 6)),
          }),
          Plot.text(squares, {
            ...says,
            x: 'column',
            y: 'row',
            dy: row.wide ? 0 : 10,
            text: ({ count }: Square) => formatCount(count),
            fontSize: 12.5,
            fill: ({ agrees }: Square) => (agrees ? inkSoft : ink),
          }),
          Plot.text(['Second coder'], {
            frameAnchor: 'top-left',
            textAnchor: 'start',
            dy: -34,
            fontSize: 12,
            fill: inkSoft,
          }),
          Plot.text(categories, {
            x: 'id',
            frameAnchor: 'top',
            dy: -12,
            text: ({ id }: { id: string }) => letter(id),
            fontSize: 12.5,
            fontWeight: 650,
            fill: ink,
          }),
          Plot.text(categories, {
            ...row.name,
            ...saysOwnRow,
            dy: row.wide ? 0 : -17,
            y: 'id',
            text: ({ id, name }: { id: string; name: string }) => `${letter(id)}  ${name}`,
            href: ({ id }: { id: string }) => categoryAddress(id),
          }),
        ],
      };
    },
  };
}
