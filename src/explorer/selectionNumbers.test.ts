import { expect, test } from 'vitest';
import { none, type Corpus } from './corpus.ts';
import { madeUp } from './fixtures/madeUpCorpus.ts';
import { selectionNumbers } from './selectionNumbers.ts';

/** A corpus of made-up issues with these times: kind (0 exact, 1 right, 2 interval, 3 excluded), lower, upper. */
async function withTimes(times: readonly (readonly [number, number, number])[]): Promise<Corpus> {
  return {
    ...(await madeUp(times.length, 2)).corpus,
    timeKind: Uint8Array.from(times, ([kind]) => kind),
    lower: Int32Array.from(times, ([, lower]) => lower),
    upper: Int32Array.from(times, ([, , upper]) => upper),
  };
}
const atOnce = (): Promise<void> => Promise.resolve();
const all = (corpus: Corpus): Uint32Array => Uint32Array.from({ length: corpus.size }, (_, row) => row);

test('medians by hand: undated closings at either end, open issues censored', async () => {
  // Early 2, 4, 6, 8, 10+: S falls to .8, .6, .4 at 6. Late 2, 6, 10+, 30, 50: S falls to .8, .6, then .3 at 30.
  const corpus = await withTimes([
    [0, 2, 2],
    [2, 4, 30],
    [0, 6, 6],
    [2, 8, 50],
    [1, 10, 0],
    [3, 0, 0],
  ]);
  const numbers = await selectionNumbers(corpus, all(corpus), atOnce);
  expect(numbers).toMatchObject({ issues: 6, share: 1, exact: 2, interval: 2, right: 1, excluded: 1 });
  expect(numbers.early?.value).toBe(6);
  expect(numbers.late?.value).toBe(30);
});

test('a median that is not reached, and a selection that cannot be timed', async () => {
  const open = await withTimes([
    [1, 3, 0],
    [1, 9, 0],
    [0, 2, 2],
  ]);
  expect((await selectionNumbers(open, all(open), atOnce)).early?.value).toBeNull();
  const untimed = await withTimes([[3, 0, 0]]);
  expect((await selectionNumbers(untimed, all(untimed), atOnce)).early).toBeNull();
  expect(await selectionNumbers(untimed, new Uint32Array(0), atOnce)).toMatchObject({
    issues: 0,
    share: 0,
    late: null,
  });
});

test('the composition counts the categories of the selected issues, and those without one', async () => {
  const { corpus } = await madeUp(300, 4);
  const rows = all(corpus).filter((row) => row % 3 === 0);
  const { categories } = await selectionNumbers(corpus, rows, atOnce);
  const expected = corpus.categories.map(
    (_, category) =>
      rows.filter((row) => corpus.codes[corpus.columns.code[row] ?? none]?.category === category).length,
  );
  const uncoded = rows.length - expected.reduce((sum, count) => sum + count, 0);
  expect(uncoded).toBeGreaterThan(0);
  expect([...categories]).toEqual([...expected, uncoded]);
});
