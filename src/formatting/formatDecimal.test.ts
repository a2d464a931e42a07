import { expect, test } from 'vitest';
import { formatDecimal } from './formatDecimal.ts';

test.each([
  [null, 2, '–'],
  [0.126, 2, '0.13'],
  [-0.25, 2, '−0.25'],
  [-0.001, 2, '0.00'],
  [12, 1, '12.0'],
] as const)('%s to %d digits reads %s', (value, digits, text) => {
  expect(formatDecimal(value, digits)).toBe(text);
});
