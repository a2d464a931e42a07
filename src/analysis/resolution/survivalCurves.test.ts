import { expect, test } from 'vitest';
import { issue, resolvedAfter } from '../fixtures/smallDataset.ts';
import { curveResults, survivalCurves } from './survivalCurves.ts';
import { timeColumns } from './timeColumns.ts';

const undated = { state: 'closed', evidence: 'unknown', lastEvent: '2020-01-03' } as const;
const rows = [
  resolvedAfter('a/a#1', 1),
  resolvedAfter('a/a#2', 10),
  issue('a/a#3', undated),
  issue('a/a#4', undated),
  issue('a/a#5'),
];
const results = curveResults('x', survivalCurves(timeColumns(rows)));

test('medians with unknown dates early and late, by hand', () => {
  // Early: 1, 2, 2, 10 and one open: half are resolved on day 2. Late: 1, 10, 365, 365, open: on day 365.
  expect(results).toMatchObject({ 'x.early.median': 2, 'x.late.median': 365 });
});

test('shares resolved in time, by hand', () => {
  expect(results['x.early.resolved-7']).toBeCloseTo(0.6, 12);
  expect(results['x.late.resolved-7']).toBeCloseTo(0.2, 12);
  expect(results['x.late.resolved-30']).toBeCloseTo(0.4, 12);
  expect(results['x.early.resolved-7.low']).toBeLessThan(0.6);
  expect(results['x.early.resolved-7.high']).toBeGreaterThan(0.6);
});

test('Turnbull’s quartiles lie between those of the early and the late curve', () => {
  // The two intervals (2, 365] hold the time 10, where the estimate puts their mass.
  expect(results).toMatchObject({ 'x.turnbull.q1': 10, 'x.turnbull.median': 10 });
});

test('without curves every key is there and null', () => {
  const none = curveResults('x', null);
  expect(Object.keys(none)).toEqual(Object.keys(results));
  expect(new Set(Object.values(none))).toEqual(new Set([null]));
});
