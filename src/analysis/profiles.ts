import type { ColumnTable } from 'arquero';
import { group, sort } from 'd3-array';
import { z } from 'zod';
import { evidenceGrades } from '../dataset/dataset.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { groupRoles } from '../dataset/groupRoles.ts';
import { familyAddress } from '../model/addresses.ts';
import type { Profile, ProfilesFile } from '../publish/profiles.ts';
import { compareText } from './compareText.ts';
import { readTable } from './readTable.ts';
import { rowsWith } from './rowsWith.ts';

const countSchema = z.object({ value: z.string().nullable(), count: z.number() });
type Count = z.infer<typeof countSchema>;

/** How many rows hold each value of a column. */
function counts(rows: ColumnTable, column: string): Count[] {
  return readTable(rows.groupby({ value: `d => d[${JSON.stringify(column)}]` }).count(), countSchema);
}

const isUnknown = ({ value }: Count) => Number(value === null);
const text = ({ value }: Count) => value ?? '';

/** By value in code-unit order, null last. */
const byValue = (all: readonly Count[]) => sort(all, isUnknown, text);

/** Most frequent first, then by value. */
const byFrequency = (all: readonly Count[]) => sort(all, ({ count }) => -count, isUnknown, text);

/** In a given order of values, null last. */
const inOrder = (order: readonly string[], all: readonly Count[]) =>
  sort(all, isUnknown, ({ value }) => order.indexOf(value ?? ''));

/**
 * The model families that an issue names or a project is built on, in code-unit order.
 * @throws Error if two of them would have one address
 */
function namedFamilies({ issues, projects }: Dataset): string[] {
  const families = new Set([...issues, ...projects].flatMap(({ modelFamilies }) => modelFamilies));
  for (const [address, names] of group([...families], familyAddress)) {
    if (names.length > 1) {
      throw new Error(`issues.csv, model_families: found ${names.join(' and ')}, expected one at ${address}`);
    }
  }
  return [...families].sort(compareText);
}

/** What the issues of each group, category, code, project, domain and model family are like: counts by every property. */
export function profiles(dataset: Dataset, issues: ColumnTable): ProfilesFile {
  const { focal } = groupRoles(dataset.study);
  const groupIds = Object.keys(dataset.study.groups);
  const categoryIds = dataset.categories.map((category) => category.id);
  const known = ({ value }: Count) => value !== null;
  const profile = (kind: Profile['kind'], id: string, rows: ColumnTable): Profile => ({
    kind,
    id,
    n: rows.numRows(),
    groups: inOrder(groupIds, counts(rows, 'group')),
    categories: inOrder(categoryIds, counts(rows, 'category').filter(known)),
    codes: byFrequency(counts(rows, 'code').filter(known)),
    secondary: byFrequency(counts(rows, 'secondary')),
    years: byValue(counts(rows, 'year')),
    domains: byFrequency(counts(rows, 'domain')),
    projects: byFrequency(counts(rows, 'repo')),
    families: byFrequency(counts(rows.unroll('modelFamilies'), 'modelFamilies')),
    models: byFrequency(counts(rows.unroll('models'), 'models')),
    states: inOrder(['open', 'closed'], counts(rows, 'state')),
    evidence: inOrder(evidenceGrades, counts(rows, 'evidence')),
  });
  const where = (column: string, value: string, rows: ColumnTable) => rowsWith(rows, column, value).reify();
  const focalIssues = where('group', focal, issues);
  const domains = [...new Set(dataset.projects.map((project) => project.domain))].sort(compareText);
  const families = namedFamilies(dataset);
  const byFamily = issues.unroll('modelFamilies');
  return {
    profiles: [
      ...groupIds.map((id) => profile('group', id, where('group', id, issues))),
      ...categoryIds.map((id) => profile('category', id, where('category', id, focalIssues))),
      ...dataset.categories
        .flatMap((category) => category.codes)
        .map(({ id }) => profile('code', id, where('code', id, focalIssues))),
      ...dataset.projects.map(({ repo }) => profile('project', repo, where('repo', repo, issues))),
      ...domains.map((id) => profile('domain', id, where('domain', id, issues))),
      // Joined back, so that a row keeps its list: which other families its issue names.
      ...families.map((id) =>
        profile('family', id, issues.semijoin(where('modelFamilies', id, byFamily), 'id').reify()),
      ),
    ],
  };
}
