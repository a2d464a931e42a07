import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPath, readJson, valueAt } from './json.ts';

test('reads what JSON.stringify writes, as JSON.parse does', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(0, 2), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      const { value: read, problems } = readJson(text);
      expect(problems).toEqual([]);
      expect(read).toEqual(JSON.parse(text));
    }),
    { seed: 8259, numRuns: 500 },
  );
});

test('refuses what JSON.parse refuses', () => {
  const broken = fc.string({
    unit: fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      'a',
      '1',
      '0',
      '-',
      '.',
      'e',
      ' ',
      '\\',
      'null',
      '\n',
    ),
  });
  fc.assert(
    fc.property(broken, (text) => {
      let isJson = true;
      try {
        JSON.parse(text);
      } catch {
        isJson = false;
      }
      expect(readJson(text).value !== undefined).toBe(isJson);
    }),
    { seed: 8260, numRuns: 3000 },
  );
});

test('tells the line of a value, or of the nearest one around it', () => {
  const { lineOf } = readJson('{\n "a": [\n  1,\n  { "b": null }\n ]\n}\n');
  expect(lineOf([])).toBe(1);
  expect(lineOf(['a'])).toBe(2);
  expect(lineOf(['a', 1, 'b'])).toBe(4);
  expect(lineOf(['a', 1, 'missing', 'deeper'])).toBe(4);
});

test('a field called __proto__ is a field', () => {
  expect(valueAt(readJson('{"__proto__": 1}').value, ['__proto__'])).toBe(1);
  expect(valueAt({}, ['constructor'])).toBeUndefined();
});

test('paths are written as people write them', () => {
  expect(formatPath([0, 'citation', 'authors', 2])).toBe('[0].citation.authors[2]');
  expect(formatPath(['groups', 'a'])).toBe('groups.a');
});

describe('a problem tells its place', () => {
  test.each([
    ['{\n "a": 1,\n}', { line: 3, found: '}', path: [] }],
    ['{\n "a" 1}', { line: 2, found: '1}', path: ['a'] }],
    ['[1\n2]', { line: 2, found: '2]', path: [0] }],
    ['{"a": 01}', { line: 1, found: '1}', path: ['a'] }],
    ['{"a": 1, "a": 2}', { line: 1, found: '"a": 2}', path: ['a'] }],
    ['', { line: 1, found: '', path: [] }],
  ])('%j', (text, problem) => {
    expect(readJson(text).problems[0]).toMatchObject(problem);
  });
});
