import { expect, test } from 'vitest';
import { wrapText } from './wrapText.ts';

test('lines break between words and are no longer than asked', () => {
  expect(wrapText('Hardware and Computation Resource', 14)).toEqual([
    'Hardware and',
    'Computation',
    'Resource',
  ]);
  expect(wrapText('one two', 7)).toEqual(['one two']);
});

test('a word longer than a line is not cut', () => {
  expect(wrapText('a incomprehensibility b', 5)).toEqual(['a', 'incomprehensibility', 'b']);
});

test.each([0, -1, 1.5])('lines of %d characters are refused', (length) => {
  expect(() => wrapText('a', length)).toThrow(RangeError);
});
