import type { Table } from '../table.ts';
import { checkRows, type Rule } from './release.ts';

/** Computers count time from this day on: no commit and no thread is older. */
const firstDay = '1970-01-01';

function checkDays<Name extends string>(table: Table<Name>, columns: readonly Name[]) {
  return columns.flatMap((column) =>
    checkRows(table, [column], ({ [column]: day }) =>
      day === '' || day >= firstDay ? null : { column, expected: `${firstDay} or later` },
    ),
  );
}

/** Days are of a time that had computers; what is in order among themselves may still be out of all reason. */
export const earliestDayRules: readonly Rule[] = [
  ({ projects }) => checkDays(projects, ['first_commit', 'last_commit', 'observed_until']),
  ({ issues }) =>
    checkDays(issues, [
      'opened',
      'opened_earliest',
      'opened_latest',
      'last_event',
      'resolved',
      'observed_until',
    ]),
];
