import { expect, test } from 'vitest';
import { compareResults } from './recomputed.ts';

test('same, added, gone and changed results are told apart', () => {
  expect(compareResults({ a: 1, b: 0.1 + 0.2, c: null, d: 5 }, { a: 1, b: 0.3, c: 2, e: 7, f: 8 })).toEqual({
    same: 2,
    added: 2,
    gone: ['d'],
    changed: [{ key: 'c', archived: null, recomputed: 2 }],
  });
});
