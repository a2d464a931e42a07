import * as Plot from '@observablehq/plot';
import { formatCount } from '../formatting/formatCount.ts';
import { formatDayNumber, formatDays } from '../formatting/formatDays.ts';
import type { ResolutionCurve } from '../published/resolutionCurvesFile.ts';
import { dayAxis } from './dayAxis.ts';
import { pixelWidth, type Figure } from './figure.ts';
import { drawnTimes, stepAt } from './stepSeries.ts';

/** A curve with what it needs to be drawn. */
export interface DrawnCurve {
  readonly curve: ResolutionCurve;
  readonly colour: string;
  /** Where its issues are listed. */
  readonly href: string;
  /** Whether its limits are drawn too; a curve that only stands behind another goes without. */
  readonly limits: boolean;
}

export interface SurvivalFigureData {
  readonly title: string;
  readonly curves: readonly DrawnCurve[];
  /** Days at which the numbers at risk stand. */
  readonly marks: readonly number[];
}

/** How many issues are still unresolved after so many days: Turnbull’s estimate between its bounds. */
export const survivalFigure = (id: string): Figure<SurvivalFigureData> => ({
  id,
  title: ({ title }) => title,
  caption: () =>
    'Solid line: share still unresolved by Turnbull’s estimate, which uses every issue for what is known of it. Dashed lines: ' +
    'Kaplan-Meier with undated closings taken as early and as late as possible, each with its 95 % limits (log-log): how far the missing ' +
    'dates alone can move the estimate. After some years, when few are left, the two cross. Below: issues still under observation, undated closings taken late.',
  description: ({ curves }) =>
    curves
      .map(
        ({ curve }) =>
          `${curve.name}: half are resolved after ${medianWords(curve.medians.turnbull)} by Turnbull’s estimate, ` +
          `${medianWords(curve.medians.early)} at the earliest, ${medianWords(curve.medians.late)} at the latest ` +
          `(${formatCount(curve.n)} issues, ${formatCount(curve.exact)} exact, ${formatCount(curve.right)} right-censored, ${formatCount(curve.interval)} interval-censored).`,
      )
      .join(' '),
  plot: ({ curves, marks }, width) => {
    const wide = width === 'wide';
    const pixels = pixelWidth(width);
    const left = 44;
    const right = pixels - 12;
    const legendLine = (index: number) => 8 + index * 19;
    const top = 16 + curves.length * 19;
    const bottom = top + (wide ? 330 : 240);
    const longest = Math.max(
      ...curves.map(({ curve }) => Math.max(curve.early.lastTime, curve.late.lastTime)),
    );
    const axis = dayAxis(left, right, longest, wide ? 54 : 26, wide ? 62 : 52);
    const y = (share: number) => bottom - share * (bottom - top);
    const height = bottom + 40 + curves.length * 20;
    const shownMarks = [0, ...axis.ticks.map(({ days }) => days)].filter((days) => marks.includes(days));
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
        Plot.rect([axis.band], { x1: 'from', x2: 'to', y1: top, y2: bottom, fill: 'var(--raised)' }),
        Plot.ruleY([0, 0.25, 0.5, 0.75, 1], { y, x1: left, x2: right, stroke: 'var(--rule)' }),
        Plot.text([0, 0.25, 0.5, 0.75, 1], {
          y,
          x: left - 6,
          text: (share: number) => `${Math.round(share * 100)} %`,
          textAnchor: 'end',
          fontSize: 12,
          fill: 'var(--ink-soft)',
        }),
        Plot.text(ticks, {
          x: 'x',
          y: bottom + 14,
          text: 'word',
          fontSize: wide ? 12 : 11,
          fill: 'var(--ink-soft)',
        }),
        ...curves.flatMap(({ curve, colour, limits }) =>
          limits
            ? [curve.early, curve.late].flatMap((bound) => {
                const points = drawnSteps(bound, axis.position, wide ? 1.5 : 2);
                type Point = (typeof points)[number];
                return [
                  Plot.areaY(points, {
                    x: 'x',
                    y1: ({ low }: Point) => y(low),
                    y2: ({ high }: Point) => y(high),
                    fill: colour,
                    fillOpacity: 0.13,
                  }),
                  Plot.line(points, {
                    x: 'x',
                    y: ({ share }: Point) => y(share),
                    stroke: colour,
                    strokeWidth: 1.2,
                    strokeDasharray: '5,3',
                  }),
                ];
              })
            : [],
        ),
        ...curves.map(({ curve, colour, limits }) =>
          Plot.line(turnbullPoints(curve, axis.position, wide ? 1 : 1.5), {
            x: 'x',
            y: ({ share }: { share: number }) => y(share),
            stroke: colour,
            strokeWidth: limits ? 2.4 : 1.6,
            strokeOpacity: limits ? 1 : 0.7,
          }),
        ),
        Plot.ruleY(curves, {
          y: (drawn: DrawnCurve) => legendLine(curves.indexOf(drawn)),
          x1: left + 2,
          x2: left + 24,
          stroke: ({ colour }: DrawnCurve) => colour,
          strokeWidth: 3,
        }),
        Plot.text(curves, {
          x: left + 32,
          y: (drawn: DrawnCurve) => legendLine(curves.indexOf(drawn)),
          text: ({ curve }: DrawnCurve) => curve.name,
          href: ({ href }: DrawnCurve) => href,
          textAnchor: 'start',
          fontSize: 12.5,
          fontWeight: 650,
          fill: 'var(--ink)',
        }),
        ...curves.map(({ curve, colour }, row) =>
          Plot.text(shownMarks, {
            x: (days: number) => axis.position(days),
            y: bottom + 36 + row * 20,
            text: (days: number) => formatCount(curve.late.atRisk[marks.indexOf(days)] ?? 0),
            fill: colour === 'var(--ink-soft)' ? colour : 'var(--ink)',
            fontSize: 12,
          }),
        ),
        Plot.ruleY(curves, {
          y: ({ curve }: DrawnCurve) => bottom + 36 + 20 * curves.findIndex((drawn) => drawn.curve === curve),
          x1: 2,
          x2: 14,
          stroke: ({ colour }: DrawnCurve) => colour,
          strokeWidth: 3,
        }),
      ],
    };
  },
  table: ({ curves }) => ({
    head: [
      { text: 'Issues' },
      { text: 'n', number: true },
      { text: 'Exact', number: true },
      { text: 'Right-censored', number: true },
      { text: 'Interval-censored', number: true },
      { text: 'Opening not known', number: true },
      { text: 'Median early, days', number: true },
      { text: 'Median (Turnbull), days', number: true },
      { text: 'Median late, days', number: true },
    ],
    rows: curves.map(({ curve, href }) => [
      { text: curve.name, href },
      { text: formatCount(curve.n) },
      { text: formatCount(curve.exact) },
      { text: formatCount(curve.right) },
      { text: formatCount(curve.interval) },
      { text: formatCount(curve.excluded) },
      { text: formatDayNumber(curve.medians.early) },
      { text: formatDayNumber(curve.medians.turnbull) },
      { text: formatDayNumber(curve.medians.late) },
    ]),
  }),
});

const medianWords = (days: number | null) =>
  days === null ? 'more time than was observed' : formatDays(days);

/** A Kaplan-Meier curve with its limits as the corners of its steps, up to its longest observation. */
function drawnSteps(
  bound: ResolutionCurve['early'],
  position: (days: number) => number,
  resolution: number,
): { x: number; share: number; low: number; high: number }[] {
  const times = drawnTimes([bound], position, bound.lastTime, resolution);
  const of = (values: readonly (number | null)[], time: number) =>
    stepAt({ times: bound.times, values }, time);
  return times.flatMap((time, index) => {
    const share = of(bound.survival, time) ?? 0;
    const values = { share, low: of(bound.low, time) ?? share, high: of(bound.high, time) ?? share };
    return [
      { ...values, x: position(time) },
      { ...values, x: position(times[index + 1] ?? time) },
    ];
  });
}

/** The line of Turnbull’s estimate: level between mass intervals, straight across each. */
export function turnbullPoints(
  { turnbull }: ResolutionCurve,
  position: (days: number) => number,
  resolution: number,
): { x: number; share: number }[] {
  const points = [{ x: position(0), share: 1 }];
  let share = 1;
  for (const [index, left] of turnbull.left.entries()) {
    const right = turnbull.right[index] ?? null;
    const from = { x: position(left), share };
    if (right === null) {
      points.push(from);
      break;
    }
    share = turnbull.survival[index] ?? share;
    const to = { x: position(right), share };
    const before = points.at(-1);
    // Steps closer than a pixel are drawn as one.
    if (before !== undefined && to.x - before.x < resolution && index < turnbull.left.length - 1) {
      points[points.length - 1] = { x: before.x, share: to.share };
      continue;
    }
    points.push(from, to);
  }
  return points;
}
