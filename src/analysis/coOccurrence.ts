import type { ColumnTable } from 'arquero';
import { escape } from 'arquero';
import type { Category } from '../dataset/dataset.ts';
import type { CoOccurrenceFile } from '../publish/coOccurrence.ts';
import { countBy } from './countBy.ts';

/**
 * Which secondary code goes with which primary one, over the issues of the focal group: every pair that occurs, in the
 * order of the taxonomy, with the share among the issues of that primary code.
 */
export function coOccurrence(
  issues: ColumnTable,
  focal: string,
  categories: readonly Category[],
): CoOccurrenceFile {
  const rows = issues.filter(escape((row: { group: string }) => row.group === focal));
  const ofPrimary = countBy(rows, 'code');
  const ofPair = countBy(rows, 'code', 'secondary');
  const codes = categories.flatMap((category) => category.codes.map((code) => code.id));
  return {
    pairs: codes.flatMap((primary) =>
      codes
        .map((secondary) => ({ primary, secondary, count: ofPair(primary, secondary) }))
        .filter(({ count }) => count > 0)
        .map((pair) => ({ ...pair, share: pair.count / ofPrimary(primary) })),
    ),
    alone: codes.map((primary) => ({ primary, count: ofPair(primary, null) })),
  };
}
