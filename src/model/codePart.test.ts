import { expect, test } from 'vitest';
import { codePart } from './codePart.ts';

test('the part after the category, of a code with more parts too', () => {
  expect(codePart('fruit.apple')).toBe('apple');
  expect(codePart('fruit.apple.red')).toBe('apple.red');
});

test.each(['fruit', 'fruit.', ''])('%j is no code', (id) => {
  expect(() => codePart(id)).toThrow(`found ${JSON.stringify(id)}`);
});
