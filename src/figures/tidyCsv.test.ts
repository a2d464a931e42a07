import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { tidyCsv } from './tidyCsv.ts';

test('values stand under their columns as they are, and what is missing is empty', () => {
  const csv = tidyCsv({
    units: { set: 'name', days: 'days', low: 'days' },
    rows: [{ set: 'a, "b"', days: 0.5, low: null }, { set: 'c' }],
  });
  expect(parse(csv, { columns: true })).toEqual([
    { set: 'a, "b"', days: '0.5', low: '' },
    { set: 'c', days: '', low: '' },
  ]);
});
