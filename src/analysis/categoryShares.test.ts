import { expect, test } from 'vitest';
import { categoryShareResults } from './categoryShares.ts';
import { focal, issue, smallDataset } from './fixtures/smallDataset.ts';
import { issueTable } from './issueTable.ts';

const dataset = smallDataset([
  issue('a/a#1', { code: 'fruit.apple', opened: '2019-05-05', modelFamilies: ['F', 'G'] }),
  issue('a/a#2', { code: 'fruit.pear', opened: '2019-06-05', modelFamilies: ['F'] }),
  issue('a/a#3', { code: 'root.carrot', opened: '2019-07-05' }),
  issue('a/a#4', { code: 'fruit.pear', opened: '2020-07-05' }),
  issue('a/a#5', { code: 'fruit.pear', opened: null }),
  issue('a/a#6', { opened: '2019-07-05', modelFamilies: ['F'] }),
]);
const results = categoryShareResults(issueTable(dataset), focal);

test('categories by year of opening: focal issues with a known opening day', () => {
  expect(results).toMatchObject({
    'prevalence.year.2019.n': 3,
    'prevalence.year.2019.fruit.count': 2,
    'prevalence.year.2019.root.count': 1,
    'prevalence.year.2020.fruit.share': 1,
    'prevalence.year.2020.root.count': 0,
  });
  expect(results['prevalence.year.2019.fruit.share']).toBeCloseTo(2 / 3, 12);
});

test('categories by domain', () => {
  const [domain] = new Set(dataset.projects.map((project) => project.domain));
  expect(results[`prevalence.domain.${domain ?? ''}.fruit.count`]).toBe(4);
});

test('categories by model family: an issue counts in each of its families', () => {
  expect(results['prevalence.family.F.n']).toBe(2);
  expect(results['prevalence.family.G.fruit.count']).toBe(1);
});
