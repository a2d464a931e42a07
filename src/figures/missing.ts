import * as Plot from '@observablehq/plot';
import { formatCount } from '../formatting/formatCount.ts';
import { formatDecimal } from '../formatting/formatDecimal.ts';
import { formatP } from '../formatting/formatP.ts';
import { formatShare, formatShareInterval } from '../formatting/formatShare.ts';
import {
  strongestProperties,
  type MissingOutcome as Outcome,
  type MissingProperty as Property,
} from '../publish/missingDates.ts';
import { bind, pixelWidth, type Design, type Figure } from './figure.ts';
import { halo } from './halo.ts';
import { pixelScales } from './pixelScales.ts';

type Value = Property['values'][number];

/** One kind of date that can be missing, and the words for what it is broken down by. */
export interface MissingFigureData {
  readonly outcome: Outcome;
  /** Words for ids among the values: groups and categories. */
  readonly names: Readonly<Record<string, string>>;
}

/** Properties with so many values that they are left to the table. */
const mostValues = 16;

const design = (id: string): Design<MissingFigureData> => ({
  id,
  title: ({ outcome }) => outcome.name,
  finding: ({ outcome }) => {
    const [strongest] = strongestProperties(outcome);
    const share = outcome.share === null ? '' : ` (${formatShare(outcome.share)})`;
    return (
      `Known for ${formatCount(outcome.known)} of ${formatCount(outcome.n)}${share}.` +
      (strongest
        ? ` What matters most: ${strongest.name.toLowerCase()} (V = ${formatDecimal(strongest.strength)}).`
        : '')
    );
  },
  caption: () =>
    'Dot: share of issues for which it is known; line: its 95 % interval; upright line: the share overall. V says how much a property ' +
    'matters: 0, nothing; 1, it decides.',
  reading: () =>
    'V is Cramér’s V. The intervals are Wilson’s and take issues as independent. Properties with very many values, such as the project, are in the table only.',
  description: ({ outcome }) =>
    outcome.properties
      .map(
        ({ name, strength, holm }) =>
          `${name}: ${strength === null ? 'not estimable' : `V = ${strength.toFixed(2)}, Holm-adjusted ${formatP(holm)}`}.`,
      )
      .join(' '),
  plot: ({ outcome, names }, width) => {
    const wide = width === 'wide';
    const pixels = pixelWidth(width);
    const left = wide ? 280 : 14;
    const right = pixels - (wide ? 66 : 14);
    const x = (share: number) => left + share * (right - left);
    const lineHeight = wide ? 20 : 31;
    const labelled = (line: { y: number }) => line.y - (wide ? 0 : 6);
    const marked = (line: { y: number }) => line.y + (wide ? 0 : 8);
    const headings: { property: Property; y: number }[] = [];
    const values: { value: Value; y: number }[] = [];
    let line = 34;
    for (const property of outcome.properties) {
      if (property.values.length > mostValues) continue;
      headings.push({ property, y: line });
      line += lineHeight;
      for (const value of property.values) {
        values.push({ value, y: line });
        line += lineHeight;
      }
      line += 8;
    }
    const height = line;
    const ticks = [0, 0.25, 0.5, 0.75, 1];
    return {
      ...pixelScales(pixels, height),
      marks: [
        Plot.ruleX(ticks, { x, y1: 22, y2: height - 4, stroke: 'var(--rule)' }),
        Plot.text(ticks, {
          x,
          y: 10,
          text: (share: number) => `${Math.round(share * 100)} %`,
          fontSize: 12,
          fill: 'var(--ink-soft)',
        }),
        Plot.ruleX(outcome.share === null ? [] : [outcome.share], {
          x,
          y1: 22,
          y2: height - 4,
          stroke: 'var(--accent)',
          strokeWidth: 1.5,
        }),
        Plot.ruleY(values, {
          y: marked,
          x1: ({ value }: { value: Value }) => x(value.low),
          x2: ({ value }: { value: Value }) => x(value.high),
          stroke: 'var(--ink-soft)',
          strokeWidth: 1.5,
        }),
        Plot.dot(values, {
          y: marked,
          x: ({ value }: { value: Value }) => x(value.share),
          r: 4,
          fill: 'var(--ink)',
        }),
        Plot.text(headings, {
          x: 0,
          y: labelled,
          textAnchor: 'start',
          text: ({ property }: { property: Property }) =>
            `${property.name}${property.strength === null ? '' : `, V = ${property.strength.toFixed(2)}`}`,
          fontSize: 12.5,
          fontWeight: 650,
          fill: 'var(--ink)',
          ...halo,
        }),
        Plot.text(values, {
          x: wide ? 14 : 8,
          y: labelled,
          textAnchor: 'start',
          text: ({ value }: { value: Value }) => names[value.value] ?? value.value,
          fontSize: wide ? 12.5 : 12,
          fill: 'var(--ink)',
          ...halo,
        }),
        Plot.text(values, {
          x: pixels,
          y: labelled,
          textAnchor: 'end',
          text: ({ value }: { value: Value }) => formatCount(value.n),
          fontSize: 12,
          fill: 'var(--ink-soft)',
          ...halo,
        }),
        Plot.text(['issues'], {
          x: pixels,
          y: wide ? 10 : 27,
          textAnchor: 'end',
          fontSize: 12,
          fill: 'var(--ink-soft)',
          ...halo,
        }),
      ],
    };
  },
  table: ({ outcome, names }) => ({
    grouped: true,
    head: [
      { text: 'Property' },
      { text: 'Value' },
      { text: 'Issues', number: true },
      { text: 'Known', number: true },
      { text: 'Share', number: true },
      { text: '95 %', number: true },
    ],
    rows: outcome.properties.flatMap(({ name, values }) =>
      values.map((value) => [
        { text: name },
        { text: names[value.value] ?? value.value },
        { text: formatCount(value.n) },
        { text: formatCount(value.known) },
        { text: formatShare(value.share) },
        { text: formatShareInterval(value.low, value.high) },
      ]),
    ),
  }),
});

/** Of which issues the date is known: share with interval per value of each property. */
export const missingFigure = (id: string, data: MissingFigureData): Figure => bind(design(id), data);
