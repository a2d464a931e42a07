import { bibtexCitation, citationKey, type CitationRecord } from '../citation/citation.ts';
import { issueAddress } from '../published/addresses.ts';
import type { Corpus } from './corpus.ts';
import { issueRecord, type IssueRecord } from './issueRecord.ts';

/** What every citation of the site has in common. */
export type CitationFrame = Pick<CitationRecord, 'author' | 'year' | 'site' | 'version'>;

/** A cited selection: its permalink and in words what it is. */
export interface CitedSelection {
  readonly title: string;
  /** Absolute. */
  readonly url: string;
}

const columns = [
  'id',
  'repo',
  'number',
  'state',
  'labels',
  'group',
  'category',
  'code',
  'secondary',
  'coding',
  'models',
  'model_families',
  'summary',
  'opened',
  'last_event',
  'resolved',
  'evidence',
  'observed_until',
  'time',
  'lower',
  'upper',
] as const satisfies readonly (keyof IssueRecord)[];

function field(value: IssueRecord[keyof IssueRecord]): string {
  const text = Array.isArray(value) ? value.join('|') : String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** CSV as the dataset's own (RFC 4180, lists joined by `|`, empty for not known), lines ending in a line feed. */
export function selectionCsv(corpus: Corpus, rows: Uint32Array): string {
  const lines = Array.from(rows, (row) => {
    const record = issueRecord(corpus, row);
    return columns.map((column) => field(record[column])).join(',');
  });
  return [columns.join(','), ...lines, ''].join('\n');
}

/** JSON: what was selected and from which release, then the issues. */
export function selectionJson(corpus: Corpus, rows: Uint32Array, { title, url }: CitedSelection): string {
  const issues = Array.from(rows, (row) => issueRecord(corpus, row));
  return `${JSON.stringify({ title, url, version: corpus.version, count: issues.length, issues }, null, 1)}\n`;
}

/** BibTeX: an entry for the selection, then one for each of its issues. */
export function selectionBibtex(
  corpus: Corpus,
  rows: Uint32Array,
  frame: CitationFrame,
  selection: CitedSelection,
): string {
  const { origin } = new URL(selection.url);
  const entries = Array.from(rows, (row) => {
    const { repo, number, summary } = issueRecord(corpus, row);
    const path = issueAddress(repo, number);
    return bibtexCitation({
      ...frame,
      key: citationKey(path),
      title: `${repo}#${number}: ${summary}`,
      url: `${origin}${path}`,
    });
  });
  return [bibtexCitation({ ...frame, key: 'atlas-selection', ...selection }), ...entries, ''].join('\n\n');
}
