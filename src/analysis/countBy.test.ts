import { table } from 'arquero';
import { expect, test } from 'vitest';
import { countBy } from './countBy.ts';

const rows = table({ color: ['red', 'red', null, 'blue'], size: ['s', 'l', 's', 's'] });

test('counts combinations, null among them, and 0 for what does not occur', () => {
  const bySize = countBy(rows, 'color', 'size');
  expect(bySize('red', 's')).toBe(1);
  expect(bySize(null, 's')).toBe(1);
  expect(bySize('blue', 'l')).toBe(0);
  expect(countBy(rows, 'color')('red')).toBe(2);
});

test('a text that looks like null, or values that run together, are told apart', () => {
  const tricky = countBy(table({ a: ['null', 'x', 'xy'], b: [null, 'yz', 'z'] }), 'a', 'b');
  expect(tricky('null', null)).toBe(1);
  expect(tricky(null, null)).toBe(0);
  expect(tricky('x', 'yz')).toBe(1);
});

test('a filtered table is counted as filtered', () => {
  const small = rows.filter((row: { size: string }) => row.size === 's');
  expect(countBy(small, 'color')('red')).toBe(1);
});
