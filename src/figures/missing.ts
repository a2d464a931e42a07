import * as Plot from '@observablehq/plot';
import { formatCount } from '../formatting/formatCount.ts';
import type { MissingOutcome as Outcome, MissingProperty as Property } from '../publish/missingDates.ts';
import { missingNumbers } from './numbers/missing.ts';
import type { Figure } from './figure.ts';
import { saysRow } from './readable.ts';
import { accent, ink, inkSoft, rim, rows, shareAxis } from './theme.ts';
import { missingWords } from './words/missing.ts';

/** One kind of date that can be missing, and the words for what it is broken down by. */
export interface MissingFigureData {
  readonly outcome: Outcome;
  /** Words for ids among the values: groups and categories. */
  readonly names: Readonly<Record<string, string>>;
}

type Value = Property['values'][number] & { readonly line: string; readonly row: number };

/** Properties with more values than this are left to the table. */
const mostValues = 16;

/** Of which issues the date is known: share with interval per value of each property. */
export function missingFigure(id: string, data: MissingFigureData): Figure {
  const { outcome, names } = data;
  const properties = outcome.properties.filter(({ values }) => values.length <= mostValues);
  const tabled = outcome.properties.flatMap(({ values }) => values);
  const values = properties.flatMap((property) =>
    property.values.map((value): Value => ({
      ...value,
      line: `${property.name}: ${value.value}`,
      row: tabled.indexOf(value),
    })),
  );
  const says = saysRow(({ row }: Value) => row);
  const nameOf = ({ value }: { readonly value: string }) => names[value] ?? value;
  return {
    id,
    ...missingWords(outcome),
    ...missingNumbers(data),
    plot: (width) => {
      const row = rows(width, 280, [20, 31]);
      const right = row.wide ? 66 : 14;
      const lines = properties.flatMap(({ name, values: own }) => [
        name,
        ...own.map(({ value }) => `${name}: ${value}`),
      ]);
      const indent = row.wide ? row.left - 14 : 6;
      return {
        height: lines.length * row.height + 36,
        marginTop: 32,
        marginLeft: row.wide ? row.left : 14,
        marginRight: right,
        marginBottom: 4,
        x: { domain: [0, 1] },
        y: { type: 'point', domain: lines, axis: null, padding: 0.5 },
        marks: [
          ...shareAxis([0, 0.25, 0.5, 0.75, 1], ['top']),
          Plot.ruleX(outcome.share === null ? [] : [outcome.share], { stroke: accent, strokeWidth: 1.5 }),
          Plot.ruleY(values, {
            ...row.mark,
            ...says,
            y: 'line',
            x1: 'low',
            x2: 'high',
            stroke: inkSoft,
            strokeWidth: 1.5,
          }),
          Plot.dot(values, { ...row.mark, ...says, y: 'line', x: 'share', r: 4, fill: ink }),
          Plot.text(properties, {
            ...row.name,
            ...rim,
            dx: row.wide ? -row.left : -14,
            dy: 2,
            y: 'name',
            text: ({ name, strength }: Property) =>
              strength === null ? name : `${name}, V = ${strength.toFixed(2)}`,
            fontSize: 12.5,
            fontWeight: 650,
          }),
          Plot.text(values, {
            ...row.name,
            ...says,
            ...rim,
            dx: -indent,
            y: 'line',
            text: nameOf,
            fontSize: row.wide ? 12.5 : 12,
          }),
          Plot.text(values, {
            ...row.end(right),
            ...says,
            dx: right,
            y: 'line',
            text: ({ n }: Value) => formatCount(n),
          }),
          Plot.text(['issues'], {
            ...row.end(right),
            dx: right,
            frameAnchor: 'top-right',
            dy: row.wide ? -22 : 0,
          }),
        ],
      };
    },
  };
}
