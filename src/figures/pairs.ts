import * as Plot from '@observablehq/plot';
import { formatDecimal } from '../formatting/formatDecimal.ts';
import { formatP } from '../formatting/formatP.ts';
import { categoryAddress } from '../model/addresses.ts';
import type { ResolutionPairsFile } from '../publish/resolutionPairs.ts';
import { color } from '../styles/tokens.ts';
import { categoryColor } from './categoryColor.ts';
import { pairsNumbers } from './numbers/pairs.ts';
import { pixelWidth, type Figure } from './figure.ts';
import { squaresOf, type Square } from './pairSquares.ts';
import { saysRow } from './readable.ts';
import { atLeftEdge, cut, ink, inkSoft, within } from './theme.ts';
import { pairsWords } from './words/pairs.ts';

type Category = ResolutionPairsFile['categories'][number];

/** Every category against every other: the effect of all issues above, and of exact times below the diagonal. */
export function pairsFigure(file: ResolutionPairsFile): Figure {
  const { categories } = file;
  const squares = squaresOf(file);
  const name = (id: string) => categories.find((category) => category.id === id)?.name ?? id;
  const href = ({ id }: Category) => categoryAddress(id);
  const place = (category: Category) => categories.indexOf(category);
  const letter = (category: Category) => String.fromCharCode(65 + place(category));
  return {
    id: 'category-pairs',
    ...pairsWords(file),
    ...pairsNumbers(file),
    plot: (width) => {
      const wide = width === 'wide';
      const [marginLeft, marginTop] = wide ? [280, 62] : [20, 60];
      const height = wide ? 42 : (pixelWidth(width) - marginLeft) / categories.length;
      const marginBottom = wide ? 4 : categories.length * 19 + 18;
      const key = (category: Category) => marginBottom - 18 - (categories.length - 1 - place(category)) * 19;
      const cell = { x: 'column', y: 'row', inset: 1.5 };
      const says = saysRow(({ pair }: Square) => pair);
      const number = {
        ...says,
        x: 'column',
        y: 'row',
        text: ({ effect }: Square) =>
          effect === null ? '·' : `${effect > 0 ? '+' : ''}${formatDecimal(effect)}`,
        fontSize: wide ? 13.5 : 11,
        fill: ink,
      };
      const swatch = {
        r: 6,
        symbol: 'square' as const,
        fill: (category: Category) => categoryColor(place(category)),
      };
      const ids = categories.map(({ id }) => id);
      return {
        height: marginTop + categories.length * height + marginBottom,
        marginTop,
        marginLeft,
        marginBottom,
        marginRight: 0,
        x: { type: 'band', domain: ids, axis: null, padding: 0 },
        y: { type: 'band', domain: ids, axis: null, padding: 0 },
        marks: [
          Plot.cell(squares, {
            ...cell,
            ...says,
            fill: ({ effect }: Square) => color((effect ?? 0) >= 0 ? 'longer' : 'shorter'),
            fillOpacity: ({ effect }: Square) => Math.min(0.6, Math.abs(effect ?? 0) * 1.5),
            stroke: ({ differs }: Square) => (differs ? ink : 'none'),
            strokeWidth: 2,
            ...(wide
              ? {
                  title: ({ row, column, effect, p }: Square) =>
                    `${name(row)} against ${name(column)}: ${formatDecimal(effect)}, Holm-adjusted ${formatP(p)}`,
                }
              : {}),
          }),
          Plot.cell(categories, { ...cell, x: 'id', y: 'id', fill: color('raised') }),
          Plot.text(
            squares.filter(({ differs }) => differs),
            { ...number, fontWeight: 700 },
          ),
          Plot.text(
            squares.filter(({ differs }) => !differs),
            number,
          ),
          ...['above the diagonal: all issues', 'below: exact times only'].map((text, index) =>
            Plot.text([text], {
              ...atLeftEdge(marginLeft),
              frameAnchor: 'top-left',
              dy: 18 * index - marginTop + 8,
              fontSize: 12.5,
              fill: inkSoft,
            }),
          ),
          Plot.text(categories, {
            x: 'id',
            frameAnchor: 'top',
            dy: -6,
            lineAnchor: 'bottom',
            text: wide ? shortName : letter,
            lineWidth: 6,
            fontSize: wide ? 12 : 12.5,
            fill: ink,
          }),
          Plot.text(categories, {
            ...atLeftEdge(wide ? marginLeft - 18 : marginLeft),
            ...within(250, 13),
            y: 'id',
            text: wide ? 'name' : letter,
            href,
            fontSize: wide ? 13 : 12.5,
          }),
          ...(wide
            ? [Plot.dot(categories, { ...swatch, y: 'id', frameAnchor: 'left', dx: 6 - marginLeft })]
            : categories.flatMap((category) => [
                Plot.dot([category], {
                  ...swatch,
                  frameAnchor: 'bottom-left',
                  dx: 6 - marginLeft,
                  dy: key(category),
                }),
                Plot.text([category], {
                  ...atLeftEdge(marginLeft - 18),
                  ...within(pixelWidth(width) - 24, 12.5),
                  frameAnchor: 'bottom-left',
                  lineAnchor: 'middle',
                  dy: key(category),
                  text: () => `${letter(category)}  ${category.name}`,
                  href,
                  fontSize: 12.5,
                }),
              ])),
        ],
      };
    },
  };
}

/** The first words of a category’s name, up to an “and”. */
const shortName = ({ name }: Category) => cut(name.split(/ (?:and|&) /)[0] ?? name, 32);
