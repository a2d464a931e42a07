import { expect, test } from 'vitest';
import { spreadsheetCell } from './spreadsheetCell.ts';

test.each(['=HYPERLINK("https://example.org")', '+1 for this', '-x', '@owner', '\t=1'])(
  '%j is text',
  (text) => {
    expect(spreadsheetCell(text)).toBe(`'${text}`);
  },
);

test.each(['', '12', '-12', '-0.5', '1e-7', 'a = b', '2026-01-01'])('%j stays as it is', (text) => {
  expect(spreadsheetCell(text)).toBe(text);
});
