import { oneLine, type CitationRecord } from './record.ts';

const types = { page: 'webpage', figure: 'graphic', dataset: 'dataset', paper: 'paper-conference' } as const;

/** A record as CSL-JSON, which citation processors such as Zotero’s and pandoc’s read. */
export function cslJsonCitation(record: CitationRecord): string {
  const { key, kind, title, authors, year, container, version, url, doi } = record;
  const item = {
    id: key,
    type: types[kind],
    title: oneLine(title),
    author: authors.map((author) => ('group' in author ? { literal: author.group } : author)),
    ...(year === null ? {} : { issued: { 'date-parts': [[year]] } }),
    ...(container === null ? {} : { 'container-title': oneLine(container) }),
    ...(version === null ? {} : { version: `data release ${version}` }),
    ...(doi === null ? {} : { DOI: doi }),
    ...(url === null ? {} : { URL: url }),
  };
  return `${JSON.stringify([item], null, 1)}\n`;
}
