import { expect, test } from 'vitest';
import { formatRoughDays } from './formatRoughDays.ts';

test.each([
  [0, 'the same day'],
  [1, '1 day'],
  [20, '20 days'],
  [21, '3 weeks'],
  [107, '4 months'],
  [166, '5 months'],
  [730.5, '2 years'],
  [899, '2.5 years'],
])('%d days are said as “%s”', (days, words) => {
  expect(formatRoughDays(days).replaceAll('\u00a0', ' ')).toBe(words);
});
