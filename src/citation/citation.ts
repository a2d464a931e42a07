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
    `  version = {${escapeBibtex(record.version)}},`,
    `  url = {${escapeAddress(record.url)}}`,
    '}',
  ].join('\n');
}

/** A citation key made of the letters, digits and hyphens of an address: `atlas-issues-owner-repo-12`. */
export function citationKey(path: string): string {
  const words = path.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return ['atlas', ...words].join('-');
}

/** What stands for each sign that BibTeX or TeX reads as markup; an escaped brace would still be counted by BibTeX. */
const bibtexSigns: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escapeBibtex(text: string): string {
  return text.replace(/[\\{}~^$&#%_]/g, (sign) => bibtexSigns[sign] ?? `\\${sign}`);
}

/** An address as it stands in an entry: braces, which an address need not hold, percent-encoded. */
function escapeAddress(url: string): string {
  return url.replaceAll('{', '%7B').replaceAll('}', '%7D');
}
