import { op } from 'arquero';
import type { ColumnTable } from 'arquero';
import { greatest, least } from 'd3-array';
import { z } from 'zod';
import type { Dataset } from '../../dataset/dataset.ts';
import { groupRoles } from '../../dataset/groupRoles.ts';
import { codePart } from '../../model/codePart.ts';
import type { Results } from '../../publish/results.ts';
import { wilson } from '../../statistics/wilson.ts';
import { confidenceLevel } from '../levels.ts';
import { readTable } from '../readTable.ts';
import { rowsWith } from '../rowsWith.ts';

const closingsSchema = z.object({ id: z.string(), n: z.number(), open: z.number(), known: z.number() });

/** How many issues there are, how many of them are open, and of how many the closing date is known. */
type Closings = z.infer<typeof closingsSchema>;

/** The closings of the rows by the values of one column; rows without a value are left out. */
function closingsBy(issues: ColumnTable, column: string): Closings[] {
  const counted = issues
    .rename({ [column]: 'id' })
    .filter((d: { id: string | null }) => d.id !== null)
    .groupby('id')
    .rollup({ n: op.count(), open: op.sum('open'), known: op.sum('known') });
  return readTable(counted, closingsSchema);
}

function share(count: number, n: number, prefix: string): Results {
  const {
    share: value,
    low,
    high,
  } = n === 0 ? { share: null, low: null, high: null } : wilson(count, n, confidenceLevel);
  return { [`${prefix}.share`]: value, [`${prefix}.low`]: low, [`${prefix}.high`]: high };
}

function closingResults(who: string, { n, open, known }: Omit<Closings, 'id'>): Results {
  return {
    [`time.${who}.counts.n`]: n,
    [`time.${who}.counts.open`]: open,
    [`time.${who}.counts.known`]: known,
    [`time.${who}.counts.unknown`]: n - open - known,
    ...share(open, n, `time.${who}.open`),
    ...share(known, n - open, `time.${who}.known`),
  };
}

/**
 * How many issues are open, closed on a known day and closed on an unknown day, whether or not their opening day is known.
 * `<who>` is `all`, a group, a category, a code (`<category>.<code>`), `family.<family>`, `project.<repo>` (all its issues),
 * `project.<repo>.<group>` or `domain.<domain>.<group>`; categories, codes and families count focal issues.
 * - `time.<who>.counts.n`, `.open`, `.known`, `.unknown`: the counts
 * - `time.<who>.open.share`, `.low`, `.high`: share that is open (Wilson's limits)
 * - `time.<who>.known.share`, `.low`, `.high`: share of the closed ones whose closing date is known
 * - `time.categories.most-open`, `.least-open`: the categories with the largest and the smallest share open
 *
 * @param issues the table of `issueTable`
 */
export function closingsResults(dataset: Dataset, issues: ColumnTable): Results {
  const { focal } = groupRoles(dataset.study);
  const groups = Object.keys(dataset.study.groups);
  const focalIssues = rowsWith(issues, 'group', focal);
  const results: Results = {};
  const write = (found: readonly Closings[], ids: readonly string[], who: (id: string) => string) => {
    const byId = new Map(found.map((closings) => [closings.id, closings]));
    // Arquero has no row for what does not occur.
    for (const id of ids)
      Object.assign(results, closingResults(who(id), byId.get(id) ?? { n: 0, open: 0, known: 0 }));
  };
  const whole = readTable(
    issues.rollup({ n: op.count(), open: op.sum('open'), known: op.sum('known') }),
    closingsSchema.omit({ id: true }),
  );
  for (const closings of whole) Object.assign(results, closingResults('all', closings));
  write(closingsBy(issues, 'group'), groups, (id) => id);

  const byCategory = closingsBy(focalIssues, 'category');
  write(
    byCategory,
    dataset.categories.map(({ id }) => id),
    (id) => id,
  );
  const openShare = ({ open, n }: Closings) => open / n;
  results['time.categories.most-open'] = greatest(byCategory, openShare)?.id ?? null;
  results['time.categories.least-open'] = least(byCategory, openShare)?.id ?? null;

  const byCode = closingsBy(focalIssues, 'code');
  for (const category of dataset.categories) {
    write(
      byCode,
      category.codes.map(({ id }) => id),
      (id) => `${category.id}.${codePart(id)}`,
    );
  }
  const byFamily = closingsBy(focalIssues.unroll('modelFamilies'), 'modelFamilies');
  write(
    byFamily,
    byFamily.map(({ id }) => id),
    (id) => `family.${id}`,
  );

  const domains = [...new Set(dataset.projects.map(({ domain }) => domain))];
  const repos = dataset.projects.map(({ repo }) => repo);
  write(closingsBy(issues, 'repo'), repos, (id) => `project.${id}`);
  for (const group of groups) {
    const own = rowsWith(issues, 'group', group);
    write(closingsBy(own, 'repo'), repos, (id) => `project.${id}.${group}`);
    write(closingsBy(own, 'domain'), domains, (id) => `domain.${id}.${group}`);
  }
  return results;
}
