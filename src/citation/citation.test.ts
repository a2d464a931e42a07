import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bibtexCitation } from './bibtex.ts';
import { citationFiles } from './files.ts';
import { citationKey } from './key.ts';
import { plainCitation } from './plainText.ts';
import { person, siteRecord, type CitationRecord } from './record.ts';

const frame = { author: 'The Überall & Co_authors', year: 2026, site: 'An Atlas', version: '1.0.0' };
const page = (title: string, address = '/issues/a/b/1/'): CitationRecord =>
  siteRecord(frame, { title, address, url: `https://example.org${address}` });
const paper: CitationRecord = {
  ...page('Challenges in Reusing AI Models'),
  key: 'arbor2025',
  kind: 'paper',
  authors: [person('Ann B. Arbor'), person('Céline Dé')],
  year: 2025,
  container: 'Proceedings, 41st Conference',
  version: null,
  url: 'https://doi.org/10.1/a_b',
  doi: '10.1/a_b',
};

/** What another program reads in a citation. */
const read = (text: string) => new Cite(text).data[0] ?? {};

const titles = [
  'PTM-related AI models on GPU and NVIDIA cards',
  'Ça va, Straße, Łódź, naïve',
  '100 % & #1 {AI} a_b $5 ~/.cache ^2 \\n',
  '“Curly” and "straight" and ‘single’ and \'plain\'',
  '--lowvram crashes --- a dash – and — another',
  "``model'' ''quoted'' ?`¿ !` << >> ,,low,,",
  '端口检测程序是否有问题？',
  'مشكلة في النموذج',
  '<b>bold</b> & <script>',
  'Unpaired } brace { and @misc{x,',
  '=SUM(A1) | % comment',
];

describe.each(Object.entries(citationFiles))('%s, read by a program of others', (ending, { write }) => {
  test.each(titles)('gives back the title %s', (title) => {
    expect(read(write(page(title))).title).toBe(title);
  });

  test('gives back key, address, year, release and authors', () => {
    const item = read(write(page('A title')));
    expect(item).toMatchObject({
      id: 'an-atlas/issues/a/b/1',
      URL: 'https://example.org/issues/a/b/1/',
      issued: { 'date-parts': [[2026]] },
    });
    expect(JSON.stringify([item.version, item.edition])).toContain('1.0.0');
    const [author] = item.author ?? [];
    expect(author?.literal ?? author?.family).toBe(frame.author);
  });

  test('gives back the paper as a paper, its authors in order', () => {
    const item = read(write(paper));
    expect(item.type).toBe('paper-conference');
    expect(item.author).toEqual([
      { family: 'Arbor', given: 'Ann B.' },
      { family: 'Dé', given: 'Céline' },
    ]);
    // The RIS reader of Citation.js knows no DOI of a conference paper.
    expect(ending === 'ris' ? item.URL : item.DOI).toContain('10.1/a_b');
  });
});

test('BibTeX keeps the capitals of a title under a style that would make them small', () => {
  // What stands in two pairs of braces is no style’s to change.
  expect(bibtexCitation(paper)).toContain('title = {{Challenges in Reusing AI Models}}');
});

test('whatever is cited, every brace that BibTeX counts is paired, and one entry stays one entry', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('{', '}', '\\', '@', ',', '"', 'a') }),
  );
  fc.assert(
    fc.property(fc.record({ title: text, container: text, version: text, url: text }), (parts) => {
      const entry = bibtexCitation({ ...paper, ...parts });
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

test('whatever is cited, RIS has one line a field', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (title) => {
      const lines = citationFiles.ris.write(page(title)).split('\r\n');
      expect(lines.slice(0, -1).every((line) => /^[A-Z][A-Z0-9] {2}- [^\r\n]*$/.test(line))).toBe(true);
    }),
    { seed: 20_260_921, numRuns: 300 },
  );
});

describe('the plain form', () => {
  test('holds author, year, title, site, release and permalink in this order', () => {
    expect(plainCitation(page('A title'))).toBe(
      'The Überall & Co_authors (2026). A title. An Atlas, data release 1.0.0. https://example.org/issues/a/b/1/',
    );
  });

  test('gives people by family and initials, and a paper by its DOI', () => {
    expect(plainCitation(paper)).toBe(
      'Arbor, A. B., & Dé, C. (2025). Challenges in Reusing AI Models. In Proceedings, 41st Conference. https://doi.org/10.1/a_b',
    );
  });

  test('puts no period behind a question mark', () => {
    expect(plainCitation(page('Why?'))).toContain('(2026). Why? An Atlas');
  });
});

describe('a key', () => {
  test('is the address below the name of the site', () => {
    expect(citationKey('An Atlas', '/issues/RasaHQ/rasa/3/')).toBe('an-atlas/issues/RasaHQ/rasa/3');
  });

  test.each([
    ['/issues/a-b/c/1/', '/issues/a/b-c/1/'],
    ['/projects/x/x.y/', '/projects/x/x-y/'],
    ['/projects/x/x_y/', '/projects/x/x-y/'],
    ['/issues/?category=usage', '/issues/?category=quality'],
    ['/issues/?q=a.b', '/issues/?q=a-b'],
    ['/issues/?q=端口', '/issues/?q=检测'],
  ])('of %s is not that of %s', (one, other) => {
    expect(citationKey('An Atlas', one)).not.toBe(citationKey('An Atlas', other));
  });

  test('holds nothing that BibTeX refuses', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (address) => {
        expect(citationKey('Ein “Atlas”, {1}', `/${address}`)).toMatch(/^[\w./+-]+$/);
      }),
      { seed: 20_260_921, numRuns: 300 },
    );
  });
});
