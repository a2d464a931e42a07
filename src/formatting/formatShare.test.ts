import { expect, test } from 'vitest';
import { formatShare, formatShareInterval } from './formatShare.ts';

test.each([
  [0, '0.0\u202f%'],
  [0.0944, '9.4\u202f%'],
  [0.0996, '10\u202f%'],
  [0.23077, '23\u202f%'],
  [0.99506, '99.5\u202f%'],
  [0.9999, '> 99.9\u202f%'],
  [1, '100\u202f%'],
])('%d reads %s', (share, text) => {
  expect(formatShare(share)).toBe(text);
});

test('both ends of an interval carry as many digits as its upper end', () => {
  expect(formatShareInterval(0.0812, 0.0989)).toBe('8.1–\u20609.9\u202f%');
  expect(formatShareInterval(0.0812, 0.118)).toBe('8–\u206012\u202f%');
  expect(formatShareInterval(0.9884, 0.9979)).toBe('98.8–\u206099.8\u202f%');
});

test('as many digits as asked for', () => {
  expect(formatShare(0.2249, 1)).toBe('22.5\u202f%');
  expect(formatShare(0.5, 1)).toBe('50.0\u202f%');
});
