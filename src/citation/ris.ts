import { oneLine, type Author, type CitationRecord } from './record.ts';

const types = { page: 'ELEC', figure: 'FIGURE', dataset: 'DATA', paper: 'CPAPER' } as const;

const authorName = (author: Author): string =>
  'group' in author ? author.group : `${author.family}, ${author.given}`;

/** A record in the RIS format, which EndNote, Zotero and Mendeley read: one field a line. */
export function risCitation(record: CitationRecord): string {
  const { key, kind, title, authors, year, container, version, url, doi } = record;
  const fields: readonly (readonly [string, string | null])[] = [
    ['TY', types[kind]],
    ['ID', key],
    ...authors.map((author) => ['AU', authorName(author)] as const),
    ['TI', title],
    ['T2', container],
    ['PY', year === null ? null : String(year)],
    ['ET', version === null ? null : `Data release ${version}`],
    ['DO', doi],
    ['UR', url],
    ['ER', ''],
  ];
  return fields.flatMap(([tag, value]) => (value === null ? [] : `${tag}  - ${oneLine(value)}\r\n`)).join('');
}
