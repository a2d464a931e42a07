import { expect, test } from 'vitest';
import { issue, resolvedAfter } from '../fixtures/smallDataset.ts';
import { intervalLogRank } from '../../statistics/fixtures/intervalLogRank.ts';
import { logRank } from '../../statistics/logRank.ts';
import { mannWhitney } from '../../statistics/mannWhitney.ts';
import { atEnd, timeColumns } from './timeColumns.ts';
import { exactDelta, scoreComparison, twoSampleResults } from './twoSampleTests.ts';

const slow = [3, 5, 8, 20, 30, 31, 60, 90, 120, 200];
const quick = [0, 0, 1, 1, 2, 2, 3, 5, 8, 13];
const side = (days: readonly number[], from: number) =>
  days.map((time, index) =>
    resolvedAfter(`p/${String.fromCharCode(97 + (index % 4))}#${from + index}`, time),
  );
const undated = { state: 'closed', evidence: 'unknown', lastEvent: '2020-02-01' } as const;
const first = [...side(slow, 1), issue('p/a#21', undated), issue('p/b#22')];
const second = [...side(quick, 31), issue('p/c#51', undated)];

test('each number is that of its method on the right columns', () => {
  const results = twoSampleResults('x', first, second);
  const test = mannWhitney(slow, quick);
  expect(results['x.mannwhitney.u']).toBe(test.u);
  expect(results['x.mannwhitney.p']).toBe(test.p);
  expect(results['x.cliffs.delta']).toBeCloseTo((2 * test.u) / 100 - 1, 12);
  const columns = timeColumns([...first, ...second]);
  const groups = columns.rows.map((_, index) => Number(index >= first.length));
  const { times, events } = atEnd(columns, 'late');
  expect(results['x.logrank.late.chisq']).toBe(logRank(times, events, groups).chisq);
  const strata = columns.rows.map(({ repo }) => repo.charCodeAt(2) - 97);
  expect(results['x.logrank.stratified-late.chisq']).toBeCloseTo(
    logRank(times, events, groups, { strata }).chisq,
    10,
  );
  expect(results['x.interval.z']).toBeCloseTo(
    intervalLogRank(columns.lower, columns.upper, groups).z ?? Number.NaN,
    8,
  );
});

test('the first group takes longer: every signed number is positive, and negative the other way round', () => {
  const forth = twoSampleResults('x', first, second);
  const back = twoSampleResults('x', second, first);
  for (const key of [
    'x.mannwhitney.z',
    'x.cliffs.delta',
    'x.shift.days',
    'x.interval.z',
    'x.interval.ignored.effect',
    'x.interval.clustered.effect',
    'x.interval.stratified.effect',
  ]) {
    expect(forth[key], key).toBeGreaterThan(0);
    expect(back[key], key).toBeCloseTo(-Number(forth[key]), 8);
  }
});

test('the bootstrap over projects holds delta, and is the same each time', () => {
  const found = exactDelta(first, second);
  expect(found?.low).toBeLessThanOrEqual(found?.delta ?? Number.NaN);
  expect(found?.high).toBeGreaterThanOrEqual(found?.delta ?? Number.NaN);
  expect(exactDelta(first, second)).toEqual(found);
});

test('with one exact time or issue too few the numbers are null, and all keys are still there', () => {
  const all = twoSampleResults('x', first, second);
  const fewExact = twoSampleResults('x', first.slice(1), second);
  expect(fewExact).toMatchObject({ 'x.mannwhitney.p': null, 'x.cliffs.delta': null, 'x.shift.days': null });
  expect(fewExact['x.interval.z']).not.toBeNull();
  const few = twoSampleResults('x', first.slice(0, 9), second);
  expect(new Set(Object.values(few))).toEqual(new Set([null]));
  expect(Object.keys(few).sort()).toEqual(Object.keys(all).sort());
});

test('where no project holds both groups, nothing can be compared within projects', () => {
  const elsewhere = second.map((row) => ({ ...row, repo: `q/${row.repo}` }));
  const { ignored, stratified } = scoreComparison(first, elsewhere);
  expect(ignored).not.toBeNull();
  expect(stratified).toBeNull();
});
