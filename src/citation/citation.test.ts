import { expect, test } from 'vitest';
import { bibtexCitation, citationKey, plainCitation, type CitationRecord } from './citation.ts';

const record: CitationRecord = {
  key: 'atlas-issues-a-b-1',
  title: 'Issue 1 of a_b: 100 % & {more} \\ ~^',
  author: 'The Authors',
  year: 2026,
  site: 'An Atlas',
  version: '1.0.0',
  url: 'https://example.org/issues/a/b/1/',
};

test('the plain form holds author, year, title, site, release and permalink in this order', () => {
  expect(plainCitation({ ...record, title: 'A title' })).toBe(
    'The Authors (2026). A title. An Atlas, data release 1.0.0. https://example.org/issues/a/b/1/',
  );
});

test('BibTeX escapes what it would read as markup and keeps braces balanced', () => {
  const entry = bibtexCitation(record);
  expect(entry).toContain(
    'title = {{Issue 1 of a\\_b: 100 \\% \\& \\{more\\} \\textbackslash{} \\textasciitilde{}\\textasciicircum{}}}',
  );
  const unescaped = entry.replaceAll(/\\[{}]/g, '');
  expect(unescaped.split('{').length).toBe(unescaped.split('}').length);
});

test('a key holds nothing that BibTeX refuses', () => {
  expect(citationKey('/issues/RasaHQ/rasa/3,1{}/')).toBe('atlas-issues-rasahq-rasa-3-1');
});
