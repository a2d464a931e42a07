import { expect, test } from 'vitest';
import { comparison, focal, issue, resolvedAfter, smallDataset } from '../fixtures/smallDataset.ts';
import { issueTable } from '../issueTable.ts';
import { closingsResults } from './closings.ts';

const dataset = smallDataset([
  issue('a/a#1', { code: 'fruit.apple' }),
  issue('a/a#2', { code: 'fruit.apple', opened: null, state: 'closed', evidence: 'unknown' }),
  resolvedAfter('a/a#3', 2, { code: 'fruit.pear', modelFamilies: ['F', 'G'] }),
  resolvedAfter('b/b#1', 2, { code: 'root.carrot', evidence: 'activity', modelFamilies: ['F'] }),
  resolvedAfter('b/b#2', 2),
]);
const results = closingsResults(dataset, issueTable(dataset));
const counts = (who: string) =>
  ['n', 'open', 'known', 'unknown'].map((part) => results[`time.${who}.counts.${part}`]);

test('issues are open, or closed on a known or an unknown day, with or without an opening day', () => {
  expect(counts('all')).toEqual([5, 1, 2, 2]);
  expect(counts(focal)).toEqual([4, 1, 1, 2]);
  expect(counts(comparison)).toEqual([1, 0, 1, 0]);
  expect(counts('fruit')).toEqual([3, 1, 1, 1]);
  expect(counts('fruit.apple')).toEqual([2, 1, 0, 1]);
  expect(counts('project.b/b')).toEqual([2, 0, 1, 1]);
  expect(counts(`project.b/b.${comparison}`)).toEqual([1, 0, 1, 0]);
  expect(counts(`project.a/a.${comparison}`)).toEqual([0, 0, 0, 0]);
  expect(counts(`domain.garden.${focal}`)).toEqual([4, 1, 1, 2]);
});

test('an issue counts in each of its model families', () => {
  expect(counts('family.F')).toEqual([2, 0, 1, 1]);
  expect(counts('family.G')).toEqual([1, 0, 1, 0]);
});

test('shares are of all issues and of the closed ones; none without issues', () => {
  expect(results['time.fruit.open.share']).toBeCloseTo(1 / 3, 12);
  expect(results['time.fruit.known.share']).toBe(0.5);
  expect(results['time.categories.most-open']).toBe('fruit');
  expect(results['time.categories.least-open']).toBe('root');
  expect(results[`time.project.a/a.${comparison}.open.share`]).toBeNull();
});
