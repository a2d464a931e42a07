import { expect, test } from 'vitest';
import { summaryOf, titleOf } from './corpus.ts';
import { rowFacts } from './describe.ts';
import { madeUp } from './fixtures/madeUpCorpus.ts';
import { foldedWords, foldText } from './foldText.ts';
import { mostChips } from '../model/rowWords.ts';
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
].flatMap((text) => foldedWords(text).slice(2, 4));

test('a reader sees why an issue was found: every word hits its title, summary, project, labels or models', () => {
  let seen = 0;
  for (const query of queries) {
    const mark = hitMarker(foldedWords(query));
    for (const row of found(query)) {
      const { chips, id } = rowFacts(corpus, row, mark);
      const texts = [titleOf(corpus, row), summaryOf(corpus, row)].flatMap(mark);
      const pieces = [...texts, ...chips.flat(), ...id];
      const hits = pieces.filter(({ hit }) => hit).map(({ text }) => foldText(text));
      expect(hits.some((hit) => hit.startsWith(query))).toBe(true);
      seen += 1;
    }
  }
  expect(seen).toBeGreaterThan(queries.length);
});

test('a row shows the first models and labels, and says how many are left', () => {
  const mark = hitMarker([]);
  for (const [row, { models, labels }] of issues.entries()) {
    const chips = rowFacts(corpus, row, mark).chips.map((pieces) => pieces.map(({ text }) => text).join(''));
    const expected = [models, labels].flatMap((names) =>
      names.length > mostChips ? [...names.slice(0, mostChips), `+${names.length - mostChips}`] : [...names],
    );
    expect(chips).toEqual(expected);
  }
});

test('an issue is about its code, or about its group where it has none', () => {
  for (const [row, { code, group, repo, number }] of issues.entries()) {
    const { about, category, id } = rowFacts(corpus, row, hitMarker([]));
    const named = (code === null ? corpus.groups : corpus.codes).find((one) => one.id === (code ?? group));
    expect(about).toBe(named?.name);
    expect(category === null).toBe(code === null);
    expect(id.map(({ text }) => text).join('')).toBe(`${repo}#${number}`);
  }
});
