import { csvFormatRows } from 'd3-dsv';
import { bibtexCitation } from '../citation/bibtex.ts';
import { siteRecord, type CitationFrame } from '../citation/record.ts';
import { spreadsheetCell } from '../formatting/spreadsheetCell.ts';
import { issueAddress, siteRoot } from '../model/addresses.ts';
import { issueTitle } from '../model/issueTitle.ts';
import type { IssueRow } from '../publish/issueRows.ts';
import { selectionRecord, type CitedSelection } from './citedSelection.ts';
import type { Selection } from './selection.ts';

/** Most signs that a file is named with, before release and ending. */
const longestName = 60;

/** What a downloaded selection is called: by its choices and words, its release and its kind. */
export function downloadName({ choices, query }: Selection, version: string, kind: string): string {
  const words =
    [...Object.values(choices).flat(), query]
      .join(' ')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const name = ['issues', ...words].join('-').slice(0, longestName).replace(/-$/, '');
  return `${name}-v${version}.${kind}`;
}

/** The columns of a downloaded issue, named as in the dataset, and the fields that they hold. */
const columns = {
  id: 'id',
  repo: 'repo',
  number: 'number',
  state: 'state',
  labels: 'labels',
  group: 'group',
  category: 'category',
  code: 'code',
  secondary: 'secondary',
  coding: 'coding',
  models: 'models',
  model_families: 'modelFamilies',
  title: 'title',
  summary: 'summary',
  opened: 'opened',
  last_event: 'lastEvent',
  resolved: 'resolved',
  evidence: 'evidence',
  observed_until: 'observedUntil',
  time: 'time',
  lower: 'lower',
  upper: 'upper',
} as const satisfies Readonly<Record<string, keyof IssueRow>>;

type Value = IssueRow[(typeof columns)[keyof typeof columns]];

/** An issue as it is downloaded. */
function downloadedRecord(issue: IssueRow): Record<string, Value> {
  return Object.fromEntries(Object.entries(columns).map(([name, field]) => [name, issue[field]]));
}

const csvValue = (value: Value): string => (Array.isArray(value) ? value.join('|') : String(value ?? ''));

/** CSV as the dataset's own (RFC 4180, lists joined by `|`, empty for not known), but no cell is a formula. */
export function selectionCsv(issues: readonly IssueRow[]): string {
  const rows = issues.map((issue) =>
    Object.values(downloadedRecord(issue)).map((value) => spreadsheetCell(csvValue(value))),
  );
  return `${csvFormatRows([Object.keys(columns), ...rows])}\n`;
}

/** JSON: what was selected and from which release, then the issues. */
export function selectionJson(
  issues: readonly IssueRow[],
  version: string,
  { title, url }: CitedSelection,
): string {
  const content = { title, url, version, count: issues.length, issues: issues.map(downloadedRecord) };
  return `${JSON.stringify(content, null, 1)}\n`;
}

/** BibTeX: an entry for the selection, then one for each of its issues. */
export function selectionBibtex(
  issues: readonly IssueRow[],
  frame: CitationFrame,
  selection: CitedSelection,
): string {
  const entries = issues.map((issue) => {
    const address = issueAddress(issue.repo, issue.number);
    const url = new URL(address, selection.url).href;
    return siteRecord(frame, { title: issueTitle(issue), address: address.slice(siteRoot.length), url });
  });
  return [selectionRecord(frame, selection), ...entries].map(bibtexCitation).join('\n\n') + '\n';
}

/** A file to download. */
export interface Download {
  readonly type: string;
  readonly text: string;
}

/** A selection as a file of one of three kinds. */
export function downloadOf(
  kind: string,
  issues: readonly IssueRow[],
  frame: CitationFrame,
  cited: CitedSelection,
): Download {
  if (kind === 'csv') return { type: 'text/csv', text: selectionCsv(issues) };
  if (kind === 'json') return { type: 'application/json', text: selectionJson(issues, frame.version, cited) };
  return { type: 'application/x-bibtex', text: selectionBibtex(issues, frame, cited) };
}
