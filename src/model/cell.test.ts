import { expect, test } from 'vitest';
import { cell, indexOfName } from './cell.ts';

test('a value is found, also a null; a row that is not there stops the program', () => {
  expect(cell([null, 4], 0, 'opened')).toBeNull();
  expect(cell(Uint8Array.of(7), 0, 'group')).toBe(7);
  expect(() => cell([1, 2], 2, 'opened')).toThrow('opened: found no row 2, expected one of 2');
});

test('a name is found, and one that is not listed is an error', () => {
  expect(indexOfName(['a', 'b'], 'b', 'code')).toBe(1);
  expect(() => indexOfName(['a', 'b'], 'c', 'code')).toThrow('code: found c, expected one of a, b');
});
