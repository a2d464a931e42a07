import { expect, test } from 'vitest';
import { holm } from '../../statistics/holm.ts';
import { resolvedAfter, smallDataset } from '../fixtures/smallDataset.ts';
import { categoryPairs, pairResults } from './pairs.ts';
import { categorySubjects } from './subject.ts';

const code = (id: string) => ({ id, name: id, definition: '' });
// In the taxonomy's order c comes first, so that alphabet and taxonomy differ.
const categories = ['c', 'a', 'b'].map((id) => ({
  id,
  name: id.toUpperCase(),
  definition: '',
  origin: '',
  codes: [code(`${id}.x`)],
}));
const days = { a: [0, 0, 1, 1, 2, 2, 3, 4, 5, 6], b: [4, 5, 6, 7, 8, 9, 10, 11, 12, 13], c: [40, 50, 60] };
const issues = Object.entries(days).flatMap(([id, times]) =>
  times.map((time, index) => resolvedAfter(`p/${index % 2}#${id}${index}`, time, { code: `${id}.x` })),
);
const dataset = smallDataset(issues, { categories });
const found = categoryPairs(dataset.issues, categorySubjects(dataset.study, categories));

test('pairs are in the order of the alphabet, and positive where the first takes longer', () => {
  expect(found.pairs.map(({ a, b }) => `${a} ${b}`)).toEqual(['a b', 'a c', 'b c']);
  const [ab] = found.pairs;
  expect(ab?.z).toBeLessThan(0);
  expect(ab?.delta).toBeLessThan(0);
  expect(ab?.intervalZ).toBeLessThan(0);
  expect(ab?.effect).toBeLessThan(0);
});

test('Holm counts the pairs that have a test; a category that is too small has none', () => {
  const [ab, ac] = found.pairs;
  expect(ab?.holm).toBe(holm([ab?.p ?? 1])[0]);
  expect(ac).toMatchObject({ z: null, p: null, holm: null, delta: null, effect: null, intervalHolm: null });
  expect(found.pairs.map(({ significant }) => significant)).toEqual([true, false, false]);
  expect(found.pairs.map(({ intervalSignificant }) => intervalSignificant)).toEqual([true, false, false]);
  expect(pairResults(found)).toMatchObject({
    'resolution.dunn.a.b.p': ab?.p,
    'resolution.pairs.a.c.delta': null,
    'resolution.pairs.count': 3,
    'resolution.pairs.significant': 1,
    'resolution.pairs.interval-significant': 1,
  });
});

test('a category that alone is large enough has no rank and no test, and two of them have both', () => {
  const ranked = (sizes: Readonly<Record<string, number>>) =>
    categoryPairs(
      dataset.issues.filter(({ id, category }) => Number(id.slice(-1)) < (sizes[category ?? ''] ?? 0)),
      categorySubjects(dataset.study, categories),
    );
  const one = ranked({ a: 10, b: 3, c: 3 });
  expect(one.categories.map(({ meanRank }) => meanRank)).toEqual([null, null, null]);
  expect(one.pairs.map(({ p }) => p)).toEqual([null, null, null]);
  const two = ranked({ a: 10, b: 10, c: 3 });
  expect(two.categories.map(({ meanRank }) => meanRank !== null)).toEqual([false, true, true]);
  expect(two.pairs.map(({ p }) => p !== null)).toEqual([true, false, false]);
});

test('categories come in the order of the taxonomy, each against all others', () => {
  expect(found.categories.map(({ id, exact }) => [id, exact])).toEqual([
    ['c', 3],
    ['a', 10],
    ['b', 10],
  ]);
  expect(found.categories[0]).toMatchObject({ meanRank: null, effect: null });
  expect(found.categories[1]?.effect).toBeLessThan(0);
});
