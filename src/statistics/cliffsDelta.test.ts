import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cliffsDelta, cliffsMagnitude } from './cliffsDelta.ts';
import { EmptySampleError } from './emptySampleError.ts';
import { runs, shuffled, shuffleKeys, stretch, tiedSample } from './fixtures/arbitraries.ts';
import { expectAllClose } from './fixtures/closeTo.ts';
import { InvalidSampleError } from './invalidSampleError.ts';
import { mannWhitney } from './mannWhitney.ts';
import { studentCritical } from './studentTail.ts';

/** The definition, pair by pair, after Cliff (1996) as the R package effsize reads it. */
function bySigns(x: number[], y: number[]): { delta: number; variance: number } {
  const signs = x.map((a) => y.map((b) => Math.sign(a - b)));
  const n = x.length;
  const m = y.length;
  const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const delta = mean(signs.flat());
  const rows = signs.map(mean);
  const columns = y.map((_, j) => mean(signs.map((row) => row[j] ?? 0)));
  const squares = (values: number[]): number => values.reduce((sum, value) => sum + (value - delta) ** 2, 0);
  const variance =
    (m * m * squares(rows) + n * n * squares(columns) - squares(signs.flat())) / (n * m * (n - 1) * (m - 1));
  return { delta, variance };
}

it('is what the definition gives, pair by pair', () => {
  fc.assert(
    fc.property(tiedSample, tiedSample, (x, y) => {
      const found = cliffsDelta(x, y);
      const { delta, variance } = bySigns(x, y);
      expect(found.delta).toBeCloseTo(delta, 13);
      if (x.length === 1 || y.length === 1) {
        expect([found.standardError, found.low, found.high]).toEqual([null, null, null]);
        return;
      }
      const least = (1 - delta * delta) / (x.length * y.length - 1);
      expect((found.standardError ?? 0) ** 2).toBeCloseTo(Math.max(variance, least), 12);
    }),
    runs,
  );
});

it('stays within −1 and 1 with its limits, mirrors when samples swap, and is 2U / nm − 1', () => {
  fc.assert(
    fc.property(tiedSample, tiedSample, (x, y) => {
      const there = cliffsDelta(x, y);
      const back = cliffsDelta(y, x);
      expect(Math.abs(there.delta)).toBeLessThanOrEqual(1);
      expect(there.delta).toBeCloseTo((2 * mannWhitney(x, y).u) / (x.length * y.length) - 1, 13);
      expect(back.delta).toBeCloseTo(-there.delta, 14);
      expect(back.magnitude).toBe(there.magnitude);
      if (there.low === null || there.high === null) return;
      expect(there.low).toBeGreaterThanOrEqual(-1);
      expect(there.high).toBeLessThanOrEqual(1);
      expect(there.low).toBeLessThanOrEqual(there.delta + 1e-12);
      expect(there.high).toBeGreaterThanOrEqual(there.delta - 1e-12);
      expect(back.low).toBeCloseTo(-there.high, 10);
    }),
    runs,
  );
});

it('sees nothing but the order of the values', () => {
  fc.assert(
    fc.property(tiedSample, tiedSample, shuffleKeys, (x, y, keys) => {
      const found = cliffsDelta(shuffled(x, keys).map(stretch), shuffled(y, keys).map(stretch));
      expect(found).toEqual(cliffsDelta(x, y));
    }),
    runs,
  );
});

it('gives what effsize’s own tests expect: −0.06666, negligible', () => {
  const found = cliffsDelta([10, 20, 20, 20, 30, 30, 30, 40, 50, 100], [10, 20, 30, 40, 40, 50]);
  expectAllClose([found.delta], [-1 / 15]);
  expect(found.magnitude).toBe('negligible');
});

it('has limits that solve their own equation', () => {
  // (δ̂ − δ)² = t² s² (1 − δ²)² … in Cliff's form the limits are symmetric about (δ − δ³) / (1 − δ² + t² s²).
  const found = cliffsDelta([1, 5, 6, 9, 12], [0, 2, 5, 6]);
  const t = studentCritical(0.95, 7);
  const middle =
    (found.delta - found.delta ** 3) / (1 - found.delta ** 2 + (t * (found.standardError ?? 0)) ** 2);
  expect(((found.low ?? 0) + (found.high ?? 0)) / 2).toBeCloseTo(middle, 12);
});

it('has at least the variance that Cliff allows, where the unbiased one is smaller', () => {
  // By hand: signs 1 1 / 0 1, delta 3/4, unbiased variance 1/16, least (1 − 9/16) / 3.
  expect((cliffsDelta([2, 1], [1, 0]).standardError ?? 0) ** 2).toBeCloseTo(7 / 48, 14);
  expect((cliffsDelta([0, 0], [0, 0]).standardError ?? 0) ** 2).toBeCloseTo(1 / 3, 14);
});

it('shrinks to the point where no pair is the other way', () => {
  expect(cliffsDelta([5, 6], [1, 2])).toMatchObject({ delta: 1, low: 1, high: 1, magnitude: 'large' });
  expect(cliffsDelta([3, 3], [3, 3])).toMatchObject({ delta: 0, magnitude: 'negligible' });
});

it('puts the words where Romano and others put them', () => {
  const words = [0, 0.1469, 0.147, 0.3299, 0.33, 0.4739, 0.474, 1].map(cliffsMagnitude);
  expect(words).toEqual(['negligible', 'negligible', 'small', 'small', 'medium', 'medium', 'large', 'large']);
  expect(cliffsMagnitude(-0.4)).toBe('medium');
});

it('names the empty sample', () => {
  expect(() => cliffsDelta([], [1])).toThrow(new EmptySampleError('cliffsDelta', 'x'));
  expect(() => cliffsDelta([1], [])).toThrow(new EmptySampleError('cliffsDelta', 'y'));
  expect(() => cliffsDelta([1], [1], 0)).toThrow(InvalidSampleError);
});
