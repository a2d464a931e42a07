import { expect, test } from 'vitest';
import { formatCount, formatKilobytes, formatSeconds } from './formatAmounts.ts';

test('amounts are written the same on every machine', () => {
  expect(formatSeconds(1234)).toBe('1.2 s');
  expect(formatKilobytes(1536)).toBe('1.5 KB');
  expect([0, 999, 1000, 1234567].map(formatCount)).toEqual(['0', '999', '1,000', '1,234,567']);
});
