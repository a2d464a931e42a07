import { expect, test } from 'vitest';
import { tableCsv } from './tableCsv.ts';

test('commas, quotes and line ends are quoted, the rest stands bare', () => {
  const table = {
    head: [{ text: 'a' }, { text: 'b, c' }],
    rows: [[{ text: 'say "x"' }, { text: '1', href: '/x/' }]],
  };
  expect(tableCsv(table)).toBe('a,"b, c"\n"say ""x""",1\n');
});
