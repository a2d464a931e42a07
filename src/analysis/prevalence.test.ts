import { expect, test } from 'vitest';
import { issueTable } from './issueTable.ts';
import { prevalenceFigure, prevalenceResults, prevalences } from './prevalence.ts';
import { categories, focal, issue, smallDataset } from './fixtures/smallDataset.ts';

const measure = (issues: Parameters<typeof smallDataset>[0]) =>
  prevalences(issueTable(smallDataset(issues)), focal, categories);

const measured = measure([
  issue('a/a#1', { code: 'fruit.apple', secondary: 'root.carrot' }),
  issue('a/a#2', { code: 'fruit.apple', secondary: 'fruit.pear' }),
  issue('a/a#3', { code: 'fruit.pear' }),
  issue('b/b#1', { code: 'root.carrot' }),
  issue('b/b#2'),
]);
const results = prevalenceResults(measured, categories);

test('counts and shares are of the focal issues, by primary code', () => {
  expect(results).toMatchObject({
    'prevalence.n': 4,
    'prevalence.fruit.count': 3,
    'prevalence.fruit.share': 0.75,
    'prevalence.fruit.apple.count': 2,
    'prevalence.fruit.pear.count': 1,
    'prevalence.root.count': 1,
  });
});

test('an issue whose two codes lie in one category counts once for it', () => {
  expect(results).toMatchObject({
    'prevalence.fruit.secondary': 1,
    'prevalence.fruit.any': 3,
    'prevalence.fruit.pear.any': 2,
    'prevalence.root.any': 2,
    'prevalence.root.any-share': 0.5,
  });
});

test('the bootstrap draws whole projects: with one all fruit and one all root, the extremes are drawn', () => {
  // Projects a (3 fruit) and b (1 root): shares of fruit in resamples are 1, 3/4 and 0, with chances 1/4, 1/2, 1/4.
  expect(results['prevalence.fruit.project-low']).toBe(0);
  expect(results['prevalence.fruit.project-high']).toBe(1);
});

test('in a single project there is nothing to resample', () => {
  const alone = measure([issue('a/a#1', { code: 'fruit.apple' }), issue('a/a#2', { code: 'root.carrot' })]);
  expect(alone.byId.get('root')).toMatchObject({ projectLow: 0.5, projectHigh: 0.5 });
});

test('the figure has a row for every code in the order of the taxonomy', () => {
  const figure = prevalenceFigure(measured, categories);
  expect(figure.rows.map(({ code, count }) => [code, count])).toEqual([
    ['fruit.apple', 2],
    ['fruit.pear', 1],
    ['root.carrot', 1],
  ]);
});

test('without focal issues every share is null and there is no figure', () => {
  const none = measure([issue('a/a#1')]);
  expect(prevalenceResults(none, categories)).toMatchObject({
    'prevalence.fruit.count': 0,
    'prevalence.fruit.share': null,
    'prevalence.fruit.low': null,
    'prevalence.fruit.project-high': null,
  });
  expect(() => prevalenceFigure(none, categories)).toThrow('no issue of the focal group');
});
