import * as Plot from '@observablehq/plot';
import { codeAddress } from '../model/addresses.ts';
import { color } from '../styles/tokens.ts';
import { categoryColor } from './categoryColor.ts';
import {
  readTaxonomies,
  squaresOf,
  type ComparisonFigureData,
  type KnownRelation,
  type Square,
  type Taxonomy,
} from './comparisonSquares.ts';
import { comparisonNumbers, squareAddress } from './numbers/comparison.ts';
import { pixelWidth, type Figure } from './figure.ts';
import { relationSigns } from './relationSigns.ts';
import { saysOwnRow, saysRow } from './readable.ts';
import { atLeftEdge, cut, ink } from './theme.ts';
import { comparisonWords } from './words/comparison.ts';

const fillOpacity: Readonly<Record<KnownRelation, number>> = {
  equivalent: 0.85,
  broader: 0.42,
  narrower: 0.42,
  related: 0.2,
  absent: 0,
  unknown: 0,
};

/** The codes against earlier taxonomies: a square per pair, with the relation as a sign. */
export function comparisonFigure(data: ComparisonFigureData): Figure {
  const { categories } = data;
  const taxonomies = readTaxonomies(data.comparison);
  const squares = squaresOf(data, taxonomies);
  const isWhole = ({ completeness }: Taxonomy) => completeness === 'whole';
  const codes = categories.flatMap((category) => category.codes);
  const rowOf = (wanted: string) => codes.findIndex(({ id }) => id === wanted);
  const says = saysRow(
    ({ code }: Square) => rowOf(code),
    ({ taxonomy }) => taxonomies.findIndex(({ id }) => id === taxonomy) + 1,
  );
  return {
    id: 'comparison',
    ...comparisonWords(data, taxonomies),
    ...comparisonNumbers(categories, taxonomies, squares),
    plot: (width) => {
      const wide = width === 'wide';
      const marginLeft = wide ? 280 : 156;
      // Names stand upright where they are wider than their column.
      const upright = !wide || (pixelWidth(width) - marginLeft) / taxonomies.length < 66;
      const marginTop = upright ? 116 : 52;
      const shown = ({ name }: { readonly name: string }) => cut(name, wide ? 60 : 34);
      const lines = categories.flatMap(({ id, codes }) => [id, ...codes.map((code) => code.id)]);
      const name = {
        ...atLeftEdge(marginLeft),
        fontSize: wide ? 13.5 : 11.5,
        lineWidth: wide ? 20 : 12,
        lineHeight: 0.95,
      };
      const square = { ...says, x: 'taxonomy', y: 'code' };
      const sign = {
        ...square,
        text: ({ relation }: Square) => relationSigns[relation].sign,
        fontSize: 14,
        fontWeight: 600,
        fill: ink,
      };
      // Tooltips need a pointer that hovers, which small screens seldom have; the reasons stand on the page anyway.
      const tooltip = wide ? { title: reason } : {};
      const counterparts = squares.filter(({ relation }) => relation !== 'absent');
      const column = { x: 'id', insetLeft: 0.5, insetRight: 0.5, stroke: color('rule-strong') };
      return {
        height: lines.length * (wide ? 24 : 26) + marginTop + 8,
        marginLeft,
        marginTop,
        marginBottom: 8,
        marginRight: wide ? (upright ? 24 : 2) : 22,
        x: {
          type: 'band',
          domain: taxonomies.map(({ id }) => id),
          axis: null,
          paddingInner: 0.06,
          paddingOuter: 0,
        },
        y: { type: 'band', domain: lines, axis: null, paddingInner: 0.14, paddingOuter: 0 },
        marks: [
          Plot.cell(taxonomies.filter(isWhole), { ...column, fill: color('raised') }),
          Plot.cell(
            taxonomies.filter((taxonomy) => !isWhole(taxonomy)),
            { ...column, fill: 'none', strokeDasharray: '2,3' },
          ),
          Plot.text(taxonomies, {
            x: 'id',
            frameAnchor: 'top',
            dy: upright ? -8 : -12,
            text: 'short',
            href: ({ id }: Taxonomy) => `/comparison/#${id}`,
            ...(upright
              ? { textAnchor: 'start' as const, rotate: -75, fontSize: wide ? 12 : 11.5 }
              : { lineAnchor: 'bottom' as const, lineWidth: 6, fontSize: 12 }),
            fill: ink,
          }),
          Plot.text(categories, { ...name, y: 'id', dy: 2, text: shown, fontWeight: 650 }),
          Plot.text(codes, {
            ...name,
            ...saysOwnRow,
            y: 'id',
            text: shown,
            href: ({ id }: { id: string }) => codeAddress(id),
          }),
          Plot.cell(counterparts, {
            ...square,
            inset: 2,
            fill: ({ category }: Square) => categoryColor(category),
            fillOpacity: ({ relation }: Square) => fillOpacity[relation],
            href: squareAddress,
            ...tooltip,
          }),
          Plot.text(counterparts, { ...sign, pointerEvents: 'none' }),
          Plot.text(
            squares.filter(({ relation }) => relation === 'absent'),
            // On small screens these signs are too small to be touched, and the table leads to the same reasons.
            { ...sign, fillOpacity: 0.6, ...(wide ? { href: squareAddress, ...tooltip } : {}) },
          ),
        ],
      };
    },
  };
}

function reason({ codeName, short, relation, earlierCategory, note }: Square): string {
  const parts = [`${codeName} against ${short}: ${relationSigns[relation].words}`, earlierCategory, note];
  return parts.filter((part) => part !== null).join('\n');
}
