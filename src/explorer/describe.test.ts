import { expect, test } from 'vitest';
import { issueLine, searchedLine } from './describe.ts';
import { facetsOf } from './facets.ts';
import { issueFilter } from './filterIssues.ts';
import { madeUpCorpus } from './fixtures/madeUpCorpus.ts';
import { foldedWords, foldText } from './foldText.ts';
import { hitMarker } from './markHits.ts';
import { wholeCorpus } from './selection.ts';

const corpus = madeUpCorpus(400, 7);
const filter = issueFilter(corpus, facetsOf(corpus));
const found = (query: string): number[] => [...filter.rows({ ...wholeCorpus, query })];

/** Words of summaries, projects, labels and models. */
const queries = [
  ...corpus.text.summaries.slice(0, 60),
  ...corpus.text.labels.slice(0, 20),
  ...corpus.text.models.slice(0, 20),
  ...corpus.projects.map(({ repo }) => repo),
]
  .flatMap((text) => foldedWords(text).slice(0, 2))
  // Every fifth is enough to meet each of the sources, and takes a fraction of the time.
  .filter((_, place) => place % 5 === 0);

test('whatever a search finds, it is seen why: every word hits the title or the line', () => {
  let seen = 0;
  for (const query of queries) {
    const mark = hitMarker(foldedWords(query));
    for (const row of found(query)) {
      const pieces = [...mark(corpus.text.summaries[row] ?? ''), ...searchedLine(corpus, row, mark)];
      const hits = pieces.filter(({ hit }) => hit).map(({ text }) => foldText(text));
      expect(hits.some((hit) => hit.startsWith(query))).toBe(true);
      seen += 1;
    }
  }
  expect(seen).toBeGreaterThan(queries.length);
});

test('what is not searched is not marked: “open” is no hit in “opened” or “open”', () => {
  const mark = hitMarker(['open', 'closed', 'day', 'days', 'not', 'known']);
  const project = (row: number): number =>
    mark(corpus.projects[corpus.table.project[row] ?? 0]?.repo ?? '').length;
  for (let row = 0; row < corpus.size; row += 1) {
    const rest = searchedLine(corpus, row, mark)[project(row)];
    expect(rest?.hit).toBe(false);
    expect(rest?.text).toMatch(/^#\d+ · .* · (opened|opening)/);
  }
});

test('without a search it is the line that the page was made with', () => {
  for (let row = 0; row < corpus.size; row += 1) {
    const pieces = searchedLine(corpus, row, hitMarker([]));
    expect(pieces.map(({ text }) => text).join('')).toBe(issueLine(corpus, row));
  }
});
