import { expect, test } from 'vitest';
import { InvalidSampleError } from './invalidSampleError.ts';
import { logRankEvents, mannWhitneySampleSize } from './sampleSize.ts';

test('Noether’s formula, by hand: (1.959964 + 0.841621)² / (12 × ¼ × 0.2²) for P = 0.7', () => {
  expect(mannWhitneySampleSize(0.4, 0.5)).toBeCloseTo(7.848879734 / 0.12, 5);
  expect(mannWhitneySampleSize(-0.4, 0.5)).toBe(mannWhitneySampleSize(0.4, 0.5));
});

test('Schoenfeld’s formula: 66 events for a hazard ratio of 2, as published tables have it', () => {
  expect(Math.ceil(logRankEvents(Math.log(2), 0.5))).toBe(66);
  expect(logRankEvents(Math.log(2), 0.5, { level: 0.05, power: 0.9 })).toBeGreaterThan(66);
});

test('no effect cannot be found by any number of observations', () => {
  expect(() => mannWhitneySampleSize(0, 0.5)).toThrow(InvalidSampleError);
  expect(() => logRankEvents(0, 0.5)).toThrow(InvalidSampleError);
  expect(() => logRankEvents(1, 1)).toThrow(InvalidSampleError);
});
