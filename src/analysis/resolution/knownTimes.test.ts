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
import type { Results } from '../../publish/results.ts';
import { categorySubjects, codeSubjects, groupSubjects } from './subject.ts';
import type { Subject } from './subject.ts';

const apple = { code: 'fruit.apple' };
const days = [0, 0, 1, 1, 2, 5, 8, 10, 40, 100];
const dataset = smallDataset([
  ...days.map((time, index) => resolvedAfter(`a/a#${index + 1}`, time, apple)).reverse(),
  resolvedAfter('a/a#11', 40, { code: 'fruit.pear' }),
  issue('a/a#21', apple),
  issue('a/a#22', { ...apple, state: 'closed', evidence: 'unknown' }),
  issue('a/a#23', { ...apple, opened: null }),
  issue('a/a#24', { opened: null }),
  issue('a/a#25', { group: undecided, opened: null }),
]);
const { study, categories } = dataset;
const resultsOf = (subject: Subject | undefined): Results => {
  if (!subject) throw new Error('no such subject');
  return knownTimeResults(dataset.issues.filter(subject.has), subject);
};

test('kinds are counted and the quartiles of the exact times are of type 7', () => {
  expect(resultsOf(codeSubjects(study, categories)[0])).toEqual({
    'resolution.fruit.apple.n': 12,
    'resolution.fruit.apple.exact': 10,
    'resolution.fruit.apple.right': 1,
    'resolution.fruit.apple.interval': 1,
    // Positions 2.25, 4.5 and 6.75 of 0 … 9.
    'resolution.fruit.apple.known.q1': 1,
    'resolution.fruit.apple.known.median': 3.5,
    'resolution.fruit.apple.known.q3': 9.5,
  });
  expect(resultsOf(categorySubjects(study, categories)[0])['resolution.fruit.exact']).toBe(11);
});

test('with fewer exact times than the rule asks for there are no quartiles', () => {
  expect(resultsOf(codeSubjects(study, categories)[1])).toMatchObject({
    'resolution.fruit.pear.exact': 1,
    'resolution.fruit.pear.known.median': null,
  });
  expect(resultsOf(groupSubjects(study)[1])).toMatchObject({
    [`resolution.${comparison}.n`]: 0,
    [`resolution.${comparison}.known.q1`]: null,
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
  expect(row).toMatchObject({ id: focal, kind: 'group', n: 13, exact: 11, excluded: 1, sameDay: 2 });
  expect(row?.times.map((time) => time.days)).toEqual([0, 0, 1, 1, 2, 5, 8, 10, 40, 40, 100]);
  expect(row?.times.slice(-3)).toEqual([
    { id: 'a/a#11', days: 40 },
    { id: 'a/a#9', days: 40 },
    { id: 'a/a#10', days: 100 },
  ]);
});
