import { bibtexCitation, citationKey, type CitationRecord } from '../citation/citation.ts';
import { issueAddress } from '../model/addresses.ts';
import type { Corpus } from './corpus.ts';
import { issueRecord, type IssueRecord } from './issueRecord.ts';
import type { Selection } from './selection.ts';

/** What every citation of the site has in common. */
export type CitationFrame = Pick<CitationRecord, 'author' | 'year' | 'site' | 'version'>;

/** A cited selection: its permalink and in words what it is. */
export interface CitedSelection {
  readonly title: string;
  /** Absolute. */
  readonly url: string;
}

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

type Value = IssueRecord[keyof IssueRecord];

function field(value: Value): string {
  const text = Array.isArray(value) ? value.join('|') : String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** CSV as the dataset's own (RFC 4180, lists joined by `|`, empty for not known), lines ending in a line feed. */
export function selectionCsv(corpus: Corpus, rows: Uint32Array): string {
  const lines = Array.from(rows, (row) =>
    Object.values<Value>({ ...issueRecord(corpus, row) })
      .map(field)
      .join(','),
  );
  // The columns are those of any issue, so that they stand there without one as well.
  return [Object.keys(issueRecord(corpus, 0)).join(','), ...lines, ''].join('\n');
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
  const { origin, search } = new URL(selection.url);
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
  const own = bibtexCitation({ ...frame, key: citationKey(`selection ${search}`), ...selection });
  return [own, ...entries, ''].join('\n\n');
}
