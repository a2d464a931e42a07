import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectClose } from './fixtures/closeTo.ts';
import { rankCorrelation } from './rankCorrelation.ts';

test('with ties, as R’s cor gives it', () => {
  expectClose(rankCorrelation([1, 2, 2, 4, 5, 9], [3, 1, 4, 4, 6, 5]), 0.808823529411765);
});

test('order alone matters, sides are alike, and opposite orders give −1', () => {
  const values = fc.uniqueArray(fc.integer({ min: -100, max: 100 }), { minLength: 2, maxLength: 20 });
  fc.assert(
    fc.property(values, fc.infiniteStream(fc.integer({ min: -9, max: 9 })), (x, stream) => {
      const y = x.map(() => stream.next().value as number);
      expect(rankCorrelation(x, x)).toBe(1);
      expect(rankCorrelation(x, x.map((value) => -value))).toBe(-1); // prettier-ignore
      expect(rankCorrelation(x.map((value) => Math.exp(value / 10)), y)).toBe(rankCorrelation(x, y)); // prettier-ignore
      expect(rankCorrelation(y, x)).toBe(rankCorrelation(x, y));
    }),
    { seed: 4 },
  );
});

test('where nothing varies there is no correlation; unequal lengths are named', () => {
  expect(rankCorrelation([1, 1, 1], [1, 2, 3])).toBeNull();
  expect(() => rankCorrelation([1, 2], [1])).toThrow('y.length is 1');
});
