import * as Plot from '@observablehq/plot';
import { formatCount } from '../formatting/formatCount.ts';
import { formatDayNumber, formatDays } from '../formatting/formatDays.ts';
import { axisReach, dayAxis } from './dayAxis.ts';
import { bind, pixelWidth, type Design, type Figure } from './figure.ts';
import { halo } from './halo.ts';
import type { DrawnCurve } from './survival.ts';
import { pixelScales } from './pixelScales.ts';

type Medians = DrawnCurve['curve']['medians'];

/** Curves whose medians are drawn, one below the other. */
export interface MediansFigureData {
  readonly title: string;
  /** Curves of the same set of issues that follow one another, one a group, share a line. */
  readonly curves: readonly DrawnCurve[];
  /** The groups that share lines; empty where every line has its own name and colour. */
  readonly groups?: readonly { readonly id: string; readonly name: string; readonly colour: string }[];
}

/** One line of the drawing: a set of issues, with the curve of each of its groups. */
interface Line {
  readonly name: string;
  readonly href: string;
  readonly y: number;
}

const design = (id: string): Design<MediansFigureData> => ({
  id,
  title: ({ title }) => title,
  finding: ({ curves, groups = [] }) => {
    const span = (own: readonly DrawnCurve[], whose: string) => {
      const sorted = own
        .filter(({ curve }) => curve.medians.turnbull !== null)
        .sort((a, b) => (a.curve.medians.turnbull ?? 0) - (b.curve.medians.turnbull ?? 0));
      const [least] = sorted;
      const most = sorted.at(-1);
      if (!least || !most) return `${whose}: half were never resolved in the time observed.`;
      const never = own.length - sorted.length;
      return (
        `${whose}: from ${formatDays(least.curve.medians.turnbull)} (${least.curve.name}) to ${formatDays(most.curve.medians.turnbull)} (${most.curve.name})` +
        (never === 0 ? '.' : `; not reached in ${never} of ${own.length}.`)
      );
    };
    return groups.length > 1
      ? groups
          .map(({ id: group, name }) =>
            span(
              curves.filter(({ curve }) => curve.group === group),
              name,
            ),
          )
          .join(' ')
      : span(
          curves.filter(({ curve }) => curve.kind !== 'group'),
          'Medians',
        );
  },
  caption: ({ curves }) =>
    'Dot: the time within which half of the issues are resolved, by the best estimate. ' +
    (curves.some(hasLimits) ? 'Thick line: its 95 % interval. ' : '') +
    'Thin line: from one extreme assumption about closings without a date to the other, all as early or all as late as possible; these are ' +
    'assumptions, not bounds. Arrow: half were never reached.',
  reading: ({ curves }) =>
    'The best estimate is Turnbull’s, which uses every issue for what is known of it. ' +
    (curves.some(hasLimits)
      ? `Its intervals come from resampling whole projects${curves.every(hasLimits) ? '' : '; where there is none, the issues come from too few projects, or half are seldom reached'}. `
      : '') +
    'Issues resolved on the day of opening have a band of their own, since the axis is logarithmic. Each name leads to its issues.',
  description: ({ curves, groups = [] }) =>
    curves
      .map(({ curve }) => {
        const group = groups.find((candidate) => candidate.id === curve.group);
        const limits = curve.medians.turnbullLow === null ? '' : ` (95 %: ${interval(curve.medians)} days)`;
        return `${curve.name}${group ? `, ${group.name}` : ''}: ${words(curve.medians.turnbull)}${limits}; ${extremes(curve.medians)}.`;
      })
      .join(' '),
  plot: ({ curves, groups = [] }, width) => {
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
      wide ? 276 : 4,
      pixels - (wide ? 34 : 30),
      axisReach(Math.max(30, ...known) * 1.05),
      wide ? 60 : 48,
      wide ? 62 : 52,
    );
    const between = 12;
    const legend = groups.map(({ name, colour }, index) => ({ name, colour, y: 10 + index * 19 }));
    const top = 12 + legend.length * 19;
    const lines: Line[] = [];
    const marks: { drawn: DrawnCurve; y: number }[] = [];
    let bottom = top + (wide ? 30 : 46);
    for (const [index, drawn] of curves.entries()) {
      const before = curves[index - 1];
      if (before && isSameLine(before, drawn, groups)) {
        bottom += between;
        marks.push({ drawn, y: bottom });
        continue;
      }
      if (before) bottom += wide ? 30 : 42;
      lines.push({ name: drawn.curve.name, href: drawn.href, y: bottom });
      marks.push({ drawn, y: bottom });
    }
    const height = bottom + 42;
    type Mark = (typeof marks)[number];
    const colour = ({ drawn }: Mark) => drawn.colour;
    const edge = pixels - 18;
    const place = (days: number | null) => (days === null ? edge : axis.position(days));
    const of = ({ drawn }: Mark) => drawn.curve.medians;
    const ends = (mark: Mark) => {
      const [a, b] = [place(of(mark).early), place(of(mark).late)];
      return { from: Math.min(a, b), to: Math.max(a, b) };
    };
    const ticks = [
      { x: axis.position(0), word: 'same day' },
      ...axis.ticks.map(({ days, word }) => ({ x: axis.position(days), word })),
    ];
    return {
      ...pixelScales(pixels, height),
      marks: [
        Plot.rect([axis.band], {
          x1: 'from',
          x2: 'to',
          y1: top + 10,
          y2: height - 22,
          fill: 'var(--raised)',
        }),
        Plot.ruleX(axis.ticks, {
          x: ({ days }: { days: number }) => axis.position(days),
          y1: top + 10,
          y2: height - 22,
          stroke: 'var(--rule)',
        }),
        ...[top, height - 10].map((line) =>
          Plot.text(ticks, {
            x: 'x',
            y: line,
            text: 'word',
            fontSize: wide ? 12 : 11,
            fill: 'var(--ink-soft)',
          }),
        ),
        Plot.dot(legend, { x: 8, y: 'y', r: 5.5, fill: 'colour' }),
        Plot.text(legend, {
          x: 20,
          y: 'y',
          text: 'name',
          textAnchor: 'start',
          fontSize: 12.5,
          fontWeight: 650,
          fill: 'var(--ink)',
        }),
        Plot.ruleY(marks, {
          y: 'y',
          x1: (mark: Mark) => ends(mark).from,
          x2: (mark: Mark) => ends(mark).to,
          stroke: colour,
          strokeWidth: 1.5,
          strokeOpacity: 0.9,
        }),
        Plot.ruleY(
          marks.filter(({ drawn }) => hasLimits(drawn)),
          {
            y: 'y',
            x1: (mark: Mark) => place(of(mark).turnbullLow),
            x2: (mark: Mark) => place(of(mark).turnbullHigh),
            stroke: colour,
            strokeWidth: 7,
            strokeOpacity: 0.75,
          },
        ),
        Plot.text(
          marks.filter((mark) => of(mark).late === null || of(mark).early === null),
          { y: 'y', x: edge + 4, text: () => '→', fontSize: 15, fill: colour },
        ),
        Plot.dot(
          marks.filter((mark) => of(mark).turnbull !== null),
          {
            y: 'y',
            x: (mark: Mark) => place(of(mark).turnbull),
            r: 5.5,
            fill: colour,
            stroke: 'var(--paper)',
            href: ({ drawn }: Mark) => drawn.href,
            ...(wide
              ? { title: (mark: Mark) => `${mark.drawn.curve.name}: ${words(of(mark).turnbull)}` }
              : {}),
          },
        ),
        Plot.text(lines, {
          y: ({ y }: Line) => y + (wide ? (groups.length > 1 ? between / 2 : 0) : -17),
          x: 0,
          textAnchor: 'start',
          text: 'name',
          href: 'href',
          fontSize: wide ? 13.5 : 12.5,
          fill: 'var(--ink)',
          ...halo,
        }),
      ],
    };
  },
  table: ({ curves, groups = [] }) => {
    const limited = curves.some(hasLimits);
    return {
      head: [
        { text: 'Issues' },
        ...(groups.length > 1 ? [{ text: 'Group' }] : []),
        { text: 'n', number: true },
        { text: 'Exact', number: true },
        { text: 'Median, days', number: true },
        ...(limited ? [{ text: '95 %', number: true }] : []),
        { text: 'If undated early', number: true },
        { text: 'If undated late', number: true },
      ],
      rows: curves.map(({ curve, href }) => [
        { text: curve.name, href },
        ...(groups.length > 1
          ? [{ text: groups.find(({ id: group }) => group === curve.group)?.name ?? '' }]
          : []),
        { text: formatCount(curve.n) },
        { text: formatCount(curve.exact) },
        { text: dayNumber(curve.medians.turnbull) },
        ...(limited ? [{ text: interval(curve.medians) }] : []),
        { text: dayNumber(curve.medians.early) },
        { text: dayNumber(curve.medians.late) },
      ]),
    };
  },
});

/** Median time to resolution of several sets of issues, with what chance and missing dates leave open. */
export const mediansFigure = (id: string, data: MediansFigureData): Figure => bind(design(id), data);

const words = (days: number | null) => (days === null ? 'half never reached' : formatDays(days));
const dayNumber = (days: number | null) => (days === null ? 'not reached' : formatDayNumber(days));
const hasLimits = ({ curve }: DrawnCurve) => curve.medians.turnbullLow !== null;

const isSameLine = (
  before: DrawnCurve,
  after: DrawnCurve,
  groups: MediansFigureData['groups'] = [],
): boolean =>
  groups.length > 1 && before.curve.kind === after.curve.kind && before.curve.id === after.curve.id;

/** The two extreme assumptions in words, the shorter first. */
function extremes({ early, late }: Medians): string {
  if (early === null && late === null) return 'half never reached under either extreme assumption';
  // What was never reached is longer than anything that was.
  if ((late ?? Infinity) < (early ?? Infinity)) {
    return `${words(late)} if undated closings came late, ${words(early)} if early`;
  }
  return `${words(early)} if undated closings came early, ${words(late)} if late`;
}

function interval({ turnbullLow, turnbullHigh }: Medians): string {
  if (turnbullLow === null) return '–';
  return turnbullHigh === null
    ? `${formatDayNumber(turnbullLow)} and more`
    : `${formatDayNumber(turnbullLow)}–${formatDayNumber(turnbullHigh)}`;
}
