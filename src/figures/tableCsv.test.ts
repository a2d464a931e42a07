import { expect, test } from 'vitest';
import { tableCsv } from './tableCsv.ts';

test('commas, quotes and line ends are quoted, the rest stands bare', () => {
  const table = {
    head: [{ text: 'a' }, { text: 'b, c' }],
    rows: [[{ text: 'say "x"' }, { text: '1', href: '/x/' }]],
  };
  expect(tableCsv(table)).toBe('a,"b, c"\n"say ""x""",1\n');
});

test('what only keeps a line together on a page stays there', () => {
  expect(tableCsv({ head: [{ text: 'Range' }], rows: [[{ text: '8–\u20609' }]] })).toBe('Range\n8–9\n');
});
