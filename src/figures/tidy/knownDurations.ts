import type { KnownDurationsFigureFile } from '../../publish/knownDurationsFigure.ts';
import type { TidyTable } from '../figure.ts';

/** The exact times: the quartiles of each set, and every issue where it is drawn. */
export const tidyKnownDurations = ({ rows }: KnownDurationsFigureFile, dotted: boolean): TidyTable => ({
  units: { set: 'id', statistic: 'quartile, or one issue', issue: 'id', days: 'days to resolution' },
  rows: rows.flatMap(({ id, q1, median, q3, times }) => [
    ...Object.entries({ 'first quartile': q1, median, 'third quartile': q3 }).map(([statistic, days]) => ({
      set: id,
      statistic,
      issue: null,
      days,
    })),
    ...(dotted ? times : []).map(({ id: issue, days }) => ({ set: id, statistic: 'issue', issue, days })),
  ]),
});
