import { expect, test } from 'vitest';
import type { Issue } from '../../dataset/dataset.ts';
import {
  comparison,
  focal,
  issue,
  resolvedAfter,
  smallDataset,
  undecided,
} from '../fixtures/smallDataset.ts';
import { inverseProbabilityWeights } from './inverseProbabilityWeights.ts';
import { subjectCurves } from './curves.ts';
import { lengthLabel, lengthLabels } from './lengthBins.ts';
import { missingDateResults, missingDates } from './missingDates.ts';
import { groupSubjects } from './subject.ts';

const many = (count: number, from: number, make: (id: string, index: number) => Issue) =>
  Array.from({ length: count }, (_, index) => make(`p/${index % 3}#${from + index}`, index));
const undated = { state: 'closed', evidence: 'unknown' } as const;
const short = { eventsSeen: 2, threadComplete: true };
const long = { eventsSeen: 20 };
const apple = { code: 'fruit.apple' };
const issues = [
  // Short threads of the focal group: 10 of 10 known, quick. Long ones: 2 of 20 known, slow.
  ...many(10, 0, (id, index) => resolvedAfter(id, index % 3, { ...apple, ...short })),
  ...many(2, 100, (id) => resolvedAfter(id, 100, { ...apple, ...long })),
  ...many(18, 200, (id) => issue(id, { ...apple, ...undated, ...long })),
  ...many(12, 300, (id) => resolvedAfter(id, 1, short)),
  ...many(5, 400, (id) => issue(id)),
  issue('p/0#500', { opened: null, ...undated }),
  issue('p/0#501', { group: undecided, ...undated }),
];
const dataset = smallDataset(issues);
const file = missingDates(dataset, subjectCurves(issues, groupSubjects(dataset.study)));

test('a known day of resolution is asked of the closed issues of the compared groups', () => {
  const [resolved, opened] = file.outcomes;
  expect([resolved?.n, resolved?.known]).toEqual([43, 24]);
  expect([opened?.n, opened?.known]).toEqual([48, 47]);
  const length = resolved?.properties.find(({ id }) => id === 'length');
  expect(length?.values.map(({ value, n, known }) => [value, n, known])).toEqual([
    ['0 or 1', 1, 0],
    ['2', 22, 22],
    ['9 or more', 20, 2],
  ]);
  expect(length?.p).toBeLessThan(0.001);
  expect(length?.strength).toBeGreaterThan(0.8);
});

test('a property with one value has no test, and does not count among those adjusted for', () => {
  const [resolved] = file.outcomes;
  const category = resolved?.properties.find(({ id }) => id === 'category');
  expect(category).toMatchObject({ statistic: null, p: null, holm: null, strength: null });
  const tested = resolved?.properties.filter(({ p }) => p !== null) ?? [];
  const smallest = Math.min(...tested.map(({ p }) => p ?? 1));
  expect(tested.find(({ p }) => p === smallest)?.holm).toBeCloseTo(smallest * tested.length, 12);
});

test('properties with a test are ranked by their strength, and nothing is shared where nothing is asked about', () => {
  for (const { properties, strongestFirst } of file.outcomes) {
    const strengths = strongestFirst.map((id) => properties.find((property) => property.id === id)?.strength);
    expect(strengths).toEqual([...strengths].sort((a, b) => (b ?? 0) - (a ?? 0)));
    expect(new Set(strongestFirst)).toEqual(
      new Set(properties.filter(({ p }) => p !== null).map(({ id }) => id)),
    );
  }
  expect(file.outcomes[0]?.strongestFirst).toContain('length');
  const open = smallDataset([issue('p/0#1', { opened: null })]);
  const [resolved] = missingDates(open, []).outcomes;
  expect(resolved).toMatchObject({ n: 0, known: 0, share: null, strongestFirst: [] });
});

test('each exact time stands for the closed issues of its class', () => {
  const { of, unrepresented } = inverseProbabilityWeights(issues.filter(({ group }) => group !== undecided));
  expect([...of.values()].sort((a, b) => a - b)).toEqual([1, 1, 10]);
  // The one closed issue of the comparison group without a date has no opening day either.
  expect(unrepresented).toBe(0);
  expect(inverseProbabilityWeights([issue('p/0#1', undated)]).unrepresented).toBe(1);
});

test('weights move the median towards the long threads, and the difference with it', () => {
  const [first] = file.estimates;
  expect(first).toMatchObject({ key: focal, known: 1, weighted: 100 });
  const effectOf = (id: string) => file.effects.find((effect) => effect.id === id)?.effect ?? Number.NaN;
  expect(effectOf('weighted')).toBeGreaterThan(effectOf('known'));
  // 10 short ones against 12 of one day: 3 of 10 longer, 4 shorter; 2 long ones, always longer, weigh 10 each.
  expect(effectOf('known')).toBeCloseTo((3 - 4 + 2) / 12, 12);
  expect(effectOf('weighted')).toBeCloseTo((3 - 4 + 20) / 30, 12);
});

test('results repeat the file under their keys', () => {
  expect(missingDateResults(dataset, file)).toMatchObject({
    'missing.resolved.n': 43,
    'missing.resolved.share': 24 / 43,
    'missing.opened.known': 47,
    'missing.unrepresented': 0,
    [`missing.${comparison}.weighted-median`]: 1,
    'missing.resolved.category.p': null,
  });
});

test('every number of turns has one class', () => {
  expect([0, 1, 2, 3, 4, 5, 8, 9, 100].map(lengthLabel)).toEqual([
    ...['0 or 1', '0 or 1', '2', '3 or 4', '3 or 4', '5 to 8', '5 to 8', '9 or more', '9 or more'],
  ]);
  expect(new Set(lengthLabels).size).toBe(lengthLabels.length);
  expect(() => lengthLabel(Number.NaN)).toThrow('events_seen: found NaN');
});
