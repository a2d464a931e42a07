import { expect, test } from 'vitest';
import { formatViolation } from './violation.ts';
import { checkProse } from './prose.ts';

const violationsOf = (text: string) => checkProse('A.md', text).map(formatViolation);

test('prose in any script, with tabs and empty lines, is accepted', () => {
  expect(violationsOf('# Méthode\n\n\tWir buken 糖霜 🍰\n')).toEqual([]);
  expect(violationsOf(`${'x'.repeat(1_048_576)}\n`)).toEqual([]);
});

test.each([
  ['nothing but white space', ' \n\t\n', ['A.md: found white space only, expected some text']],
  [
    'control characters, each line of them',
    'a\0b\nc\nd\u001b[31m\ne\u0085\n',
    [
      'A.md:1: found "a\\u0000b", expected text without control characters',
      'A.md:3: found "d\\u001b[31m", expected text without control characters',
      'A.md:4: found "e\\u{85}", expected text without control characters',
    ],
  ],
  [
    'a line without end',
    `a\n${'x'.repeat(1_048_577)}\n`,
    [`A.md:2: found "${'x'.repeat(80)}…" (1048577 characters), expected at most 1048576 characters a line`],
  ],
])('%s', (_, text, violations) => {
  expect(violationsOf(text)).toEqual(violations);
});
