import { oneLine, type Author, type CitationRecord } from './record.ts';

/** A sentence keeps the sign that it ends with, or gets a period. */
const ended = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`);

const initials = (given: string): string =>
  given
    .split(' ')
    .map((name) => `${name.slice(0, 1)}.`)
    .join(' ');

const authorName = (author: Author): string =>
  'group' in author ? author.group : `${author.family}, ${initials(author.given)}`;

function authorList(authors: readonly Author[]): string {
  const names = authors.map(authorName);
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')}, & ${last}`;
}

const kindWords = { page: '', figure: ' [Figure]', dataset: ' [Data set]', paper: '' } as const;

/** A citation on one line for a reference list, much as APA writes it. */
export function plainCitation(record: CitationRecord): string {
  const { authors, year, title, kind, container, version, url, doi } = record;
  const release = version === null ? '' : `, data release ${version}`;
  const place = doi === null ? url : `https://doi.org/${doi}`;
  return [
    `${authorList(authors)} (${year ?? 'n.d.'}).`,
    ended(`${oneLine(title)}${kindWords[kind]}`),
    ...(container === null ? [] : [`${kind === 'paper' ? 'In ' : ''}${oneLine(container)}${release}.`]),
    ...(place === null ? [] : [place]),
  ].join(' ');
}
