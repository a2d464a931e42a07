import { expect, test } from 'vitest';
import { formatP, formatPNumber } from './formatP.ts';

test.each([
  [null, 'p not estimable'],
  [1e-300, 'p\u00a0<\u00a00.001'],
  [0.001, 'p\u00a0=\u00a00.001'],
  [0.0324, 'p\u00a0=\u00a00.032'],
  [0.0496, 'p\u00a0=\u00a00.0496'],
  [0.0504, 'p\u00a0=\u00a00.0504'],
  [0.049_999, 'p\u00a0<\u00a00.050'],
  [0.050_001, 'p\u00a0>\u00a00.050'],
  [0.05, 'p\u00a0=\u00a00.050'],
  [0.742, 'p\u00a0=\u00a00.74'],
  [1, 'p\u00a0=\u00a01.00'],
] as const)('%s reads %s', (p, text) => {
  expect(formatP(p)).toBe(text);
});

test.each([
  [null, '–'],
  [1e-300, '<\u00a00.001'],
  [0.0324, '0.032'],
  [0.0496, '0.0496'],
  [0.049_999, '<\u00a00.050'],
  [0.66, '0.66'],
] as const)('under a heading “p”, %s reads %s', (p, text) => {
  expect(formatPNumber(p)).toBe(text);
});
