/** Reads what was frozen and published of all releases: for pages while they are built, never for a browser. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import type { KeyedNumber } from '../model/finding.ts';
import type { ComparedRelease, SourceRow } from './changelog.ts';
import { keyedValue } from './keyedValue.ts';
import { readVersions, shownVersion } from './read.ts';
import { recomputedSchema, type RecomputedFile } from './recomputed.ts';

/** One thing that a page says, as the shown release and each other one has it. */
export interface ComparedRow {
  readonly label: string;
  readonly shown: string;
  /** In the order of {@link otherVersions}; null where the release does not have it. */
  readonly others: readonly (string | null)[];
}

/** The releases that the pages do not show, newest first. */
export const otherVersions = (): readonly string[] =>
  readVersions()
    .versions.filter((version) => version !== shownVersion())
    .toReversed();

const kept = new Map<string, unknown>();

/** What a file of a release says, read once for each use; null where the release does not have it. */
function fileOf<T>(version: string, path: string, use: string, read: (text: string) => T): T | null {
  const place = join('public', 'data', `v${version}`, path);
  const name = `${place} ${use}`;
  if (!kept.has(name)) kept.set(name, existsSync(place) ? read(readFileSync(place, 'utf8')) : null);
  return kept.get(name) as T | null;
}

const jsonOf = (version: string, path: string): unknown =>
  fileOf(version, path, 'JSON', (text) => JSON.parse(text) as unknown);

const resultsOf = (version: string): Readonly<Record<string, unknown>> =>
  (jsonOf(version, 'results.json') ?? {}) as Readonly<Record<string, unknown>>;

/** The rows of a CSV file of a release by a column; of several with one value, the last. */
const rowsOf = (version: string, file: string, key: string): ReadonlyMap<string, SourceRow> =>
  fileOf(
    version,
    `source/${file}`,
    key,
    (text) => new Map(csvParse(text).map((row): [string, SourceRow] => [row[key] ?? '', row as SourceRow])),
  ) ?? new Map<string, SourceRow>();

/** Numbers of `results.json` release by release. */
export function comparedNumbers(numbers: readonly KeyedNumber[]): ComparedRow[] {
  const valueOf = (version: string, { key, as }: KeyedNumber): string | null => {
    const value = resultsOf(version)[key];
    return value === undefined || typeof value === 'string' ? null : keyedValue(value as number | null, as);
  };
  return numbers.map((number) => ({
    label: number.label,
    shown: valueOf(shownVersion(), number) ?? '–',
    others: otherVersions().map((version) => valueOf(version, number)),
  }));
}

/** Columns of a row of a release's file, release by release. @param columns column → what a reader calls it */
export function comparedCells(
  file: 'issues.csv' | 'projects.csv' | 'taxonomy.csv',
  key: string,
  id: string,
  columns: Readonly<Record<string, string>>,
): ComparedRow[] {
  const versions = otherVersions();
  const rowOf = (version: string): SourceRow | undefined => rowsOf(version, file, key).get(id);
  const now = rowOf(shownVersion());
  return Object.entries(columns).map(([column, label]) => ({
    label,
    shown: now?.[column] ?? '',
    others: versions.map((version) => rowOf(version)?.[column] ?? null),
  }));
}

/** How many issues of each release have a property. */
export function comparedCount(label: string, has: (issue: SourceRow) => boolean): ComparedRow {
  const countOf = (version: string): string =>
    keyedValue([...rowsOf(version, 'issues.csv', 'id').values()].filter(has).length, 'count');
  return { label, shown: countOf(shownVersion()), others: otherVersions().map(countOf) };
}

/** What an issue is in each release. */
export const comparedIssue = (id: string): ComparedRow[] =>
  comparedCells('issues.csv', 'id', id, {
    title: 'Title',
    summary: 'Summary',
    group: 'Group',
    code: 'Primary code',
    secondary: 'Secondary code',
    coding: 'Coding',
    state: 'State',
    opened: 'Opened',
    last_event: 'Last comment seen',
    resolved: 'Closed',
    evidence: 'Evidence',
    models: 'Models',
    model_families: 'Families',
  });

/** What a project is in each release. */
export const comparedProject = (repo: string): ComparedRow[] => [
  comparedCount('Issues', (issue) => issue.repo === repo),
  comparedCount('With a closing day', (issue) => issue.repo === repo && issue.resolved !== ''),
  ...comparedCells('projects.csv', 'repo', repo, {
    description: 'Description',
    domain_name: 'Domain',
    model_families: 'Model families',
    commits: 'Commits',
    last_commit: 'Last commit',
    observed_until: 'Observed until',
  }),
];

/** What a model family is in each release. */
export const comparedFamily = (family: string): ComparedRow[] => {
  const names = (issue: SourceRow): boolean => (issue.model_families ?? '').split('|').includes(family);
  return [
    comparedCount('Issues that name it', names),
    comparedCount('Of these, with a closing day', (issue) => names(issue) && issue.resolved !== ''),
  ];
};

/** What a category or code is in each release. */
export function comparedNode(kind: 'category' | 'code', id: string): ComparedRow[] {
  return [
    ...comparedCells('taxonomy.csv', kind, id, {
      [`${kind}_name`]: 'Name',
      [kind === 'code' ? 'definition' : 'category_definition']: 'Definition',
    }),
    ...comparedNumbers([
      { label: 'Issues', key: `prevalence.${id}.count`, as: 'count' },
      { label: 'Share', key: `prevalence.${id}.share`, as: 'share' },
      { label: 'Closed on a known day', key: `resolution.${id}.exact`, as: 'count' },
      { label: 'Middle estimate of the median', key: `resolution.${id}.turnbull.median`, as: 'days' },
      { label: 'Agreement of the coders (kappa)', key: `agreement.${id}.kappa`, as: 'decimal' },
    ]).filter(({ shown, others }) => shown !== '–' || others.some((other) => other !== null)),
  ];
}

/** All numbers in a JSON value, in order. */
const numbersIn = (value: unknown): number[] =>
  typeof value === 'number'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(numbersIn)
      : [];

/** What a computed file holds, release by release: how many numbers, and whether they are those of the shown release. */
export function comparedFile(path: string): ComparedRow[] {
  const shown = numbersIn(jsonOf(shownVersion(), path));
  const describe = (version: string): string | null => {
    const file = jsonOf(version, path);
    if (file === null) return null;
    const numbers = numbersIn(file);
    const isSame = numbers.length === shown.length && numbers.every((value, place) => value === shown[place]);
    return isSame
      ? keyedValue(shown.length, 'count')
      : `${keyedValue(numbers.length, 'count')}, some of them others`;
  };
  return [
    {
      label: `Numbers in ${path}`,
      shown: keyedValue(shown.length, 'count'),
      others: otherVersions().map(describe),
    },
  ];
}

/** A release as the changelog compares it. */
export function comparedRelease(version: string): ComparedRelease {
  const curve = jsonOf(version, 'figures/specification-curve.json') as {
    readonly claims?: readonly { readonly id: string; readonly verdict: string }[];
  } | null;
  return {
    version,
    issues: rowsOf(version, 'issues.csv', 'id'),
    codes: rowsOf(version, 'taxonomy.csv', 'code'),
    results: resultsOf(version),
    verdicts: Object.fromEntries((curve?.claims ?? []).map(({ id, verdict }) => [id, verdict])),
  };
}

/** What today's code computes of an archived release, where that is another number; null where nobody has looked. */
export function recomputed(version: string): RecomputedFile | null {
  const place = join('data', `recomputed-${version}.json`);
  return existsSync(place) ? recomputedSchema.parse(JSON.parse(readFileSync(place, 'utf8'))) : null;
}
