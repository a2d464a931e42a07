import type { KnownDurationsFigureFile } from '../../publish/knownDurationsFigure.ts';
import type { FigureNumbers, TidyTable } from '../figure.ts';
import { formatCount } from '../../formatting/formatCount.ts';
import { formatDayNumber } from '../../formatting/formatDays.ts';
import { categoryAddress, listAddress } from '../../model/addresses.ts';

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

/** The quartiles of each set. */
export function knownDurationsNumbers(file: KnownDurationsFigureFile, dotted: boolean): FigureNumbers {
  return {
    tidy: () => tidyKnownDurations(file, dotted),
    table: () => ({
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
      rows: file.rows.map((row) => [
        { text: row.name, href: setAddress(row) },
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
  };
}

/** Where the issues of a row are. */
export const setAddress = ({ kind, id }: KnownDurationsFigureFile['rows'][number]): string =>
  kind === 'category' ? categoryAddress(id) : listAddress('group', id);
