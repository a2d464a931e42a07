import * as Plot from '@observablehq/plot';
import { ticks } from 'd3-array';
import { formatDecimal } from '../formatting/formatDecimal.ts';
import type { SpecificationClaim } from '../publish/specificationCurve.ts';
import { specificationNumbers } from './numbers/specification.ts';
import { pixelWidth, type Figure } from './figure.ts';
import { choiceRows, sampleOf, strokesOf, type ChoiceRow } from './specificationRows.ts';
import { saysEffects, saysRow } from './readable.ts';
import { rim } from './theme.ts';
import { specificationWords } from './words/specification.ts';

/** A claim with all its specifications, and the words around them. */
export interface SpecificationFigureData {
  readonly claim: SpecificationClaim;
  /** The claim, without a full stop. */
  readonly sentence: string;
  /** What the effect is, in words that name what is compared. */
  readonly measure: string;
  /** What a large effect says, for the upper end of the axis. */
  readonly up: string;
}

/** Every specification of a claim as one curve, smallest effect first, with the choices of each below it. */
export function specificationFigure(id: string, data: SpecificationFigureData): Figure {
  const { claim, up } = data;
  return {
    id,
    ...specificationWords(data),
    ...specificationNumbers(claim),
    plot: (width) => {
      const wide = width === 'wide';
      const pixels = pixelWidth(width);
      const left = wide ? 234 : 36;
      const right = pixels - 6;
      const count = claim.estimable;
      // Whole pixels: half the bytes, and no eye sees the difference.
      const x = (position: number) => Math.round(left + ((position + 0.5) / count) * (right - left));
      const { step, positions, shown } = sampleOf(claim, right - left, wide ? 1.8 : 1.5);
      const points = shown.map((point) => ({ ...point, x: x(point.position) }));
      type Shown = (typeof points)[number];
      const top = 40;
      const bottom = wide ? 270 : 220;
      const least = Math.min(0, ...shown.map((point) => point.low));
      const most = Math.max(0, ...shown.map((point) => point.high));
      const place = (value: number) => bottom - ((value - least) / (most - least)) * (bottom - top);
      const y = (value: number) => Math.round(place(value));
      const effects = saysEffects({
        left: x(0),
        right: x(count - 1),
        count,
        zero: place(0),
        one: place(1),
      });
      const tickValues = ticks(least, most, 6);
      const lineHeight = wide ? 17 : 19;
      const { rows, bottom: line } = choiceRows(
        claim,
        bottom + 26,
        lineHeight,
        wide ? lineHeight : lineHeight * 1.7,
      );
      const height = line + 4;
      const options = rows.filter(({ heading }) => !heading);
      const says = saysRow((row: ChoiceRow) => options.indexOf(row));
      const strokes = options.flatMap((row) =>
        strokesOf(claim, row, positions).map(([from, to]) => ({
          y: row.y + (wide ? 0 : 14),
          x1: x(from - step / 2),
          x2: x(to + step / 2),
        })),
      );
      // A single path for all strokes: thousands of elements would say the same and weigh the page down.
      const strokePoints = strokes.flatMap(({ x1, x2, y: at }) => [
        { x: x1, y: at },
        { x: x2, y: at },
        { x: NaN, y: NaN },
      ]);
      return {
        // Pixels from the top left: thousands of strokes share one path, and rows belong to no scale.
        height,
        margin: 0,
        x: { domain: [0, pixels], range: [0, pixels], axis: null },
        y: { domain: [0, height], range: [0, height], axis: null },
        marks: [
          Plot.ruleY(tickValues, {
            y,
            x1: left,
            x2: right,
            stroke: (value: number) => (value === 0 ? 'var(--ink)' : 'var(--rule)'),
          }),
          Plot.text(tickValues, {
            y,
            x: left - 6,
            textAnchor: 'end',
            text: (value: number) => formatDecimal(value, 2),
            fontSize: 12,
            fill: 'var(--ink-soft)',
          }),
          Plot.areaY(points, {
            ...effects,
            x: 'x',
            y1: ({ low: value }: Shown) => place(value),
            y2: ({ high: value }: Shown) => place(value),
            fill: 'var(--accent)',
            fillOpacity: 0.18,
          }),
          Plot.line(points, {
            ...effects,
            x: 'x',
            y: ({ effect: value }: { effect: number }) => place(value),
            stroke: 'var(--accent)',
            strokeWidth: 2.4,
          }),
          Plot.ruleX([claim.main], {
            x,
            y1: top - 8,
            y2: bottom + 10,
            stroke: 'var(--ink)',
            strokeWidth: 1.5,
          }),
          Plot.ruleX(options, {
            x: x(claim.main),
            y1: (row: ChoiceRow) => row.y + (wide ? -lineHeight / 2 : 14 - 8),
            y2: (row: ChoiceRow) => row.y + (wide ? lineHeight / 2 : 14 + 8),
            stroke: 'var(--ink)',
            strokeWidth: 1.5,
          }),
          Plot.text(['main analysis'], {
            x: Math.min(Math.max(x(claim.main), left + 40), right - 40),
            y: top - 16,
            fontSize: 12,
            fill: 'var(--ink)',
            ...rim,
          }),
          Plot.text([`↑ ${up}`], {
            x: 0,
            y: 8,
            textAnchor: 'start',
            fontSize: 12,
            fill: 'var(--ink-soft)',
          }),
          Plot.text(wide ? ['Effect'] : [], {
            x: left - 6,
            y: top - 16,
            textAnchor: 'end',
            fontSize: 12,
            fill: 'var(--ink-soft)',
          }),
          Plot.line(strokePoints, {
            x: 'x',
            y: 'y',
            stroke: 'var(--ink-soft)',
            strokeWidth: wide ? 8 : 6,
            strokeLinecap: 'butt',
          }),
          ...(['heading', 'main', 'alternative'] as const).map((kind) =>
            Plot.text(
              rows.filter(({ heading, main }) =>
                kind === 'heading' ? heading : !heading && main === (kind === 'main'),
              ),
              {
                x: wide ? (kind === 'heading' ? 0 : 14) : 0,
                y: 'y',
                textAnchor: 'start',
                text: 'label',
                fontSize: 12,
                fontWeight: kind === 'alternative' ? 400 : 650,
                fill: kind === 'heading' ? 'var(--accent)' : 'var(--ink)',
                ...(kind === 'heading' ? {} : says),
                ...rim,
              },
            ),
          ),
        ],
      };
    },
  };
}
