import type { Plot } from '@observablehq/plot';

/**
 * What a mark says, for the script that answers whoever points at it: a row of the figure's table, perhaps one cell of it,
 * or the part of a curve. Plot writes it as the mark's label, and `drawFigure` makes it an attribute of its own.
 */
const prefix = 'read:';

/** For a mark's options: the row of the table that says what the mark shows, and the cell of it, if it shows only one. */
export const saysRow = <Datum>(row: (datum: Datum) => number, column?: (datum: Datum) => number) => ({
  ariaLabel: (datum: Datum) => `${prefix}${row(datum)}${column ? ` ${column(datum)}` : ''}`,
});

/** The same for data in the order of the table. */
export const saysOwnRow = { ariaLabel: (_: unknown, index: number) => `${prefix}${index}` };

/** For the options of a line, or of the area of its limits: which curve of survival it is, a curve being a row of the table. */
export const saysCurve = (part: 'middle' | 'early' | 'late', row: number) => ({
  ariaLabel: () => `${prefix}${part} ${row}`,
});

/** For the options of the line of all effects, or of the area of their limits: what its places mean. */
export const saysEffects = (places: {
  /** Pixels of the first and the last analysis. */
  readonly left: number;
  readonly right: number;
  readonly count: number;
  /** Pixels of an effect of 0 and of 1. */
  readonly zero: number;
  readonly one: number;
}) => ({
  ariaLabel: () =>
    `${prefix}effect ${[places.left, places.right, places.count, places.zero, places.one].join(' ')}`,
});

/** For a text's options: the number under observation of a curve on a day. */
export const saysAtRisk = (row: number) => ({
  ariaLabel: (days: number) => `${prefix}risk ${row} ${days}`,
});

/** What a mark says; `undefined` where its label is one of Plot's own. */
export const whatIsSaid = (label: string | null): string | undefined =>
  label?.startsWith(prefix) === true ? label.slice(prefix.length) : undefined;

/**
 * Where a drawing of curves over days has the days 0, 1 and 10 and the shares 0 and 1, in pixels of its frame; `undefined`
 * for other drawings.
 */
export function placesOfDays(svg: SVGElement & Pick<Plot, 'scale'>): string | undefined {
  if (!svg.querySelector('[data-read^="middle"], [data-read^="late"]')) return undefined;
  const [days, shares] = [svg.scale('x'), svg.scale('y')];
  const transform = days?.transform;
  if (!transform || !shares) return undefined;
  const places = [
    ...[0, 1, 10].map((day) => days.apply(transform(day)) as number),
    ...[0, 1].map((share) => shares.apply(share) as number),
  ];
  return places.map((place) => place.toFixed(1)).join(' ');
}
