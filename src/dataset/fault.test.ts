import { expect, test } from 'vitest';
import { formatFault, quoteValue } from './fault.ts';

test('a value is quoted, its control characters are shown, a long one is cut', () => {
  expect(quoteValue('')).toBe('nothing');
  expect(quoteValue('a "b"\n')).toBe('"a \\"b\\"\\n"');
  expect(quoteValue('x'.repeat(80))).toBe(`"${'x'.repeat(80)}"`);
  expect(quoteValue('x'.repeat(81))).toBe(`"${'x'.repeat(80)}…" (81 characters)`);
});

test('a fault is one line with its place, as far as it has one', () => {
  const fault = { file: 'a.csv', line: 3, column: 'b', found: '"c"', expected: 'd' };
  expect(formatFault(fault)).toBe('a.csv:3 b: found "c", expected d');
  expect(formatFault({ ...fault, column: null })).toBe('a.csv:3: found "c", expected d');
  expect(formatFault({ ...fault, line: null, column: null })).toBe('a.csv: found "c", expected d');
});
