import * as Plot from '@observablehq/plot';
import { formatCount } from '../formatting/formatCount.ts';
import { formatDayNumber, formatDays } from '../formatting/formatDays.ts';
import type { ResolutionCurve } from '../publish/resolutionCurves.ts';
import { axisReach, dayAxis, type DayAxis } from './dayAxis.ts';
import { bind, pixelWidth, type Design, type Figure } from './figure.ts';
import { halo } from './halo.ts';
import { drawnTimes, stepAt } from './stepSeries.ts';
import { pixelScales } from './pixelScales.ts';

/** A curve with what it needs to be drawn. */
export interface DrawnCurve {
  readonly curve: ResolutionCurve;
  readonly colour: string;
  /** Where its issues are listed. */
  readonly href: string;
  /** Whether its limits are drawn too; a curve that only stands behind another goes without. */
  readonly limits: boolean;
}

/** Curves that share one pair of axes. */
export interface SurvivalFigureData {
  readonly title: string;
  readonly curves: readonly DrawnCurve[];
  /** Days at which the numbers at risk stand. */
  readonly marks: readonly number[];
}

const design = (id: string): Design<SurvivalFigureData> => ({
  id,
  title: ({ title }) => title,
  finding: ({ curves }) =>
    `Best estimate of the time until half are resolved: ${curves
      .map(({ curve }) => `${curve.name}, ${medianWords(curve.medians.turnbull)}`)
      .join('; ')}.`,
  caption: () =>
    'Solid lines: the best estimate. Dashed lines: two extreme assumptions about closings without a date, all as early or all as ' +
    'late as possible; they are assumptions, not bounds. Shaded: the 95 % intervals of the dashed lines.',
  reading: () =>
    'A line at 40 % after a year says that four in ten were still unresolved then. Time runs on a logarithmic scale, with a band of its ' +
    'own for the day of opening. The solid line is Turnbull’s estimate, which uses every issue for what is known of it and is straight ' +
    'where the dates do not say more. The dashed lines are Kaplan-Meier estimates with log-log limits. After some years, when few issues ' +
    'are left, they can cross each other and the solid line. The numbers below count undated closings as late as possible.',
  description: ({ curves }) =>
    curves
      .map(
        ({ curve }) =>
          `${curve.name}: half are resolved after ${medianWords(curve.medians.turnbull)} by Turnbull’s estimate, ` +
          `${medianWords(curve.medians.early)} if undated closings came early, ${medianWords(curve.medians.late)} if late ` +
          `(${formatCount(curve.n)} issues, ${formatCount(curve.exact)} exact, ${formatCount(curve.right)} right-censored, ${formatCount(curve.interval)} interval-censored).`,
      )
      .join(' '),
  plot: ({ curves, marks }, width) => {
    const wide = width === 'wide';
    const pixels = pixelWidth(width);
    const left = 44;
    const right = pixels - 24;
    const limited = curves.filter(({ limits }) => limits);
    const keys = [
      { kind: 'solid', words: 'best estimate' },
      ...(limited.length > 0
        ? [{ kind: 'dashed', words: 'undated closings as early or late as possible' }]
        : []),
    ].map((key, index) => ({
      ...key,
      x: wide ? pixels * 0.53 : left,
      y: 8 + (wide ? index : curves.length + index) * 19,
    }));
    type Key = (typeof keys)[number];
    const legendLine = (index: number) => 8 + index * 19;
    const legendLines = wide ? Math.max(curves.length, keys.length) : curves.length + keys.length;
    const titleLine = 12 + legendLines * 19;
    const top = titleLine + 18;
    const bottom = top + (wide ? 300 : 240);
    const longest = axisReach(
      Math.max(...curves.map(({ curve }) => Math.max(curve.early.lastTime, curve.late.lastTime))),
    );
    const axis = dayAxis(left, right, longest, wide ? 60 : 48, wide ? 55 : 52);
    const y = (share: number) => bottom - share * (bottom - top);
    const risk = bottom + 42;
    const riskLine = (row: number) => risk + 18 + row * 18;
    const height = riskLine(curves.length - 1) + 12;
    const shownMarks = [0, ...axis.ticks.map(({ days }) => days)].filter((days) => marks.includes(days));
    const ticks = [
      { x: axis.position(0), word: 'same day' },
      ...axis.ticks.map(({ days, word }) => ({ x: axis.position(days), word })),
    ];
    const fontSize = wide ? 12 : 11;
    return {
      ...pixelScales(pixels, height),
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
          fontSize,
          fill: 'var(--ink-soft)',
        }),
        Plot.text(
          [
            { y: titleLine, text: 'Share still unresolved' },
            { y: risk, text: 'Issues still under observation' },
          ],
          { x: 0, y: 'y', text: 'text', textAnchor: 'start', fontSize: 12, fill: 'var(--ink-soft)' },
        ),
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
        Plot.text(boundLabels(limited, axis, y, right, wide ? 12 : 10.5), {
          x: 'x',
          y: 'y',
          text: 'text',
          textAnchor: 'start',
          fontSize: wide ? 12 : 10.5,
          fill: 'var(--ink)',
          ...halo,
        }),
        Plot.ruleY(
          keys.filter(({ kind }) => kind === 'solid'),
          {
            y: 'y',
            x1: ({ x }: Key) => x + 2,
            x2: ({ x }: Key) => x + 26,
            stroke: 'var(--ink)',
            strokeWidth: 2.4,
          },
        ),
        Plot.ruleY(
          keys.filter(({ kind }) => kind === 'dashed'),
          {
            y: 'y',
            x1: ({ x }: Key) => x + 2,
            x2: ({ x }: Key) => x + 26,
            stroke: 'var(--ink)',
            strokeWidth: 1.4,
            strokeDasharray: '5,3',
          },
        ),
        Plot.text(keys, {
          x: ({ x }: Key) => x + 32,
          y: 'y',
          text: 'words',
          textAnchor: 'start',
          fontSize: wide ? 12.5 : 11.5,
          fill: 'var(--ink)',
        }),
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
            y: riskLine(row),
            text: (days: number) => formatCount(curve.late.atRisk[marks.indexOf(days)] ?? 0),
            fill: colour === 'var(--ink-soft)' ? colour : 'var(--ink)',
            fontSize: 12,
          }),
        ),
        Plot.ruleY(curves, {
          y: (drawn: DrawnCurve) => riskLine(curves.indexOf(drawn)),
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

/** How many issues are still unresolved after so many days: the best estimate, and two extreme assumptions. */
export const survivalFigure = (id: string, data: SurvivalFigureData): Figure => bind(design(id), data);

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
  const start = { x: position(0), share: 1, low: 1, high: 1 };
  const steps = times.flatMap((time, index) => {
    const share = of(bound.survival, time) ?? 0;
    const values = { share, low: of(bound.low, time) ?? share, high: of(bound.high, time) ?? share };
    return [
      { ...values, x: position(time) },
      { ...values, x: position(times[index + 1] ?? time) },
    ];
  });
  return [start, ...steps];
}

/**
 * Labels for the dashed lines where nothing else is drawn: above all limits of the late curves, and below those of the
 * early ones, judged where the label comes nearest to a curve that only falls.
 * @param right pixel where the drawing ends
 */
function boundLabels(
  curves: readonly DrawnCurve[],
  axis: DayAxis,
  y: (share: number) => number,
  right: number,
  fontSize: number,
): { x: number; y: number; text: string }[] {
  if (curves.length === 0) return [];
  const [lateText, earlyText] = ['if undated closings came late', 'if undated closings came early'];
  const widest = earlyText.length * fontSize * 0.5;
  const lateStart = Math.min(axis.position(14), right - widest);
  const lateDays = axis.ticks.findLast((tick) => axis.position(tick.days) <= lateStart)?.days ?? 0;
  const earlyStart = axis.band.to + 10;
  const earlyDays =
    axis.ticks.find((tick) => axis.position(tick.days) >= earlyStart + widest)?.days ?? Infinity;
  const limit = (bound: ResolutionCurve['early'], which: 'low' | 'high', time: number) =>
    stepAt({ times: bound.times, values: bound[which] }, time) ?? 0;
  const highest = Math.max(...curves.map(({ curve }) => limit(curve.late, 'high', lateDays)));
  const lowest = Math.min(...curves.map(({ curve }) => limit(curve.early, 'low', earlyDays)));
  return [
    { x: lateStart, y: y(highest) - 10, text: lateText },
    { x: earlyStart, y: Math.min(y(lowest) + 14, y(0) - 9), text: earlyText },
  ];
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
    // Steps closer than a pixel are drawn as one, but not with the start, which is 1.
    if (
      before !== undefined &&
      points.length > 1 &&
      to.x - before.x < resolution &&
      index < turnbull.left.length - 1
    ) {
      points[points.length - 1] = { x: before.x, share: to.share };
      continue;
    }
    points.push(from, to);
  }
  return points;
}
