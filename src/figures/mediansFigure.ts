import * as Plot from '@observablehq/plot';
import { formatCount } from '../formatting/formatCount.ts';
import { formatDayNumber, formatDays } from '../formatting/formatDays.ts';
import { dayAxis } from './dayAxis.ts';
import { pixelWidth, type Figure } from './figure.ts';
import type { DrawnCurve } from './survivalFigure.ts';

export interface MediansFigureData {
  readonly title: string;
  readonly curves: readonly DrawnCurve[];
}

/** Median time to resolution of several sets of issues: between what the dates allow at the earliest and at the latest. */
export const mediansFigure = (id: string): Figure<MediansFigureData> => ({
  id,
  title: ({ title }) => title,
  caption: () =>
    'Dot: median by Turnbull’s estimate; thick line: its 95 % interval, projects resampled. Thin line: from the median with every undated closing as early as possible to that with ' +
    'all as late as possible; an arrow where half were never reached. Each name leads to its issues.',
  description: ({ curves }) =>
    curves
      .map(
        ({ curve }) =>
          `${curve.name}: ${words(curve.medians.turnbull)} (95 %: ${interval(curve.medians)}), between ${words(curve.medians.early)} and ${words(curve.medians.late)}.`,
      )
      .join(' '),
  plot: ({ curves }, width) => {
    const wide = width === 'wide';
    const pixels = pixelWidth(width);
    const known = curves
      .flatMap(({ curve: { medians } }) => [
        medians.early,
        medians.turnbull,
        medians.late,
        medians.turnbullHigh,
      ])
      .filter((days) => days !== null);
    const axis = dayAxis(
      wide ? 240 : 4,
      pixels - 40,
      Math.max(30, ...known) * 1.25,
      wide ? 64 : 28,
      wide ? 62 : 50,
    );
    const lineHeight = wide ? 30 : 40;
    const top = 34;
    const height = top + curves.length * lineHeight + 26;
    const y = (drawn: DrawnCurve) => top + curves.indexOf(drawn) * lineHeight + (wide ? 12 : 26);
    const edge = pixels - 14;
    const place = (days: number | null) => (days === null ? edge : axis.position(days));
    const ticks = [
      { x: axis.position(0), word: wide ? 'same day' : 'same' },
      ...axis.ticks.map(({ days, word }) => ({ x: axis.position(days), word })),
    ];
    return {
      height,
      margin: 0,
      x: { type: 'linear', domain: [0, pixels], range: [0, pixels], axis: null },
      y: { type: 'linear', domain: [0, height], range: [0, height], axis: null },
      marks: [
        Plot.rect([axis.band], { x1: 'from', x2: 'to', y1: 22, y2: height - 22, fill: 'var(--raised)' }),
        Plot.ruleX(axis.ticks, {
          x: ({ days }: { days: number }) => axis.position(days),
          y1: 22,
          y2: height - 22,
          stroke: 'var(--rule)',
        }),
        ...[10, height - 10].map((line) =>
          Plot.text(ticks, {
            x: 'x',
            y: line,
            text: 'word',
            fontSize: wide ? 12 : 11,
            fill: 'var(--ink-soft)',
          }),
        ),
        Plot.ruleY(curves, {
          y,
          x1: ({ curve }: DrawnCurve) => place(curve.medians.early),
          x2: ({ curve }: DrawnCurve) => place(curve.medians.late),
          stroke: ({ colour }: DrawnCurve) => colour,
          strokeWidth: 1.5,
          strokeOpacity: 0.9,
        }),
        Plot.ruleY(
          curves.filter(({ curve }) => curve.medians.turnbullLow !== null),
          {
            y,
            x1: ({ curve }: DrawnCurve) => place(curve.medians.turnbullLow),
            x2: ({ curve }: DrawnCurve) => place(curve.medians.turnbullHigh),
            stroke: ({ colour }: DrawnCurve) => colour,
            strokeWidth: 7,
            strokeOpacity: 0.5,
          },
        ),
        Plot.text(
          curves.filter(({ curve }) => curve.medians.late === null),
          { y, x: edge + 4, text: () => '→', fontSize: 15, fill: ({ colour }: DrawnCurve) => colour },
        ),
        Plot.dot(
          curves.filter(({ curve }) => curve.medians.turnbull !== null),
          {
            y,
            x: ({ curve }: DrawnCurve) => place(curve.medians.turnbull),
            r: 5.5,
            fill: ({ colour }: DrawnCurve) => colour,
            stroke: 'var(--paper)',
            href: ({ href }: DrawnCurve) => href,
            ...(wide
              ? { title: ({ curve }: DrawnCurve) => `${curve.name}: ${words(curve.medians.turnbull)}` }
              : {}),
          },
        ),
        Plot.text(curves, {
          y: (drawn: DrawnCurve) => y(drawn) - (wide ? 0 : 16),
          x: 0,
          textAnchor: 'start',
          text: ({ curve }: DrawnCurve) =>
            curve.name.length > 34 && wide ? `${curve.name.slice(0, 33).trimEnd()}…` : curve.name,
          href: ({ href }: DrawnCurve) => href,
          fontSize: wide ? 13.5 : 12.5,
          fill: 'var(--ink)',
        }),
      ],
    };
  },
  table: ({ curves }) => ({
    head: [
      { text: 'Issues' },
      { text: 'n', number: true },
      { text: 'Exact', number: true },
      { text: 'Early, days', number: true },
      { text: 'Turnbull, days', number: true },
      { text: '95 %', number: true },
      { text: 'Late, days', number: true },
    ],
    rows: curves.map(({ curve, href }) => [
      { text: curve.name, href },
      { text: formatCount(curve.n) },
      { text: formatCount(curve.exact) },
      { text: formatDayNumber(curve.medians.early) },
      { text: formatDayNumber(curve.medians.turnbull) },
      { text: interval(curve.medians) },
      { text: formatDayNumber(curve.medians.late) },
    ]),
  }),
});

const words = (days: number | null) => (days === null ? 'not reached' : formatDays(days));

function interval({ turnbullLow, turnbullHigh }: DrawnCurve['curve']['medians']): string {
  if (turnbullLow === null) return '–';
  return turnbullHigh === null
    ? `${formatDayNumber(turnbullLow)} and more`
    : `${formatDayNumber(turnbullLow)}–${formatDayNumber(turnbullHigh)}`;
}
