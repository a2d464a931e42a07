import { expect, test } from 'vitest';
import { summaryOf, titleOf } from './corpus.ts';
import { codeOf, issueLine, searchedLine } from './describe.ts';
import { madeUp } from './fixtures/madeUpCorpus.ts';
import { foldedWords, foldText } from './foldText.ts';
import { hitMarker } from './markHits.ts';
import { wholeCorpus } from './selection.ts';

const made = await madeUp(200, 7);
const { corpus, issues } = made;
const filter = made.newFilter();
const found = (query: string): number[] => [...filter.rows({ ...wholeCorpus, query })];

/** Words of titles, summaries, projects, labels and models. */
const queries = [
  ...issues.slice(0, 20).flatMap(({ title, summary }) => [title ?? '', summary]),
  ...corpus.labels.slice(0, 10),
  ...corpus.models.slice(0, 10),
  ...corpus.projects.map(({ repo }) => repo),
].flatMap((text) => foldedWords(text).slice(0, 2));

test('a reader sees why an issue was found: every word hits its title, its summary or its line', () => {
  let seen = 0;
  for (const query of queries) {
    const mark = hitMarker(foldedWords(query));
    for (const row of found(query)) {
      const pieces = [
        ...mark(titleOf(corpus, row)),
        ...mark(summaryOf(corpus, row)),
        ...searchedLine(corpus, row, mark),
      ];
      const hits = pieces.filter(({ hit }) => hit).map(({ text }) => foldText(text));
      expect(hits.some((hit) => hit.startsWith(query))).toBe(true);
      seen += 1;
    }
  }
  expect(seen).toBeGreaterThan(queries.length);
});

test('words that are not searched are not marked: “open” is no hit in “opened” or “open since”', () => {
  const mark = hitMarker(['open', 'closed', 'day', 'days', 'since', 'unknown']);
  for (const [row, { repo }] of issues.entries()) {
    const rest = searchedLine(corpus, row, mark)[mark(repo).length];
    expect(rest?.hit).toBe(false);
    expect(rest?.text).toMatch(/^#\d+ · (open|closed).* · (opened|opening)/);
  }
});

test('without a search the line is the one that the page was made with', () => {
  for (let row = 0; row < corpus.size; row += 1) {
    const pieces = searchedLine(corpus, row, hitMarker([]));
    expect(pieces.map(({ text }) => text).join('')).toBe(issueLine(corpus, row));
  }
});

test('an issue is about its code, or about its group where it has none', () => {
  for (const [row, { code, group }] of issues.entries()) {
    const { name, category } = codeOf(corpus, row);
    const named = (code === null ? corpus.groups : corpus.codes).find(({ id }) => id === (code ?? group));
    expect(name).toBe(named?.name);
    expect(category === null).toBe(code === null);
  }
});
