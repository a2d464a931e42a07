import { expect, test } from 'vitest';
import { resolvedAfter } from '../fixtures/smallDataset.ts';
import { kruskalWallis } from '../../statistics/kruskalWallis.ts';
import { kSampleResults } from './kSampleTests.ts';

const times = [0, 1, 2, 3, 5, 8, 13, 21, 34, 55];
const group = (factor: number, size = 10) =>
  times
    .slice(0, size)
    .map((time, index) => resolvedAfter(`p/${index % 3}#${factor * 100 + index}`, time * factor));

test('groups that are too small are left out, and the degrees of freedom say so', () => {
  const results = kSampleResults('x', [group(1), group(2), group(3, 9), group(4)]);
  const wanted = kruskalWallis([1, 2, 4].map((factor) => times.map((time) => time * factor)));
  expect(results).toMatchObject({
    'x.kruskal.h': wanted.h,
    'x.kruskal.df': 2,
    'x.logrank.early.df': 2,
    'x.interval.ignored.df': 2,
  });
});

test('with all times exact, early and late are one test', () => {
  const results = kSampleResults('x', [group(1), group(2)]);
  expect(results['x.logrank.early.chisq']).toBe(results['x.logrank.late.chisq']);
  expect(results['x.logrank.stratified-early.p']).toBe(results['x.logrank.stratified-late.p']);
});

test('with fewer than two groups all is null, under the same keys', () => {
  const none = kSampleResults('x', [group(1), group(2, 3)]);
  expect(new Set(Object.values(none))).toEqual(new Set([null]));
  expect(Object.keys(none)).toEqual(Object.keys(kSampleResults('x', [group(1), group(2)])));
  expect(kSampleResults('x', [])['x.kruskal.p']).toBeNull();
});
