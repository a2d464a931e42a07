import { groups } from 'd3-array';
import type { KnownDurationsFigureFile } from '../publish/knownDurationsFigure.ts';
import type { DayScale } from './dayScale.ts';

type Row = KnownDurationsFigureFile['rows'][number];

/** A dot: an issue, and the duration at which it stands. */
export interface Dot {
  readonly id: string;
  readonly row: Row;
  readonly place: number;
}

export const dotDiameter = 5.6;
const dotsInColumn = 7;

/** The dots of a row: many issues with the same time stand side by side in columns, so that the pile does not leave its row. */
export function spread(row: Row, scale: DayScale): Dot[] {
  return groups(row.times, ({ days }) => days).flatMap(([days, issues]) => {
    const columns = Math.ceil(issues.length / dotsInColumn);
    return issues.map(({ id }, index) => ({
      id,
      row,
      place: scale.shift(days, ((index % columns) - (columns - 1) / 2) * dotDiameter),
    }));
  });
}
