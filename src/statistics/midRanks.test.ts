import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EmptySampleError } from './emptySampleError.ts';
import { runs, stretch, tiedSample } from './fixtures/arbitraries.ts';
import { InvalidSampleError } from './invalidSampleError.ts';
import { midRanks } from './midRanks.ts';

it('gives tied values the mean of their ranks', () => {
  const { ranks, tieSum } = midRanks([20, 10, 20, 5, 20]);
  expect(Array.from(ranks)).toEqual([4, 2, 4, 1, 4]);
  expect(tieSum).toBe(24);
});

it('is for each value the number of smaller ones, half the equal ones, and a half more', () => {
  fc.assert(
    fc.property(tiedSample, (values) => {
      const wanted = values.map(
        (value) =>
          values.filter((other) => other < value).length +
          values.filter((other) => other === value).length / 2 +
          0.5,
      );
      expect(Array.from(midRanks(values).ranks)).toEqual(wanted);
      expect(midRanks(values.map(stretch)).ranks).toEqual(midRanks(values).ranks);
    }),
    runs,
  );
});

it('ranks one value, and all equal values alike', () => {
  expect(Array.from(midRanks([7]).ranks)).toEqual([1]);
  expect(midRanks([3, 3, 3, 3])).toEqual({ ranks: Float64Array.of(2.5, 2.5, 2.5, 2.5), tieSum: 60 });
});

it('leaves its input as it was, and takes typed arrays', () => {
  const values = Float64Array.of(3, 1, 2);
  midRanks(values);
  expect(values).toEqual(Float64Array.of(3, 1, 2));
});

it('names itself when there is nothing to rank', () => {
  expect(() => midRanks([])).toThrow(new EmptySampleError('midRanks', 'values'));
  expect(() => midRanks([])).toThrow('midRanks: values is empty, expected at least one observation');
  expect(() => midRanks([1, Number.NaN])).toThrow(
    new InvalidSampleError('midRanks', 'values[1]', Number.NaN, 'a finite number'),
  );
  expect(() => midRanks([Infinity])).toThrow('midRanks: values[0] is Infinity, expected a finite number');
});
