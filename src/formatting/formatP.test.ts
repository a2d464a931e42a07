import { expect, test } from 'vitest';
import { formatP, formatPNumber } from './formatP.ts';

test.each([
  [null, 'p not estimable'],
  [1e-300, 'p < 0.001'],
  [0.001, 'p = 0.001'],
  [0.0324, 'p = 0.032'],
  [0.742, 'p = 0.74'],
  [1, 'p = 1.00'],
] as const)('%s reads %s', (p, text) => {
  expect(formatP(p)).toBe(text);
});

test.each([
  [null, '–'],
  [1e-300, '< 0.001'],
  [0.0324, '0.032'],
  [0.66, '0.66'],
] as const)('under a heading “p”, %s reads %s', (p, text) => {
  expect(formatPNumber(p)).toBe(text);
});
