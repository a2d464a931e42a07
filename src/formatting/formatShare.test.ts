import { expect, test } from 'vitest';
import { formatShare, formatShareInterval } from './formatShare.ts';

test.each([
  [0, '0.0%'],
  [1 / 2775, '< 0.1%'],
  [0.0005, '0.1%'],
  [0.0944, '9.4%'],
  [0.0996, '10%'],
  [0.23077, '23%'],
  [0.99506, '99.5%'],
  [0.9999, '> 99.9%'],
  [1, '100%'],
])('%d reads %s', (share, text) => {
  expect(formatShare(share)).toBe(text);
});

test('both ends of an interval carry as many digits as its upper end', () => {
  expect(formatShareInterval(0.0812, 0.0989)).toBe('8.1–\u20609.9%');
  expect(formatShareInterval(0.0812, 0.118)).toBe('8–\u206012%');
  expect(formatShareInterval(0.9884, 0.9979)).toBe('98.8–\u206099.8%');
});

test('as many digits as asked for', () => {
  expect(formatShare(0.2249, 1)).toBe('22.5%');
  expect(formatShare(0.5, 1)).toBe('50.0%');
  expect(formatShare(0.004, 0)).toBe('< 1%');
});
