import { expect, test } from 'vitest';
import {
  comparison,
  focal,
  issue,
  resolvedAfter,
  smallDataset,
  undecided,
} from '../fixtures/smallDataset.ts';
import { excludedResults, knownDurationsFigure, knownTimeResults } from './knownTimes.ts';
import { categorySubjects, codeSubjects, groupSubjects } from './subject.ts';

const apple = { code: 'fruit.apple' };
const dataset = smallDataset([
  resolvedAfter('a/a#3', 10, apple),
  resolvedAfter('a/a#1', 0, apple),
  resolvedAfter('a/a#2', 0, apple),
  resolvedAfter('a/a#4', 40, { code: 'fruit.pear' }),
  issue('a/a#5', apple),
  issue('a/a#6', { ...apple, state: 'closed', evidence: 'unknown' }),
  issue('a/a#7', { ...apple, opened: null }),
  issue('a/a#8', { opened: null }),
  issue('a/a#9', { group: undecided, opened: null }),
]);
const { study, categories } = dataset;

test('kinds are counted and the quartiles of the exact times are of type 7', () => {
  const subjects = [
    ...groupSubjects(study),
    ...categorySubjects(study, categories),
    ...codeSubjects(study, categories),
  ];
  const results = knownTimeResults(dataset, subjects);
  expect(results).toMatchObject({
    [`resolution.${focal}.n`]: 6,
    [`resolution.${focal}.exact`]: 4,
    [`resolution.${focal}.right`]: 1,
    [`resolution.${focal}.interval`]: 1,
    // 0, 0, 10, 40: positions 0.75, 1.5 and 2.25 of 0 … 3.
    [`resolution.${focal}.known.q1`]: 0,
    [`resolution.${focal}.known.median`]: 5,
    [`resolution.${focal}.known.q3`]: 17.5,
    [`resolution.${comparison}.n`]: 0,
    [`resolution.${comparison}.known.median`]: null,
    'resolution.fruit.exact': 4,
    'resolution.fruit.pear.known.median': 40,
    'resolution.root.n': 0,
  });
});

test('issues without an opening day are counted for every group', () => {
  expect(excludedResults(dataset)).toEqual({
    [`resolution.excluded.${focal}`]: 1,
    [`resolution.excluded.${comparison}`]: 1,
    [`resolution.excluded.${undecided}`]: 1,
  });
});

test('the figure lists exact times ascending with their issues, and counts same-day ones', () => {
  const [row] = knownDurationsFigure(dataset, [...groupSubjects(study)]).rows;
  expect(row).toMatchObject({ id: focal, kind: 'group', excluded: 1, sameDay: 2 });
  expect(row?.times).toEqual([
    { id: 'a/a#1', days: 0 },
    { id: 'a/a#2', days: 0 },
    { id: 'a/a#3', days: 10 },
    { id: 'a/a#4', days: 40 },
  ]);
});
