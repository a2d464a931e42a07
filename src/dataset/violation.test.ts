import { expect, test } from 'vitest';
import { formatViolation, quoteValue } from './violation.ts';

test.each([
  ['a zero-width space', '\u200B', '\\u{200b}'],
  ['a byte order mark', '\uFEFF', '\\u{feff}'],
  ['a right-to-left override', '\u202E', '\\u{202e}'],
  ['a soft hyphen', '\u00AD', '\\u{ad}'],
  ['a no-break space', '\u00A0', '\\u{a0}'],
  ['a line separator', '\u2028', '\\u{2028}'],
  ['a control character of the second range', '\u009B', '\\u{9b}'],
  ['a filler that counts as a letter', '\u3164', '\\u{3164}'],
  ['a tag beyond sixteen bits', '\u{E0041}', '\\u{e0041}'],
])('%s is shown, wherever in a violation it stands', (_, character, shown) => {
  expect(quoteValue(`a${character} b`)).toBe(`"a${shown} b"`);
  const violation = {
    file: 'a.csv',
    line: 1,
    column: `b${character}`,
    found: 'c',
    expected: `d${character}`,
  };
  expect(formatViolation(violation)).toBe(`a.csv:1 b${shown}: found c, expected d${shown}`);
});

test('letters of any script and signs are left as they are', () => {
  expect(quoteValue('Guß 糖霜 é “x” – 🍰')).toBe('"Guß 糖霜 é “x” – 🍰"');
});

test('a value is quoted, its control characters are shown, a long one is cut', () => {
  expect(quoteValue('')).toBe('nothing');
  expect(quoteValue('a "b"\n')).toBe('"a \\"b\\"\\n"');
  expect(quoteValue('x'.repeat(80))).toBe(`"${'x'.repeat(80)}"`);
  expect(quoteValue('x'.repeat(81))).toBe(`"${'x'.repeat(80)}…" (81 characters)`);
});

test('a violation is one line with its place, as far as it has one', () => {
  const violation = { file: 'a.csv', line: 3, column: 'b', found: '"c"', expected: 'd' };
  expect(formatViolation(violation)).toBe('a.csv:3 b: found "c", expected d');
  expect(formatViolation({ ...violation, column: null })).toBe('a.csv:3: found "c", expected d');
  expect(formatViolation({ ...violation, line: null, column: null })).toBe('a.csv: found "c", expected d');
});
