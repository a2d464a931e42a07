import * as Plot from '@observablehq/plot';
import { formatDecimal } from '../formatting/formatDecimal.ts';
import { formatP } from '../formatting/formatP.ts';
import { categoryAddress } from '../model/addresses.ts';
import type { ResolutionPairsFile } from '../publish/resolutionPairs.ts';
import { categoryColour } from './categoryColour.ts';
import { bind, pixelWidth, type Design, type Figure } from './figure.ts';
import { wrapText } from './wrapText.ts';
import { pixelScales } from './pixelScales.ts';

type Pair = ResolutionPairsFile['pairs'][number];
type Category = ResolutionPairsFile['categories'][number];

/** One square of the matrix, seen from its line: positive if the line’s category takes longer than the column’s. */
interface Square {
  readonly row: Category;
  readonly column: Category;
  readonly effect: number | null;
  /** Adjusted by Holm; null without a test. */
  readonly p: number | null;
  readonly differs: boolean;
}

const design: Design<ResolutionPairsFile> = {
  id: 'category-pairs',
  title: ({ pairs }) => `Category against category: all ${pairs.length} pairs`,
  finding: ({ pairs }) => {
    const { all, exact } = clearPairs(pairs);
    return `Pairs that differ clearly: ${all.length} of ${pairs.length} when all issues are used, ${exact.length} of ${pairs.length} by exact times alone.`;
  },
  caption: () =>
    'Each square compares the category of its line with that of its column; +: the line takes longer. Right of the diagonal all issues count, ' +
    'left of it only those with exact times. Framed: different from 0 at 5 %.',
  reading: () =>
    'Numbers are effects on the scale of Cliff’s delta, −1 to 1. All issues are compared for what is known of each (generalised log-rank), exact ' +
    'times by Dunn’s test. A frame says that the difference stands after Holm’s adjustment for all pairs, if issues are independent.',
  description: ({ pairs, categories }) => {
    const name = (id: string) => categories.find((category) => category.id === id)?.name ?? id;
    const { all, exact } = clearPairs(pairs);
    const list = (chosen: readonly Pair[]) =>
      chosen.length === 0 ? 'none' : chosen.map(({ a, b }) => `${name(a)} and ${name(b)}`).join('; ');
    return (
      `Pairs that differ at 5 % after adjustment, all issues: ${list(all)}. ` +
      `Exact times only: ${list(exact)}.`
    );
  },
  plot: ({ pairs, categories }, width) => {
    const wide = width === 'wide';
    const pixels = pixelWidth(width);
    const labelWidth = wide ? 280 : 20;
    const top = wide ? 62 : 60;
    const size = (pixels - labelWidth) / categories.length;
    const squareHeight = wide ? 42 : size;
    const legend = wide ? 0 : categories.length * 19 + 14;
    const height = top + categories.length * squareHeight + legend + 4;
    const x = (category: Category) => labelWidth + (categories.indexOf(category) + 0.5) * size;
    const y = (category: Category) => top + (categories.indexOf(category) + 0.5) * squareHeight;
    const squares = categories.flatMap((row, index) =>
      categories.flatMap((column, other): Square[] => {
        if (index === other) return [];
        const pair = pairs.find(
          ({ a, b }) => (a === row.id && b === column.id) || (a === column.id && b === row.id),
        );
        if (!pair) return [];
        const sign = pair.a === row.id ? 1 : -1;
        const [raw, p, differs] =
          other > index
            ? [pair.effect, pair.intervalHolm, pair.intervalSignificant]
            : [pair.delta, pair.holm, pair.significant];
        return [{ row, column, effect: raw === null ? null : sign * raw, p, differs }];
      }),
    );
    const legendLine = (category: Category) =>
      top + categories.length * squareHeight + 18 + categories.indexOf(category) * 19;
    const letter = (category: Category) => String.fromCharCode(65 + categories.indexOf(category));
    return {
      ...pixelScales(pixels, height),
      r: { type: 'identity' },
      symbol: { type: 'identity' },
      marks: [
        Plot.rect(squares, {
          x1: ({ column }: Square) => x(column) - size / 2 + 1.5,
          x2: ({ column }: Square) => x(column) + size / 2 - 1.5,
          y1: ({ row }: Square) => y(row) - squareHeight / 2 + 1.5,
          y2: ({ row }: Square) => y(row) + squareHeight / 2 - 1.5,
          fill: ({ effect }: Square) => ((effect ?? 0) >= 0 ? 'var(--longer)' : 'var(--shorter)'),
          fillOpacity: ({ effect }: Square) => Math.min(0.6, Math.abs(effect ?? 0) * 1.5),
          stroke: ({ differs }: Square) => (differs ? 'var(--ink)' : 'none'),
          strokeWidth: 2,
          ...(wide
            ? {
                title: (square: Square) =>
                  `${square.row.name} against ${square.column.name}: ${formatDecimal(square.effect)}, Holm-adjusted ${formatP(square.p)}`,
              }
            : {}),
        }),
        Plot.rect(categories, {
          x1: (category: Category) => x(category) - size / 2 + 1.5,
          x2: (category: Category) => x(category) + size / 2 - 1.5,
          y1: (category: Category) => y(category) - squareHeight / 2 + 1.5,
          y2: (category: Category) => y(category) + squareHeight / 2 - 1.5,
          fill: 'var(--raised)',
        }),
        ...[true, false].map((bold) =>
          Plot.text(
            squares.filter(({ differs }) => differs === bold),
            {
              x: ({ column }: Square) => x(column),
              y: ({ row }: Square) => y(row),
              text: ({ effect }: Square) =>
                effect === null ? '·' : `${effect > 0 ? '+' : ''}${formatDecimal(effect)}`,
              fontSize: wide ? 13.5 : 11,
              fontWeight: bold ? 700 : 400,
              fill: 'var(--ink)',
            },
          ),
        ),
        Plot.text(categories, {
          x: (category: Category) => x(category),
          y: top - 6,
          lineAnchor: 'bottom',
          text: (category: Category) =>
            wide ? wrapText(shortName(category), 12).join('\n') : letter(category),
          fontSize: wide ? 12 : 12.5,
          fill: 'var(--ink)',
        }),
        Plot.text(['↗ all issues', '↙ exact times only'], {
          x: 0,
          y: (_: string, index: number) => 10 + index * 18,
          textAnchor: 'start',
          fontSize: 12.5,
          fill: 'var(--ink-soft)',
        }),
        Plot.dot(categories, {
          x: 6,
          y: wide ? y : legendLine,
          symbol: 'square',
          r: 6,
          fill: (category: Category) => categoryColour(categories.indexOf(category)),
        }),
        Plot.text(categories, {
          x: wide ? 18 : 0,
          y,
          textAnchor: 'start',
          text: (category: Category) => (wide ? category.name : letter(category)),
          href: (category: Category) => categoryAddress(category.id),
          fontSize: wide ? 13 : 12.5,
          fill: 'var(--ink)',
        }),
        ...(wide
          ? []
          : [
              Plot.text(categories, {
                x: 18,
                y: legendLine,
                textAnchor: 'start',
                text: (category: Category) => `${letter(category)}  ${category.name}`,
                href: (category: Category) => categoryAddress(category.id),
                fontSize: 12.5,
                fill: 'var(--ink)',
              }),
            ]),
      ],
    };
  },
  table: ({ pairs, categories }) => {
    const category = (id: string) => ({
      text: categories.find((candidate) => candidate.id === id)?.name ?? id,
      href: categoryAddress(id),
    });
    return {
      head: [
        { text: 'Category' },
        { text: 'against' },
        { text: 'Effect, all issues', number: true },
        { text: '95 %', number: true },
        { text: 'Holm-adjusted', number: true },
        { text: 'Cliff’s delta, exact', number: true },
        { text: '95 %', number: true },
        { text: 'Dunn z', number: true },
        { text: 'Holm-adjusted', number: true },
      ],
      rows: pairs.map((pair) => [
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

/** Every category against every other: the effect of all issues above, and of exact times below the diagonal. */
export const pairsFigure = (data: ResolutionPairsFile): Figure => bind(design, data);

/** The pairs that differ, by all issues and by exact times. */
const clearPairs = (pairs: readonly Pair[]) => ({
  all: pairs.filter(({ intervalSignificant }) => intervalSignificant),
  exact: pairs.filter(({ significant }) => significant),
});

/** The first words of a category’s name, up to an “and”. */
const shortName = ({ name }: Category) => name.split(/ (?:and|&) /)[0] ?? name;

const range = (low: number | null, high: number | null) =>
  low === null || high === null ? '–' : `${formatDecimal(low)} to ${formatDecimal(high)}`;
