import fc from 'fast-check';
import { expect, test } from 'vitest';
import { weightedQuantile } from './weightedQuantile.ts';

test('with equal weights it is the usual median', () => {
  expect(weightedQuantile([5, 1, 9], [1, 1, 1], 0.5)).toBe(5);
  expect(weightedQuantile([5, 1, 9, 2], [1, 1, 1, 1], 0.5)).toBe(3.5);
});

test('a value that counts three times is a value there three times, and one of weight 0 is not there', () => {
  const value = fc.integer({ min: 0, max: 50 });
  const weighted = fc.array(fc.tuple(value, fc.integer({ min: 0, max: 4 })), { minLength: 1, maxLength: 15 });
  fc.assert(
    fc.property(weighted, fc.integer({ min: 0, max: 20 }), (pairs, twentieths) => {
      const repeated = pairs.flatMap(([x, times]) => Array<number>(times).fill(x));
      fc.pre(repeated.length > 0);
      const p = twentieths / 20;
      const once = repeated.map(() => 1);
      expect(weightedQuantile(pairs.map(([x]) => x), pairs.map(([, times]) => times), p)).toBe(weightedQuantile(repeated, once, p)); // prettier-ignore
    }),
    { seed: 8 },
  );
});

test('the ends are the smallest and the largest value', () => {
  expect(weightedQuantile([3, 1, 2], [0.2, 0.1, 5], 1)).toBe(3);
  expect(weightedQuantile([3, 1, 2], [0.2, 0.1, 5], 0)).toBe(1);
});

test('bad arguments are named', () => {
  expect(() => weightedQuantile([], [], 0.5)).toThrow('values is empty');
  expect(() => weightedQuantile([1], [0], 0.5)).toThrow('weights is all 0');
  expect(() => weightedQuantile([1], [-1], 0.5)).toThrow('weights[0] is -1');
  expect(() => weightedQuantile([1], [1, 2], 0.5)).toThrow('weights.length is 2');
  expect(() => weightedQuantile([1], [1], 2)).toThrow('p is 2');
});
