/** What is cited: one record, from which every format is written. */
export interface CitationRecord {
  /** Short and stable; the key in BibTeX. */
  readonly key: string;
  readonly title: string;
  readonly author: string;
  readonly year: number;
  readonly site: string;
  /** Dataset version that the page shows. */
  readonly version: string;
  /** Absolute permalink. */
  readonly url: string;
}

/** One line for a reference list. */
export function plainCitation(record: CitationRecord): string {
  return `${record.author} (${record.year}). ${record.title}. ${record.site}, data release ${record.version}. ${record.url}`;
}

/** A BibTeX entry of type `misc`, with what BibTeX treats as markup escaped. */
export function bibtexCitation(record: CitationRecord): string {
  return [
    `@misc{${record.key},`,
    `  author = {{${escapeBibtex(record.author)}}},`,
    `  title = {{${escapeBibtex(record.title)}}},`,
    `  year = {${record.year}},`,
    `  howpublished = {${escapeBibtex(record.site)}},`,
    `  version = {${record.version}},`,
    `  url = {${record.url}}`,
    '}',
  ].join('\n');
}

/** A citation key made of the letters, digits and hyphens of an address: `atlas-issues-owner-repo-12`. */
export function citationKey(path: string): string {
  const words = path.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return ['atlas', ...words].join('-');
}

function escapeBibtex(text: string): string {
  const backslash = '\u0000';
  return text
    .replaceAll('\\', backslash)
    .replace(/[{}$&#%_]/g, (sign) => `\\${sign}`)
    .replaceAll('~', '\\textasciitilde{}')
    .replaceAll('^', '\\textasciicircum{}')
    .replaceAll(backslash, '\\textbackslash{}');
}
