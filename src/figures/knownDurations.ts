import * as Plot from '@observablehq/plot';
import { formatCount } from '../formatting/formatCount.ts';
import { formatDayNumber, formatDays } from '../formatting/formatDays.ts';
import { categoryAddress, issueAddressOfId, listAddress } from '../model/addresses.ts';
import { exactInGroups } from '../publish/knownDurationsFigure.ts';
import type { KnownDurationsFigureFile } from '../publish/knownDurationsFigure.ts';
import { categoryColour } from './categoryColour.ts';
import { dayAxis, type DayAxis } from './dayAxis.ts';
import { bind, pixelWidth, type Design, type Figure } from './figure.ts';
import { halo } from './halo.ts';
import { packColumn } from './packColumn.ts';
import { pixelScales } from './pixelScales.ts';

type Row = KnownDurationsFigureFile['rows'][number];

const dotDiameter = 5.6;
const dotsInColumn = 7;

/**
 * Known resolution times per group and category: quartiles, and on the wide drawing every issue as a dot unless told
 * otherwise: a page that shows much else spares the hundreds of dots.
 */
const design = (id: string, withDots: boolean): Design<KnownDurationsFigureFile> => ({
  id,
  title: (file) => `How long it took where the end is known: ${formatCount(exactInGroups(file))} issues`,
  finding: ({ rows }) =>
    `Half of these issues were resolved within: ${rows
      .filter(({ kind, median }) => kind === 'group' && median !== null)
      .map(({ name, median }) => `${name}, ${formatDays(median)}`)
      .join('; ')}.`,
  caption: () =>
    `${withDots ? 'Each dot is an issue with a dated resolution and leads to it; bar' : 'Bar'}: the middle half, upright stroke: the median. ` +
    'Only issues whose end is dated are here, so they lean towards quick ones.',
  reading: () =>
    'The axis is logarithmic in days; closing on the day of opening stands in a band of its own.' +
    (withDots
      ? ' The dots of the first group stand in its categories; drawn twice they would count twice in the eye. Small screens show the bars alone.'
      : ''),
  description: ({ rows }) => {
    const parts = rows.map(
      ({ name, exact, median }) => `${name}: median ${formatDays(median)} of ${formatCount(exact)}`,
    );
    return `${withDots ? 'Dots' : 'Bars'} along a logarithmic axis of days, one line for each group and category. ${parts.join('; ')}.`;
  },
  plot: ({ rows }, width) => {
    const wide = width === 'wide';
    const pixels = pixelWidth(width);
    const categories = rows.filter(({ kind }) => kind === 'category').map(({ id }) => id);
    const colour = (row: Row) =>
      row.kind === 'category'
        ? categoryColour(categories.indexOf(row.id))
        : row === rows[0]
          ? 'var(--accent)'
          : 'var(--ink-soft)';
    const longest = Math.max(1, ...rows.flatMap(({ times }) => times.map(({ days }) => days)));
    const axis = dayAxis(wide ? 270 : 4, pixels - 24, longest, wide ? 76 : 48, wide ? 58 : 52);
    const lineHeight = wide ? (withDots ? 66 : 44) : 50;
    const top = 30;
    const lineOf = (row: Row) => top + rows.indexOf(row) * lineHeight;
    const height = top + rows.length * lineHeight + 24;
    const boxes = rows.filter(({ median }) => median !== null);
    const boxLine = (row: Row) => lineOf(row) + (wide ? (withDots ? 54 : 22) : 36);
    const href = (row: Row) =>
      row.kind === 'category' ? categoryAddress(row.id) : listAddress('group', row.id);
    const title = (row: Row) =>
      `${row.name}: median ${formatDays(row.median)}, middle half ${formatDayNumber(row.q1)}–${formatDayNumber(row.q3)} days, ${formatCount(row.exact)} issues`;
    // The dots of the focal group are drawn in its categories; drawn twice they would count twice in the eye.
    const dots =
      wide && withDots ? rows.slice(1).flatMap((row) => placeDots(row, axis, lineOf(row) + 24)) : [];
    const ticks = [
      { x: axis.position(0), word: 'same day' },
      ...axis.ticks.map(({ days, word }) => ({ x: axis.position(days), word })),
    ];
    const label = {
      textAnchor: 'start',
      x: 0,
      lineAnchor: 'middle',
      fill: 'var(--ink)',
    } as const;
    return {
      ...pixelScales(pixels, height),
      marks: [
        Plot.rect([axis.band], { x1: 'from', x2: 'to', y1: 22, y2: height - 22, fill: 'var(--raised)' }),
        Plot.ruleX(axis.ticks, {
          x: ({ days }: { days: number }) => axis.position(days),
          y1: 22,
          y2: height - 22,
          stroke: 'var(--rule)',
        }),
        ...[10, height - 10].map((y) =>
          Plot.text(ticks, { x: 'x', y, text: 'word', fontSize: wide ? 12 : 11, fill: 'var(--ink-soft)' }),
        ),
        Plot.dot(dots, {
          x: 'x',
          y: 'y',
          r: dotDiameter / 2 - 0.3,
          fill: ({ row }: Dot) => colour(row),
          href: ({ id }: Dot) => issueAddressOfId(id),
        }),
        Plot.ruleY(boxes, {
          y: boxLine,
          x1: (row: Row) => axis.position(row.q1 ?? 0),
          x2: (row: Row) => axis.position(row.q3 ?? 0),
          stroke: colour,
          strokeWidth: wide && withDots ? 6 : 9,
          strokeOpacity: 0.75,
        }),
        Plot.ruleX(boxes, {
          x: (row: Row) => axis.position(row.median ?? 0),
          y1: (row: Row) => boxLine(row) - 7,
          y2: (row: Row) => boxLine(row) + 7,
          stroke: 'var(--ink)',
          strokeWidth: 3,
          href,
          title,
        }),
        Plot.text(rows, {
          ...label,
          y: (row: Row) => lineOf(row) + (wide ? (withDots ? 26 : 14) : 12),
          text: (row: Row) => row.name,
          href,
          fontSize: wide ? 13 : 12.5,
          fontWeight: 650,
          ...halo,
        }),
        Plot.text(rows, {
          ...label,
          x: wide ? 0 : pixels,
          textAnchor: wide ? 'start' : 'end',
          y: (row: Row) => lineOf(row) + (wide ? (withDots ? 43 : 31) : 12),
          text: (row: Row) =>
            wide
              ? `median ${formatDays(row.median)}, n = ${formatCount(row.exact)}`
              : `n = ${formatCount(row.exact)}`,
          fontSize: 12,
          fill: 'var(--ink-soft)',
          ...halo,
        }),
        Plot.text(wide && withDots && categories.length > 0 ? rows.slice(0, 1) : [], {
          x: axis.position(1),
          y: (row: Row) => lineOf(row) + 24,
          textAnchor: 'start',
          text: () => 'one by one in the categories below',
          fontSize: 12,
          fill: 'var(--ink-soft)',
          ...halo,
        }),
      ],
    };
  },
  table: ({ rows }) => ({
    head: [
      { text: 'Group or category' },
      { text: 'Exact', number: true },
      { text: 'Same day', number: true },
      { text: 'First quartile, days', number: true },
      { text: 'Median, days', number: true },
      { text: 'Third quartile, days', number: true },
      { text: 'Open (right-censored)', number: true },
      { text: 'Closed, date not established (interval-censored)', number: true },
      { text: 'Opening not known', number: true },
    ],
    rows: rows.map((row) => [
      {
        text: row.name,
        href: row.kind === 'category' ? categoryAddress(row.id) : listAddress('group', row.id),
      },
      { text: formatCount(row.exact) },
      { text: formatCount(row.sameDay) },
      { text: formatDayNumber(row.q1) },
      { text: formatDayNumber(row.median) },
      { text: formatDayNumber(row.q3) },
      { text: formatCount(row.right) },
      { text: formatCount(row.interval) },
      { text: formatCount(row.excluded) },
    ]),
  }),
});

/** Known resolution times, on the wide drawing with every issue as a dot. */
export const knownDurationsFigure = (file: KnownDurationsFigureFile): Figure =>
  bind(design('known-durations', true), file);

/** The same without dots. */
export const knownBoxesFigure = (file: KnownDurationsFigureFile): Figure =>
  bind(design('known-boxes', false), file);

interface Dot {
  readonly id: string;
  readonly row: Row;
  readonly x: number;
  readonly y: number;
}

/** A place for each known time of a row: equal times packed together around their place on the axis. */
function placeDots(row: Row, axis: DayAxis, middle: number): Dot[] {
  const byDays = new Map<number, string[]>();
  for (const { id, days } of row.times) byDays.set(days, [...(byDays.get(days) ?? []), id]);
  return [...byDays].flatMap(([days, ids]) =>
    packColumn(ids.length, dotsInColumn).map((offset, index) => ({
      id: ids[index] ?? '',
      row,
      x: axis.position(days) + offset.column * dotDiameter,
      y: middle + offset.row * dotDiameter,
    })),
  );
}
