import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packColumn } from './packColumn.ts';

test('one dot stands on its value', () => {
  expect(packColumn(1, 9)).toEqual([{ column: 0, row: 0 }]);
});

test('ten dots in columns of five make two full columns around the value', () => {
  const offsets = packColumn(10, 5);
  expect(new Set(offsets.map(({ column }) => column))).toEqual(new Set([-0.5, 0.5]));
  expect(Math.max(...offsets.map(({ row }) => row))).toBe(2);
});

test('no two dots share a place, no column is too high, and the pile is centred', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 20 }), (count, height) => {
      const offsets = packColumn(count, height);
      expect(new Set(offsets.map(({ column, row }) => `${column}/${row}`)).size).toBe(count);
      expect(Math.max(...offsets.map(({ row }) => row))).toBeLessThanOrEqual((height - 1) / 2);
      const columns = offsets.map(({ column }) => column);
      expect(Math.min(...columns) + Math.max(...columns)).toBeCloseTo(0);
    }),
    { seed: 1 },
  );
});

test.each([
  [0, 5],
  [3, 0],
  [1.5, 2],
])('%d dots in columns of %d are refused', (count, height) => {
  expect(() => packColumn(count, height)).toThrow('packColumn');
});
