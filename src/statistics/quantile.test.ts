import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EmptySampleError } from './emptySampleError.ts';
import { runs, tiedSample } from './fixtures/arbitraries.ts';
import { InvalidSampleError } from './invalidSampleError.ts';
import { quantile, quantiles } from './quantile.ts';

it('lies between the smallest and the largest, rises with p, and ignores order', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(tiedSample, share, share, (values, p, q) => {
      const [low = 0, high = 0] = quantiles(values, [Math.min(p, q), Math.max(p, q)]);
      expect(low).toBeGreaterThanOrEqual(Math.min(...values));
      expect(high).toBeLessThanOrEqual(Math.max(...values));
      expect(low).toBeLessThanOrEqual(high + 1e-12);
      expect(quantile(values.toReversed(), p)).toBe(quantile(values, p));
    }),
    runs,
  );
});

it('is the one value of a sample of one', () => {
  expect(quantiles([7], [0, 0.3, 1])).toEqual([7, 7, 7]);
});

it('refuses an empty sample and what is no probability', () => {
  expect(() => quantile([], 0.5)).toThrow(new EmptySampleError('quantile', 'values'));
  expect(() => quantiles([], [0.5])).toThrow(new EmptySampleError('quantiles', 'values'));
  expect(() => quantile([1], 1.5)).toThrow(InvalidSampleError);
});
