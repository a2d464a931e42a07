import { expect, test } from 'vitest';
import { serialize } from './serialize.ts';

test('compact, or one key a line', () => {
  expect(serialize({ b: [1, 2], a: null })).toBe('{"b":[1,2],"a":null}\n');
  expect(serialize({ b: 1, a: null }, 'one key a line')).toBe('{\n "b": 1,\n "a": null\n}\n');
});

test('what JSON would turn into null, or drop, is named instead', () => {
  expect(() => serialize({ rows: [{ low: 0 }, { low: NaN }] })).toThrow('field rows.1.low: found NaN');
  expect(() => serialize({ low: undefined })).toThrow('field low: found undefined');
});
