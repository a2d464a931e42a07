import { beforeEach, expect, test, vi } from 'vitest';
import { turnbull } from '../../statistics/turnbull.ts';
import type * as TurnbullModule from '../../statistics/turnbull.ts';
import { resolvedAfter, smallDataset } from '../fixtures/smallDataset.ts';
import { specifications } from '../robustness/specification.ts';
import { subjectCurves } from './curves.ts';
import { firstDayMedian } from './firstDay.ts';
import { kSampleResults } from './kSampleTests.ts';
import { convergedFit, convergenceTolerance } from './convergenceCheck.ts';
import { groupSubjects } from './subject.ts';
import { timeColumns } from './timeColumns.ts';
import { turnbullMedianInterval } from './turnbullInterval.ts';
import { twoSampleResults } from './twoSampleTests.ts';

// No data are known on which the method fails to settle, so estimates are made to say so: one in so many.
const miss = vi.hoisted(() => ({ by: 0, oneIn: 1, fits: 0 }));
vi.mock('../../statistics/turnbull.ts', async (original) => {
  const actual = await original<typeof TurnbullModule>();
  const missing = (fit: TurnbullModule.Turnbull) => {
    miss.fits += 1;
    return miss.fits % miss.oneIn === 0 ? { ...fit, gradientError: miss.by } : fit;
  };
  return {
    turnbull: (...sample: Parameters<typeof actual.turnbull>) => missing(actual.turnbull(...sample)),
    turnbullOf: (...sample: Parameters<typeof actual.turnbullOf>) => missing(actual.turnbullOf(...sample)),
  };
});

beforeEach(() => {
  Object.assign(miss, { by: 2 * convergenceTolerance, oneIn: 1, fits: 0 });
});

const code = 'fruit.apple';
const focalIssues = Array.from({ length: 30 }, (_, index) =>
  resolvedAfter(`p/${index % 6}#${index}`, index, { code }),
);
const otherIssues = Array.from({ length: 30 }, (_, index) =>
  resolvedAfter(`p/${index % 6}#${100 + index}`, 2 * index),
);
const dataset = smallDataset([...focalIssues, ...otherIssues]);
const unsettled = 'to miss the conditions of the maximum by 0.000002, expected at most 0.000001';

test('the bound itself passes; more than it, and what is no number, does not', () => {
  const fitMissing = (by: number) => {
    miss.by = by;
    return turnbull([1, 2], [1, 2]);
  };
  const fit = fitMissing(convergenceTolerance);
  expect(convergedFit(fit, 'apples')).toBe(fit);
  expect(() => convergedFit(fitMissing(2 * convergenceTolerance), 'apples')).toThrow(
    `apples: found Turnbull’s estimate ${unsettled}`,
  );
  expect(() => convergedFit(fitMissing(Number.NaN), 'apples')).toThrow('by NaN, expected');
});

test('curves, medians, comparisons and specifications name whose estimate did not settle', () => {
  const [subject] = groupSubjects(dataset.study);
  expect(() => subjectCurves(dataset.issues, [subject])).toThrow(`${subject.key}: found`);
  expect(() => firstDayMedian(timeColumns(focalIssues), 'x')).toThrow('x, first day let in: found');
  expect(() => twoSampleResults('resolution.x-y', focalIssues, otherIssues)).toThrow('resolution.x-y: found');
  expect(() => kSampleResults('resolution.xs', [focalIssues, otherIssues])).toThrow('resolution.xs: found');
  expect(() => specifications(dataset, [])).toThrow('specification 0 0 0 0 0, project number 0: found');
});

test('within projects, too, an estimate is looked at before it is used', () => {
  // The first is that of all issues together.
  miss.oneIn = 2;
  expect(() => twoSampleResults('x', focalIssues, otherIssues)).toThrow(
    `x, project number 0: found Turnbull’s estimate ${unsettled}`,
  );
});

test('a resample may be rougher, and a few may be rough: the limits are those of a hundred others', () => {
  const limits = () => turnbullMedianInterval(timeColumns(focalIssues), 'x');
  const wanted = limits();
  Object.assign(miss, { by: Number.NaN, oneIn: 100, fits: 0 });
  expect(limits()).toEqual(wanted);
  Object.assign(miss, { oneIn: 80, fits: 0 });
  expect(limits).toThrow(
    'x: found Turnbull’s estimate of 5 in 400 resamples to miss the conditions of the maximum by more than 0.0001, expected at most 4',
  );
});
