import { op } from 'arquero';
import type { ColumnTable } from 'arquero';
import { sort } from 'd3-array';
import { z } from 'zod';
import type { Category } from '../dataset/dataset.ts';
import type { CoOccurrenceFile } from '../publish/coOccurrence.ts';
import { readTable } from './readTable.ts';
import { rowsWith } from './rowsWith.ts';

const pairSchema = z.object({
  primary: z.string(),
  secondary: z.string().nullable(),
  count: z.number(),
  share: z.number(),
});

/**
 * Which secondary code goes with which primary one, over the issues of the focal group: every pair that occurs, in the
 * order of the taxonomy, with the share among the issues of that primary code.
 */
export function coOccurrence(
  issues: ColumnTable,
  focal: string,
  categories: readonly Category[],
): CoOccurrenceFile {
  const counted = rowsWith(issues, 'group', focal)
    .rename({ code: 'primary' })
    .groupby('primary', 'secondary')
    .count()
    .groupby('primary')
    .derive({ n: op.sum('count') })
    .ungroup()
    .derive({ share: (d: { count: number; n: number }) => d.count / d.n });
  const all = readTable(counted, pairSchema);
  const codes = categories.flatMap((category) => category.codes.map((code) => code.id));
  const pairs = all.flatMap(({ secondary, ...pair }) => (secondary === null ? [] : [{ ...pair, secondary }]));
  const alone = new Map(
    all.flatMap(({ primary, secondary, count }) => (secondary === null ? [[primary, count]] : [])),
  );
  return {
    pairs: sort(
      pairs,
      ({ primary }) => codes.indexOf(primary),
      ({ secondary }) => codes.indexOf(secondary),
    ).map(({ primary, secondary, count, share }) => ({ primary, secondary, count, share })),
    // A code that never stands alone has no row.
    alone: codes.map((primary) => ({ primary, count: alone.get(primary) ?? 0 })),
  };
}
