import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chiSquaredTail } from './chiSquaredTail.ts';
import { expectClose } from './fixtures/closeTo.ts';
import { noncentralChiSquared, noncentralityInterval } from './noncentralChiSquared.ts';

test.each([
  [3, 6, 1.5, 0.1161716351991687],
  [20, 6, 10, 0.739887310017031],
  [60, 6, 80, 0.0669141932592886],
  [12.3, 1, 4, 0.9341120279715319],
])('P(X ≤ %d) with %d degrees of freedom and noncentrality %d, as R’s pchisq', (x, df, noncentrality, p) => {
  expectClose(noncentralChiSquared(x, df, noncentrality), p, 1e-10);
});

test.each([
  [20, 6, 2.61943285990824, 35.3483815888213],
  [3, 6, 0, 5.96063575698569],
  [60, 6, 29.1644895094799, 88.6021870230908],
  [0.5, 6, 0, 0],
  [400, 6, 320.69454411697, 477.000315778951],
])('limits for a statistic of %d with %d degrees of freedom, as by root finding in R', (x, df, low, high) => {
  const limits = noncentralityInterval(x, df);
  expect(limits.low).toBeCloseTo(low, 5);
  expect(limits.high).toBeCloseTo(high, 5);
});

test('the lower limit is above 0 exactly where p is below 0.025, and the limits bracket it', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 300, noNaN: true }), fc.integer({ min: 1, max: 12 }), (x, df) => {
      const { low, high } = noncentralityInterval(x, df);
      expect(low > 0).toBe(chiSquaredTail(x, df) < 0.025);
      expect(high).toBeGreaterThanOrEqual(low);
    }),
    { seed: 5, numRuns: 200 },
  );
});

test('it falls with the noncentrality, and arguments outside their range are named', () => {
  expect(noncentralChiSquared(10, 3, 5)).toBeLessThan(noncentralChiSquared(10, 3, 4));
  expect(() => noncentralChiSquared(-1, 3, 5)).toThrow('x is -1');
  expect(() => noncentralChiSquared(1, 0, 5)).toThrow('df is 0');
  expect(() => noncentralChiSquared(1, 3, -5)).toThrow('noncentrality is -5');
});
