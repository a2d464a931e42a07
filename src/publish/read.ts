/** Reads the published files from disk: for pages while they are built, never for a browser. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { group, index } from 'd3-array';
import { z } from 'zod';
import type { Coder } from '../dataset/dataset.ts';
import { cell } from '../model/cell.ts';
import { publishedFiles, type PublishedName } from './files.ts';
import { issueRows, type IssueRow } from './issueRows.ts';
import { manifestSchema, type ManifestFile } from './manifest.ts';
import { versionsSchema, type VersionsFile } from './versions.ts';

type Shape<N extends PublishedName> = z.infer<(typeof publishedFiles)[N]['schema']>;

const folder = 'public/data';

/** The version whose pages are shown: the newest that the data build wrote. @throws Error if there is none. */
export function shownVersion(): string {
  return readVersions().shown;
}

/** The versions that can be downloaded. @throws Error if the data build has not written them. */
export function readVersions(): VersionsFile {
  return readChecked(join(folder, 'versions.json'), versionsSchema);
}

/** What a release holds, whether it is the shown one or not. @throws Error naming the file that does not fit. */
export function readManifest(version: string): ManifestFile {
  return readChecked(join(folder, `v${version}`, 'manifest.json'), manifestSchema);
}

/** The day on which a release came out, YYYY-MM-DD. @throws Error if its `study.json` does not say it */
export function releaseDay(version: string): string {
  const path = join(folder, `v${version}`, 'source', 'study.json');
  return readChecked(path, z.object({ released: z.string() })).released;
}

/** The files that have been read, by path, so that each is read and checked once a process. */
const known = new Map<string, unknown>();

/**
 * A precomputed file of the shown release, checked against its shape.
 * @throws Error naming the file and the fields that do not fit.
 */
export function readPublished<N extends PublishedName>(name: N): Shape<N> {
  const { path, schema } = publishedFiles[name];
  const place = join(folder, `v${shownVersion()}`, path);
  if (!known.has(place)) known.set(place, readChecked(place, schema));
  return known.get(place) as Shape<N>;
}

function readChecked<Schema extends z.ZodType>(path: string, schema: Schema): z.infer<Schema> {
  const parsed = schema.safeParse(JSON.parse(readText(path)));
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues
    .slice(0, 5)
    .map((issue) => `${path}, field ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(problems.join('\n'));
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new Error(`${path}: found no file that can be read, expected the output of “npm run build”`, {
      cause,
    });
  }
}

/** Computes a value when it is first asked for, and keeps it. */
function once<Value>(make: () => Value): () => Value {
  let kept: { readonly value: Value } | undefined;
  return () => (kept ??= { value: make() }).value;
}

/** All issues of the shown release, in file order. */
export const allIssues: () => readonly IssueRow[] = once(() =>
  issueRows({
    issues: readPublished('issues'),
    titles: readPublished('titles'),
    summaries: readPublished('summaries'),
    details: readPublished('details'),
  }),
);

const issueIndex = once(() => index(allIssues(), ({ id }) => id));

/** The issue of an id that a text names. @throws Error if the release has no such issue. */
export function issueById(id: string): IssueRow {
  const issue = issueIndex().get(id);
  if (!issue) throw new Error(`issues.json: found no issue ${id}, expected the one that a text names`);
  return issue;
}

const issueGroups = {
  category: once(() => group(allIssues(), ({ category }) => category)),
  code: once(() => group(allIssues(), ({ code }) => code)),
  repo: once(() => group(allIssues(), ({ repo }) => repo)),
  group: once(() => group(allIssues(), (issue) => issue.group)),
  state: once(() => group(allIssues(), ({ state }) => state)),
} as const satisfies Partial<Record<keyof IssueRow, () => ReadonlyMap<string | null, readonly IssueRow[]>>>;

/** The issues that have a value in a field, in file order; none is an empty list. */
export function issuesBy(field: keyof typeof issueGroups, value: string): readonly IssueRow[] {
  const groups: ReadonlyMap<string | null, readonly IssueRow[]> = issueGroups[field]();
  return groups.get(value) ?? [];
}

/** One coder's reading of an issue. */
export interface CodingRow {
  readonly coder: Coder;
  readonly group: string;
  readonly code: string | null;
  readonly secondary: string | null;
}

const rowOfIssue = once(() => new Map(allIssues().map(({ id }, row) => [id, row])));

/** What each coder said of an issue, coder A first. @throws Error if the release has no such issue. */
export function codingsOf(id: string): readonly CodingRow[] {
  const { groups, codes, coders } = readPublished('codings');
  const row = rowOfIssue().get(id);
  if (row === undefined) throw new Error(`issues.json: found no issue ${id}, expected one of its codings`);
  const codeAt = (place: number | null) => (place === null ? null : cell(codes, place, 'codes'));
  return (['A', 'B', 'C'] as const).flatMap((coder) => {
    const columns = coders[coder];
    const chosen = cell(columns.group, row, `${coder}.group`);
    if (chosen === null) return [];
    return {
      coder,
      group: cell(groups, chosen, 'groups'),
      code: codeAt(cell(columns.code, row, `${coder}.code`)),
      secondary: codeAt(cell(columns.secondary, row, `${coder}.secondary`)),
    };
  });
}
