import { expect, test } from 'vitest';
import { mergeResults } from './mergeResults.ts';

test('keys come in code-unit order, whatever the order of the parts', () => {
  const merged = mergeResults([{ 'b.x': 1, Z: null }, { a: 'text' }]);
  expect(Object.keys(merged)).toEqual(['Z', 'a', 'b.x']);
});

test('a doubled key is refused even with the same value', () => {
  expect(() => mergeResults([{ a: 1 }, { a: 1 }])).toThrow('field a: found twice');
});

test.each([NaN, Infinity])('%d is refused', (value) => {
  expect(() => mergeResults([{ a: value }])).toThrow(`field a: found ${value}`);
});
