import { expect, test } from 'vitest';
import { formatDayNumber, formatDays } from './formatDays.ts';

test.each([
  [null, 'not estimable', '–'],
  [0, 'same day', '0'],
  [1, '1 day', '1'],
  [3.5, '3.5 days', '3.5'],
  [42.25, '42 days', '42'],
  [1210.4, '1,210 days', '1,210'],
] as const)('%s', (days, text, number) => {
  expect(formatDays(days)).toBe(text);
  expect(formatDayNumber(days)).toBe(number);
});
