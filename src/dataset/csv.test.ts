import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from './csv.ts';

/** Writes records after RFC 4180; `always` puts every field in quotes, as a writer may. */
function formatCsv(records: readonly (readonly string[])[], always: boolean): string {
  const format = (field: string) =>
    always || /[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
  return records.map((fields) => `${fields.map(format).join(',')}\n`).join('');
}

const rich = fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', ' ', 'a', 'é', '\u0000', '🍰', '|') });
const field = fc.oneof(rich, fc.string({ unit: 'binary' }));

test('what was written is read again', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(field, { minLength: 2, maxLength: 5 }), { maxLength: 6 }),
      fc.boolean(),
      (records, always) => {
        const { records: read, problems } = readCsv(formatCsv(records, always));
        expect(problems).toEqual([]);
        expect(read.map(({ fields }) => fields)).toEqual(records);
      },
    ),
    { seed: 4180, numRuns: 500 },
  );
});

test('each record tells the lines that it takes', () => {
  const { records } = readCsv('a,b\n"1\n2",x\nc,d\n');
  expect(records.map(({ line, lastLine }) => [line, lastLine])).toEqual([
    [1, 1],
    [2, 3],
    [4, 4],
  ]);
});

test('any text whatever is read to its end, each line in a record or a problem', () => {
  fc.assert(
    fc.property(rich, (text) => {
      const { records, problems } = readCsv(text);
      const covered = new Set(problems.map(({ line }) => line));
      for (const { line, lastLine } of records) for (let at = line; at <= lastLine; at += 1) covered.add(at);
      const lines = text.split('\n').length - (text === '' || text.endsWith('\n') ? 1 : 0);
      // A problem in a later field leaves out the lines of the record before it.
      expect(Math.max(0, ...covered)).toBe(lines);
    }),
    { seed: 4181, numRuns: 2000 },
  );
});

describe('a problem tells its place', () => {
  test.each([
    ['a quote left open', 'a,b\nc,"d\n', { line: 2, character: 3, field: 1, found: '"d' }],
    ['a quote in a bare field', 'a,b\nc,d"e\n', { line: 2, character: 4, field: 1, found: '"e' }],
    ['text after a quote', 'a,b\n"c" d,e\n', { line: 2, character: 3, field: 0, found: '" d,e' }],
    ['a quote closed on a later line', '"a,b\nc,d"e\n', { line: 1, character: 1, field: 0, found: '"a,b' }],
    [
      'a problem after a field of two lines',
      '"a\nb",c"d\n',
      { line: 2, character: 5, field: 1, found: '"d' },
    ],
    ['an empty line', 'a,b\n\n', { line: 2, character: 1, field: null, found: '' }],
    ['no last line end', 'a,b\nc', { line: 2, character: 1, field: null, found: 'c' }],
  ])('%s', (_, text, place) => {
    expect(readCsv(text).problems[0]).toMatchObject(place);
  });
});

test('a quote left open costs its own line only', () => {
  const { records, problems } = readCsv('a,"b\nc,d\ne,f\n');
  expect(records.map(({ fields }) => fields)).toEqual([
    ['c', 'd'],
    ['e', 'f'],
  ]);
  expect(problems).toHaveLength(1);
});

test('a field of a megabyte is read', () => {
  const long = '"x"\n'.repeat(262_144);
  expect(readCsv(`a,"${long.replaceAll('"', '""')}"\n`).records[0]?.fields[1]).toBe(long);
});
