import type { ColumnTable } from 'arquero';
import { escape } from 'arquero';
import { evidenceGrades } from '../dataset/dataset.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { groupRoles } from '../dataset/groupRoles.ts';
import type { Profile, ProfilesFile } from '../publish/profiles.ts';
import { compareText } from './compareText.ts';
import { countBy } from './countBy.ts';

interface Count {
  readonly value: string | null;
  readonly count: number;
}

function counts(rows: ColumnTable, column: string): Count[] {
  return countBy(rows, column).cells.map(({ values: [value], count }) => ({ value: value ?? null, count }));
}

/** By value in code-unit order, null last. */
function byValue(a: Count, b: Count): number {
  if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
  return compareText(a.value, b.value);
}

/** Most frequent first, then by value. */
function byFrequency(a: Count, b: Count): number {
  return b.count - a.count || byValue(a, b);
}

/** In a given order of values, null last. */
function inOrder(order: readonly string[]): (a: Count, b: Count) => number {
  const place = new Map(order.map((value, index) => [value, index]));
  const placeOf = ({ value }: Count) => (value === null ? order.length : (place.get(value) ?? order.length));
  return (a, b) => placeOf(a) - placeOf(b) || byValue(a, b);
}

/** What the issues of each group, category, code, project and domain are like: counts by every property. */
export function profiles(dataset: Dataset, issues: ColumnTable): ProfilesFile {
  const { focal } = groupRoles(dataset.study);
  const groupIds = Object.keys(dataset.study.groups);
  const categoryIds = dataset.categories.map((category) => category.id);
  const known = ({ value }: Count) => value !== null;
  const profile = (kind: Profile['kind'], id: string, rows: ColumnTable): Profile => ({
    kind,
    id,
    n: rows.numRows(),
    groups: counts(rows, 'group').sort(inOrder(groupIds)),
    categories: counts(rows, 'category').filter(known).sort(inOrder(categoryIds)),
    codes: counts(rows, 'code').filter(known).sort(byFrequency),
    secondary: counts(rows, 'secondary').sort(byFrequency),
    years: counts(rows, 'year').sort(byValue),
    domains: counts(rows, 'domain').sort(byFrequency),
    projects: counts(rows, 'repo').sort(byFrequency),
    families: counts(rows.unroll('modelFamilies'), 'modelFamilies').sort(byFrequency),
    models: counts(rows.unroll('models'), 'models').sort(byFrequency),
    states: counts(rows, 'state').sort(inOrder(['open', 'closed'])),
    evidence: counts(rows, 'evidence').sort(inOrder(evidenceGrades)),
  });
  const where = (column: string, value: string, rows: ColumnTable): ColumnTable =>
    rows.filter(escape((row: Record<string, unknown>) => row[column] === value)).reify();
  const focalIssues = where('group', focal, issues);
  const domains = [...new Set(dataset.projects.map((project) => project.domain))].sort(compareText);
  return {
    profiles: [
      ...groupIds.map((id) => profile('group', id, where('group', id, issues))),
      ...categoryIds.map((id) => profile('category', id, where('category', id, focalIssues))),
      ...dataset.categories
        .flatMap((category) => category.codes)
        .map(({ id }) => profile('code', id, where('code', id, focalIssues))),
      ...dataset.projects.map(({ repo }) => profile('project', repo, where('repo', repo, issues))),
      ...domains.map((id) => profile('domain', id, where('domain', id, issues))),
    ],
  };
}
