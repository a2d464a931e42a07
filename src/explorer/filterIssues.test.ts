import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cell } from '../model/cell.ts';
import { exactTime, none } from './corpus.ts';
import { lowerState, toggleLower, toggleUpper, upperState } from './chooseInTree.ts';
import { parseRange, type Facet } from './facets.ts';
import { issueFilter } from './filterIssues.ts';
import { madeUp, type MadeUp } from './fixtures/madeUpCorpus.ts';
import { madeUpIssues } from './fixtures/madeUpIssues.ts';
import { foldedWords } from './foldText.ts';
import { chosen, sortKeys, wholeCorpus, withChoices, type Selection } from './selection.ts';
import { textSearch } from './textSearch.ts';
import { wordKnowledge } from './wordKnowledge.ts';

const seed = { seed: 20_261_124 };
const atOnce = (): Promise<void> => Promise.resolve();
/** Thousands of selections take their time on a busy machine. */
const patient = { timeout: 60_000 };
const made = await madeUp(300, 7);
const { corpus, facets, issues } = made;
const filter = made.newFilter();

const facet = (id: string): Facet => {
  const found = facets.find((candidate) => candidate.id === id);
  if (!found) throw new Error(id);
  return found;
};

/** The values of an issue, straight from the definition of a facet. */
function valuesOf(row: number, { column, lists }: Facet): number[] {
  if (column) return column[row] === none ? [] : [column[row] ?? none];
  return Array.from(lists?.values.subarray(lists.starts[row], lists.starts[row + 1]) ?? []);
}

function passes(row: number, one: Facet, selection: Selection): boolean {
  const own = chosen(selection, one.id);
  const above = one.above ? chosen(selection, one.above.id) : [];
  if (own.length + above.length === 0) return true;
  const days = corpus.lower[row] ?? 0;
  const isInRange = own.some((id) => {
    const range = one.id === 'days' && corpus.timeKind[row] === exactTime ? parseRange(id) : null;
    return range !== null && days >= range[0] && days <= range[1];
  });
  return (
    isInRange ||
    valuesOf(row, one).some((place) => {
      const value = one.values[place];
      const upper = one.above?.values[value?.parent ?? -1];
      return own.includes(value?.id ?? '') || (upper !== undefined && above.includes(upper.id));
    })
  );
}

function isFound(row: number, query: string, of: MadeUp = made): boolean {
  const { title, summary, repo, labels, models } = cell(of.issues, row, 'issues');
  const held = foldedWords([title, summary, repo, ...labels, ...models].join(' '));
  return foldedWords(query).every((word) => held.some((other) => other.startsWith(word)));
}

const selections = fc
  .record({
    choices: fc.tuple(
      ...facets.map((one) =>
        fc.uniqueArray(fc.constantFrom(...one.values.map(({ id }) => id)), { maxLength: 3 }),
      ),
    ),
    active: fc.array(fc.nat(facets.length - 1), { maxLength: 3 }),
    uppers: fc.array(fc.tuple(fc.constantFrom('code', 'project'), fc.nat(6)), { maxLength: 2 }),
    range: fc.option(fc.constantFrom('0-5', '3-', '40-90')),
    query: fc.constantFrom('', '', 'ba', 'made label', 'DÉ', 'project 7', 'modele', 'nowhere'),
    sort: fc.constantFrom(...sortKeys),
  })
  .map(({ choices, active, uppers, range, query, sort }) => {
    let selection: Selection = { choices: {}, query, sort };
    for (const at of active) {
      const one = facets[at];
      if (one) selection = withChoices(selection, one.id, choices[at] ?? []);
    }
    for (const [id, place] of uppers) selection = toggleUpper(selection, facet(id), place);
    if (range !== null) selection = withChoices(selection, 'days', [...chosen(selection, 'days'), range]);
    return selection;
  });

describe('a selection', () => {
  test(
    'holds the issues that pass every facet and hold every word, and counts each value under the other choices',
    patient,
    () => {
      fc.assert(
        fc.property(selections, (selection) => {
          const { rows, counts } = filter.apply(selection);
          const all = Array.from({ length: corpus.size }, (_, row) => row);
          const found = all.filter((row) => isFound(row, selection.query));
          const expected = found.filter((row) => facets.every((one) => passes(row, one, selection)));
          expect([...rows].sort((a, b) => a - b)).toEqual(expected);
          for (const one of facets) {
            const others = found.filter((row) =>
              facets.every((other) => other === one || passes(row, other, selection)),
            );
            const wanted = one.values.map(
              (_, place) => others.filter((row) => valuesOf(row, one).includes(place)).length,
            );
            const counted = counts.get(one.id);
            expect([...(counted?.values ?? [])]).toEqual(wanted);
            if (one.above) {
              expect([...(counted?.above ?? [])]).toEqual(
                one.above.values.map((_, parent) =>
                  wanted.reduce((sum, n, place) => sum + (one.values[place]?.parent === parent ? n : 0), 0),
                ),
              );
            }
          }
        }),
        { ...seed, numRuns: 50 },
      );
    },
  );

  test('does not depend on what was selected before it', patient, () => {
    fc.assert(
      fc.property(fc.array(selections, { minLength: 2, maxLength: 5 }), (list) => {
        for (const selection of list) {
          expect(filter.apply(selection)).toEqual(made.newFilter().apply(selection));
        }
      }),
      { ...seed, numRuns: 10 },
    );
  });

  test('counts only what is asked for', () => {
    expect([...filter.apply(wholeCorpus, ['state']).counts.keys()]).toEqual(['state']);
  });
});

describe('order', () => {
  const records = (sort: Selection['sort']) =>
    Array.from(filter.apply({ ...wholeCorpus, sort }).rows, (row) => cell(issues, row, 'issues'));

  test('every order holds every issue once', () => {
    for (const sort of sortKeys) expect(new Set(records(sort).map(({ id }) => id)).size).toBe(corpus.size);
  });

  test('by day: unknown days last in either direction', () => {
    for (const sort of ['newest', 'oldest'] as const) {
      const days = records(sort).map(({ opened }) => opened);
      const known = days.filter((day) => day !== null);
      expect(days.slice(known.length).every((day) => day === null)).toBe(true);
      const ascending = [...known].sort();
      expect(known).toEqual(sort === 'oldest' ? ascending : ascending.reverse());
    }
  });

  test('by time to resolution: exact times first, then bounded ones, open ones, unknown ones', () => {
    for (const sort of ['shortest', 'longest'] as const) {
      const list = records(sort);
      const ranks = list.map(({ time }) => ['exact', 'interval', 'right', 'excluded'].indexOf(time));
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      const exact = list.filter(({ time }) => time === 'exact').map(({ lower }) => lower ?? 0);
      const ascending = [...exact].sort((a, b) => a - b);
      expect(exact).toEqual(sort === 'shortest' ? ascending : ascending.reverse());
    }
  });

  test('by code: in the order of the taxonomy, issues without a code last', () => {
    const codes = records('code').map(({ code }) => corpus.codes.findIndex(({ id }) => id === code));
    const places = codes.map((place) => (place < 0 ? Infinity : place));
    expect(places).toEqual([...places].sort((a, b) => (a === b ? 0 : a - b)));
  });
});

describe('choosing in a tree', () => {
  const codes = facet('code');

  test('an upper value stands for all below it, and one below it is given up alone', () => {
    let selection = toggleUpper(wholeCorpus, codes, 2);
    expect(selection.choices).toEqual({ category: ['c2'] });
    expect(upperState(selection, codes, 2)).toBe('chosen');
    expect(lowerState(selection, codes, 11)).toBe('chosen');
    selection = toggleLower(selection, codes, 11);
    expect(selection.choices).toEqual({ code: ['c2.0', 'c2.2', 'c2.3', 'c2.4'] });
    expect(upperState(selection, codes, 2)).toBe('part');
    expect(lowerState(selection, codes, 11)).toBe('not');
    selection = toggleUpper(selection, codes, 2);
    expect(selection.choices).toEqual({ category: ['c2'] });
    expect(toggleUpper(selection, codes, 2).choices).toEqual({});
  });

  test('choosing a value turns its own state and no other', () => {
    fc.assert(
      fc.property(selections, fc.nat(codes.values.length - 1), (selection, place) => {
        const next = toggleLower(selection, codes, place);
        for (const at of codes.values.keys()) {
          const before = lowerState(selection, codes, at);
          const after = lowerState(next, codes, at);
          if (at === place) expect(after).toBe(before === 'chosen' ? 'not' : 'chosen');
          else expect(after).toBe(before);
        }
      }),
      seed,
    );
  });
});

test('a search finds words by their beginning, without regard to case and accents', async () => {
  const some = await madeUp(200, 3);
  const one = some.newFilter();
  for (const query of ['MADE', 'déf', 'def', 'modele', 'label 1', 'project 5 made', 'made zzz', '!?']) {
    const expected = Array.from({ length: some.corpus.size }, (_, row) => row).filter((row) =>
      isFound(row, query, some),
    );
    const found = [...one.apply({ ...wholeCorpus, query }).rows].sort((a, b) => a - b);
    expect(found).toEqual(expected);
  }
});

test(
  'a search typed letter by letter, taken back and begun anew, finds what it finds at once',
  patient,
  () => {
    const typed = made.newFilter();
    const open = withChoices(wholeCorpus, 'state', ['open']);
    const queries = [
      'm',
      'ma',
      'made',
      'made ',
      'made u',
      'made up lo',
      'made',
      'mode',
      '',
      'ΟΔΟΣ',
      'ΟΔΟΣΑ',
      'lo ma',
      'lo made',
    ];
    for (const of of [wholeCorpus, open, { ...open, sort: 'code' as const }, wholeCorpus]) {
      for (const query of queries) {
        const selection = { ...of, query };
        const { rows, counts } = made.newFilter().apply(selection);
        expect(typed.rows(selection), query).toEqual(rows);
        expect(typed.count(selection, facet('state')), query).toEqual(counts.get('state'));
        expect(typed.count(selection, facet('label')), query).toEqual(counts.get('label'));
      }
    }
  },
);

test('summaries that are added later complete the search', async () => {
  const files = madeUpIssues(300, 7);
  const search = await textSearch(corpus, files.titles, atOnce);
  const late = issueFilter(corpus, facets, search);
  const words = { ...wholeCorpus, query: String(foldedWords(cell(issues, 5, 'issues').summary)[4]) };
  const before = late.rows(words).length;
  await search.addSummaries(files.summaries, wordKnowledge([]));
  expect(late.rows(words).length).toBeGreaterThan(before);
  expect(late.rows(words)).toEqual(filter.rows(words));
});
