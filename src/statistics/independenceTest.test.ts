import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EmptySampleError } from './emptySampleError.ts';
import { expectClose } from './fixtures/closeTo.ts';
import { independenceTest } from './independenceTest.ts';
import { InvalidSampleError } from './invalidSampleError.ts';

test('party identification by gender, Agresti (2007) table 2.5, as R’s chisq.test gives it', () => {
  const result = independenceTest([
    [762, 327, 468],
    [484, 239, 477],
  ]);
  expectClose(result.chisq, 30.0701490957547);
  expect(result.df).toBe(2);
  expectClose(result.p, 2.95358918321176e-7);
  expectClose(result.cramersV, Math.sqrt(30.0701490957547 / 2757));
});

test('where one determines the other V is 1, where shares are alike it is 0', () => {
  expectClose(independenceTest([[5, 0, 0], [0, 3, 2]]).cramersV, 1); // prettier-ignore
  expect(independenceTest([[2, 4], [3, 6]]).chisq).toBeCloseTo(0, 12); // prettier-ignore
});

test('empty rows and columns do not count; a single column says nothing', () => {
  const full = independenceTest([[3, 7], [8, 2]]); // prettier-ignore
  expect(independenceTest([[3, 0, 7], [0, 0, 0], [8, 0, 2]])).toEqual(full); // prettier-ignore
  expect(independenceTest([[3], [8]])).toEqual({ n: 11, chisq: 0, df: 0, p: 1, cramersV: null });
});

test('turning the table leaves everything as it is', () => {
  const count = fc.integer({ min: 1, max: 50 });
  fc.assert(
    fc.property(fc.array(fc.tuple(count, count, count), { minLength: 2, maxLength: 6 }), (table) => {
      const turned = [0, 1, 2].map((j) => table.map((row) => row[j] ?? 0));
      const [a, b] = [independenceTest(table), independenceTest(turned)];
      expect(b.chisq).toBeCloseTo(a.chisq, 8);
      expect([b.df, b.n]).toEqual([a.df, a.n]);
    }),
    { seed: 3 },
  );
});

test('no units, a ragged table and a negative count are named', () => {
  expect(() => independenceTest([])).toThrow(EmptySampleError);
  expect(() => independenceTest([[0, 0]])).toThrow(EmptySampleError);
  expect(() => independenceTest([[1, 2], [3]])).toThrow(InvalidSampleError);
  expect(() => independenceTest([[1, -2]])).toThrow('table[0][1] is -2');
});
