import * as Plot from '@observablehq/plot';
import { issueAddress } from '../model/addresses.ts';
import type { IssueRow } from '../publish/issueRows.ts';
import { observationWords } from '../model/observationWords.ts';
import { bind, pixelWidth, type Design, type Figure } from './figure.ts';
import { halo } from './halo.ts';
import { pixelScales } from './pixelScales.ts';

/** Real issues, one or more of each kind, in the order in which they are drawn. */
export interface CensoringFigureData {
  readonly issues: readonly IssueRow[];
}

const daysInMonth = 365.25 / 12;
const monthSteps = [1, 3, 6, 12, 24];

/** A tick’s word: “opened”, “6 months”, “1 year”, “1.5 years”. */
function monthWords(months: number): string {
  if (months === 0) return 'opened';
  if (months < 12) return `${months} ${months === 1 ? 'month' : 'months'}`;
  return `${months / 12} ${months === 12 ? 'year' : 'years'}`;
}

const kinds = {
  exact: 'exact',
  right: 'right-censored',
  interval: 'interval-censored',
  excluded: 'left out',
} as const;

const design: Design<CensoringFigureData> = {
  id: 'censoring',
  title: ({ issues }) => `What is known of ${issues.length} issues, and what is not`,
  finding: ({ issues }) => {
    const count = (kind: IssueRow['time']) => issues.filter(({ time }) => time === kind).length;
    return `Of these issues of the corpus the time is exact for ${count('exact')}, at least so long for ${count('right')} and between two ends for ${count('interval')}.`;
  },
  caption: () =>
    'Each line starts on the day of opening. Solid: certainly unresolved. Dot: resolved on that day. Arrow: still open when last ' +
    'observed. Dashed: resolved somewhere in there, nobody knows where.',
  description: ({ issues }) => issues.map((issue) => `${issue.id}. ${observationWords(issue)}`).join(' '),
  plot: ({ issues }, width) => {
    const wide = width === 'wide';
    const pixels = pixelWidth(width);
    const left = wide ? 270 : 6;
    const right = pixels - (wide ? 30 : 24);
    const longest = Math.max(...issues.map(({ lower, upper }) => upper ?? lower ?? 0));
    const x = (days: number) => left + (days / longest) * (right - left);
    const lineHeight = wide ? 34 : 48;
    const height = issues.length * lineHeight + 40;
    const y = (issue: IssueRow) => 14 + issues.indexOf(issue) * lineHeight + (wide ? 0 : 20);
    const step = monthSteps.find((months) => longest / (months * daysInMonth) <= (wide ? 7 : 4)) ?? 48;
    const ticks = Array.from(
      { length: Math.floor(longest / (step * daysInMonth)) + 1 },
      (_, index) => index * step,
    );
    const lower = (issue: IssueRow) => issue.lower ?? 0;
    const of = (kind: IssueRow['time']) => issues.filter(({ time }) => time === kind);
    return {
      ...pixelScales(pixels, height),
      marks: [
        Plot.ruleX(ticks, {
          x: (months: number) => x(months * daysInMonth),
          y1: 0,
          y2: height - 24,
          stroke: 'var(--rule)',
        }),
        Plot.text(ticks, {
          x: (months: number) => x(months * daysInMonth),
          y: height - 10,
          text: monthWords,
          fontSize: 11.5,
          fill: 'var(--ink-soft)',
          textAnchor: wide ? 'middle' : 'start',
        }),
        Plot.ruleY(issues, {
          y,
          x1: left,
          x2: (issue: IssueRow) => x(lower(issue)),
          stroke: 'var(--accent)',
          strokeWidth: 4,
        }),
        Plot.ruleY(of('interval'), {
          y,
          x1: (issue: IssueRow) => x(lower(issue)),
          x2: (issue: IssueRow) => x(issue.upper ?? 0),
          stroke: 'var(--accent)',
          strokeWidth: 3,
          strokeDasharray: '5,4',
        }),
        Plot.dot(of('exact'), {
          y,
          x: (issue: IssueRow) => x(lower(issue)),
          r: 7,
          fill: 'var(--accent)',
          stroke: 'var(--paper)',
          href: ({ repo, number }: IssueRow) => issueAddress(repo, number),
        }),
        Plot.text(of('right'), {
          y,
          x: (issue: IssueRow) => x(lower(issue)) + 8,
          text: () => '→',
          fontSize: 18,
          fill: 'var(--accent)',
        }),
        Plot.text(issues, {
          x: 0,
          y: (issue: IssueRow) => y(issue) - (wide ? 7 : 16),
          textAnchor: 'start',
          text: ({ id }: IssueRow) => id,
          href: ({ repo, number }: IssueRow) => issueAddress(repo, number),
          fontSize: 12.5,
          fontWeight: 650,
          fill: 'var(--ink)',
          ...halo,
        }),
        ...(wide
          ? [
              Plot.text(issues, {
                x: 0,
                y: (issue: IssueRow) => y(issue) + 8,
                textAnchor: 'start',
                text: ({ time }: IssueRow) => kinds[time],
                fontSize: 12,
                fill: 'var(--ink-soft)',
              }),
            ]
          : []),
      ],
    };
  },
  table: ({ issues }) => ({
    head: [{ text: 'Issue' }, { text: 'Opened' }, { text: 'Kind' }, { text: 'What is known' }],
    rows: issues.map((issue) => [
      { text: issue.id, href: issueAddress(issue.repo, issue.number) },
      { text: issue.opened ?? '–' },
      { text: kinds[issue.time] },
      { text: observationWords(issue) },
    ]),
  }),
};

/** What exact, right-censored and interval-censored mean, on issues of the corpus. */
export const censoringFigure = (data: CensoringFigureData): Figure => bind(design, data);
