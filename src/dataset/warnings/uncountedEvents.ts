import { quoteValue } from '../violation.ts';
import { isSound, type ReadRelease } from '../rules/release.ts';
import type { Warning } from './warning.ts';

/** Issues with a last event of which no event was counted. */
export function warnUncountedEvents({ issues }: ReadRelease): Warning[] {
  return issues.rows.flatMap((row): Warning[] => {
    if (!isSound(row, 'id', 'events_seen', 'last_event')) return [];
    const { id, events_seen: seen, last_event: last } = row.cells;
    if (seen !== '0' || last === '') return [];
    return [
      {
        kind: 'events-uncounted',
        about: id,
        file: issues.file,
        line: row.line,
        column: 'events_seen',
        found: quoteValue(seen),
        expected: `1 or more, as last_event is ${last}`,
      },
    ];
  });
}
