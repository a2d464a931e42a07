import * as Plot from '@observablehq/plot';
import { max, range } from 'd3-array';
import { issueAddress } from '../model/addresses.ts';
import type { IssueRow } from '../publish/issueRows.ts';
import { censoringNumbers, kinds } from './numbers/censoring.ts';
import type { Figure } from './figure.ts';
import { saysRow } from './readable.ts';
import { accent, axisStyle, gridStyle, inkSoft, paper, rim, rows } from './theme.ts';
import { censoringWords } from './words/censoring.ts';

/** Real issues, one or more of each kind, in the order in which they are drawn. */
export interface CensoringFigureData {
  readonly issues: readonly IssueRow[];
}

const daysInMonth = 365.25 / 12;

/** What exact, right-censored and interval-censored mean, on issues of the corpus. */
export function censoringFigure({ issues }: CensoringFigureData): Figure {
  const longest = max(issues, ({ lower, upper }) => upper ?? lower ?? 0) ?? 0;
  const of = (kind: IssueRow['time']) => issues.filter(({ time }) => time === kind);
  const href = ({ repo, number }: IssueRow) => issueAddress(repo, number);
  return {
    id: 'censoring',
    ...censoringWords(issues),
    ...censoringNumbers(issues),
    plot: (width) => {
      const row = rows(width, 270, [34, 48]);
      const step =
        [1, 3, 6, 12, 24].find((months) => longest / (months * daysInMonth) <= (row.wide ? 7 : 4)) ?? 48;
      const ticks = range(0, longest, step * daysInMonth);
      const says = saysRow((issue: IssueRow) => issues.indexOf(issue));
      const line = { ...row.mark, ...says, y: 'id', stroke: accent };
      return {
        height: issues.length * row.height + 32,
        marginTop: 4,
        marginBottom: 28,
        marginLeft: row.wide ? row.left : 6,
        marginRight: row.wide ? 30 : 24,
        x: { domain: [0, longest] },
        y: { type: 'point', domain: issues.map(({ id }) => id), axis: null, padding: 0.5 },
        marks: [
          Plot.ruleX(ticks, gridStyle),
          Plot.axisX({
            ...axisStyle,
            ticks,
            fontSize: 11.5,
            tickFormat: (days: number) => monthWords(Math.round(days / daysInMonth)),
            textAnchor: row.wide ? 'middle' : 'start',
          }),
          Plot.ruleY(issues, { ...line, x1: 0, x2: 'lower', strokeWidth: 4 }),
          Plot.ruleY(of('interval'), {
            ...line,
            x1: 'lower',
            x2: 'upper',
            strokeWidth: 3,
            strokeDasharray: '5,4',
          }),
          Plot.dot(of('exact'), {
            ...row.mark,
            ...says,
            y: 'id',
            x: 'lower',
            r: 7,
            fill: accent,
            stroke: paper,
            href,
          }),
          Plot.vector(of('right'), {
            ...line,
            x: 'lower',
            dx: 2,
            length: 16,
            rotate: 90,
            anchor: 'start',
            strokeWidth: 2,
          }),
          Plot.text(issues, {
            ...row.name,
            ...says,
            ...rim,
            dx: row.wide ? -row.left : -6,
            dy: row.wide ? -7 : -9,
            y: 'id',
            text: 'id',
            href,
            fontSize: 12.5,
            fontWeight: 650,
          }),
          Plot.text(row.wide ? issues : [], {
            ...row.name,
            ...says,
            y: 'id',
            dy: 8,
            text: ({ time }: IssueRow) => kinds[time],
            fontSize: 12,
            fill: inkSoft,
          }),
        ],
      };
    },
  };
}

/** A tick’s word: “opened”, “6 months”, “1 year”, “1.5 years”. */
function monthWords(months: number): string {
  if (months === 0) return 'opened';
  if (months < 12) return `${months} ${months === 1 ? 'month' : 'months'}`;
  return `${months / 12} ${months === 12 ? 'year' : 'years'}`;
}
