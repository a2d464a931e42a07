import fc from 'fast-check';
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

test('BibTeX escapes what it would read as markup', () => {
  expect(bibtexCitation(record)).toContain(
    'title = {{Issue 1 of a\\_b: 100 \\% \\& \\textbraceleft{}more\\textbraceright{} \\textbackslash{} \\textasciitilde{}\\textasciicircum{}}}',
  );
});

test('whatever is cited, every brace that BibTeX counts is paired, and one entry stays one entry', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('{', '}', '\\', '@', ',', '"', 'a') }),
  );
  fc.assert(
    fc.property(fc.record({ title: text, author: text, site: text, version: text, url: text }), (parts) => {
      const entry = bibtexCitation({ ...record, ...parts });
      let depth = 0;
      const closes: number[] = [];
      // BibTeX counts a brace whatever stands before it.
      for (let index = 0; index < entry.length; index += 1) {
        if (entry[index] === '{') depth += 1;
        else if (entry[index] === '}') {
          depth -= 1;
          if (depth === 0) closes.push(index);
        }
      }
      expect(closes).toEqual([entry.length - 1]);
    }),
    { seed: 20_260_921, numRuns: 300 },
  );
}, 60_000);

test('a key holds nothing that BibTeX refuses', () => {
  expect(citationKey('/issues/RasaHQ/rasa/3,1{}/')).toBe('atlas-issues-rasahq-rasa-3-1');
});
