import { expect, test } from 'vitest';
import { formatDayNumber, formatDays } from './formatDays.ts';

test.each([
  [null, 'too few to say', '–'],
  [0, 'same day', '0'],
  [1, '1\u00a0day', '1'],
  [3.5, '3.5\u00a0days', '3.5'],
  [42.25, '42\u00a0days', '42'],
  [1210.4, '1,210\u00a0days', '1,210'],
] as const)('%s', (days, text, number) => {
  expect(formatDays(days)).toBe(text);
  expect(formatDayNumber(days)).toBe(number);
});
