import { oneLine, type Author, type CitationRecord } from './record.ts';

/** What stands for each sign that BibTeX or TeX reads as markup; an escaped brace would still be counted by BibTeX. */
const signs: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** A text as TeX has to read it to print it as it is. */
function escaped(text: string): string {
  return (
    oneLine(text)
      .replace(/[\\{}~^$&#%_]/g, (sign) => signs[sign] ?? `\\${sign}`)
      // Two hyphens would become a dash, two apostrophes a quotation mark.
      .replace(/([-`'<>,?!])(?=[-`'<>,])/g, '$1{}')
  );
}

/** An address as it stands in an entry: braces, which an address need not hold, percent-encoded. */
const escapedAddress = (url: string): string =>
  oneLine(url).replaceAll('{', '%7B').replaceAll('}', '%7D').replaceAll('\\', '%5C');

const authorName = (author: Author): string =>
  'group' in author ? `{${escaped(author.group)}}` : `${escaped(author.family)}, ${escaped(author.given)}`;

/**
 * A BibTeX entry. The title stands in two pairs of braces, so that no style turns its capitals into small letters. The
 * release stands in a note as well, because the oldest styles know no version.
 */
export function bibtexCitation(record: CitationRecord): string {
  const { key, kind, title, authors, year, container, version, url, doi } = record;
  const fields = {
    author: authors.map(authorName).join(' and '),
    title: `{${escaped(title)}}`,
    year: year === null ? null : String(year),
    [kind === 'paper' ? 'booktitle' : 'howpublished']: container === null ? null : `{${escaped(container)}}`,
    version: version === null ? null : escaped(version),
    note: version === null ? null : `Data release ${escaped(version)}`,
    doi: doi === null ? null : escapedAddress(doi),
    url: url === null ? null : escapedAddress(url),
  };
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === null || value === '' ? [] : `  ${name} = {${value}}`,
  );
  return `@${kind === 'paper' ? 'inproceedings' : 'misc'}{${key},\n${lines.join(',\n')}\n}`;
}
