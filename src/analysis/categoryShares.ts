import { op } from 'arquero';
import type { ColumnTable } from 'arquero';
import { z } from 'zod';
import type { Results } from '../publish/results.ts';
import { wilson } from '../statistics/wilson.ts';
import { confidenceLevel } from './levels.ts';
import { readTable } from './readTable.ts';
import { rowsWith } from './rowsWith.ts';

const cellSchema = z.object({ value: z.string(), category: z.string(), count: z.number(), n: z.number() });

/** How often each category occurs among the rows with each value of a column, absent combinations as 0. */
function cellsBy(issues: ColumnTable, column: string): z.infer<typeof cellSchema>[] {
  const known = issues
    .rename({ [column]: 'value' })
    .filter(
      (d: { value: string | null; category: string | null }) => d.value !== null && d.category !== null,
    );
  // Imputing an empty table would make one row of nothing.
  if (known.numRows() === 0) return [];
  const cells = known
    .groupby('value', 'category')
    .count()
    .ungroup()
    .impute({ count: () => 0 }, { expand: ['value', 'category'] })
    .groupby('value')
    .derive({ n: op.sum('count') })
    .ungroup();
  return readTable(cells, cellSchema);
}

/**
 * The categories of the focal issues by year of opening, by domain and by model family (an issue counts in each of its families):
 * `prevalence.year.<year>.n`, `prevalence.year.<year>.<category>.count`, `.share`, `.low`, `.high` (Wilson's limits), and
 * the same under `prevalence.domain.<domain>` and `prevalence.family.<family>`.
 * Categories that no focal issue has are left out.
 *
 * @param issues the table of `issueTable`
 */
export function categoryShareResults(issues: ColumnTable, focal: string): Results {
  const focalIssues = rowsWith(issues, 'group', focal);
  const results: Results = {};
  for (const [prefix, cells] of [
    ['prevalence.year', cellsBy(focalIssues, 'year')],
    ['prevalence.domain', cellsBy(focalIssues, 'domain')],
    ['prevalence.family', cellsBy(focalIssues.unroll('modelFamilies'), 'modelFamilies')],
  ] as const) {
    for (const { value, category, count, n } of cells) {
      const { share, low, high } = wilson(count, n, confidenceLevel);
      results[`${prefix}.${value}.n`] = n;
      results[`${prefix}.${value}.${category}.count`] = count;
      results[`${prefix}.${value}.${category}.share`] = share;
      results[`${prefix}.${value}.${category}.low`] = low;
      results[`${prefix}.${value}.${category}.high`] = high;
    }
  }
  return results;
}
