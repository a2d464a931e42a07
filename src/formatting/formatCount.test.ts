import { expect, test } from 'vitest';
import { formatCount } from './formatCount.ts';

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [1234567, '1,234,567'],
  [-1500, '-1,500'],
])('%d reads %s', (value, text) => {
  expect(formatCount(value)).toBe(text);
});
