import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EmptySampleError } from './emptySampleError.ts';
import { runs, tiedSample } from './fixtures/arbitraries.ts';
import { expectAllClose } from './fixtures/closeTo.ts';
import { fromR } from './fixtures/fromR.ts';
import { vector } from './fixtures/vectors.ts';
import { hodgesLehmann, kthDifference } from './hodgesLehmann.ts';
import { InvalidSampleError } from './invalidSampleError.ts';

const found = (x: number[], y: number[], level?: number): number[] => {
  const { shift, low, high } = hodgesLehmann(x, y, level);
  return [shift, low, high];
};

it('agrees with R where limits are exact', () => {
  const { x, y } = vector('mannwhitney-permeability').data;
  expect(hodgesLehmann(x, y).method).toBe('exact');
  expectAllClose(found(x, y), fromR('hodgesLehmann.permeability'));
  expectAllClose(found(x, y, 0.8), fromR('hodgesLehmann.permeability80'));
});

it('agrees with R where limits are normal, with ties and without balance', () => {
  const months = vector('kruskal-airquality').data;
  const month = (name: string): number[] => months[name] ?? [];
  expect(hodgesLehmann(month('5'), month('8')).method).toBe('normal');
  // R finds these by a root search, so to about 14 digits.
  expectAllClose(found(month('5'), month('8')), fromR('hodgesLehmann.airquality58'), 1e-12);
  expectAllClose(found(month('7'), month('9'), 0.9), fromR('hodgesLehmann.airquality79'), 1e-12);
  const { male, female } = vector('logrank-lung').data;
  expectAllClose(found(male?.time ?? [], female?.time ?? []), fromR('hodgesLehmann.lung'), 1e-12);
});

it('agrees with R to the very difference at several levels, where samples are long', () => {
  const long = Array.from({ length: 55 }, (_, i) => (((i + 1) * 37) % 101) / 7);
  const short = Array.from({ length: 13 }, (_, i) => (((i + 1) * 53) % 97) / 5);
  for (const level of [95, 90, 80, 60]) {
    expect(hodgesLehmann(long, short, level / 100).method).toBe('normal');
    expectAllClose(found(long, short, level / 100), fromR(`hodgesLehmann.long${level}`), 1e-11);
  }
});

it('finds every difference in its place', () => {
  fc.assert(
    fc.property(tiedSample, tiedSample, (x, y) => {
      const sortedX = Float64Array.from(x, (value) => value * 0.1).sort();
      const sortedY = Float64Array.from(y, (value) => value * 0.3).sort();
      const all = Array.from(sortedX, (a) => Array.from(sortedY, (b) => a - b))
        .flat()
        .sort((a, b) => a - b);
      expect(all.map((_, k) => kthDifference(sortedX, sortedY, k + 1))).toEqual(all);
    }),
    runs,
  );
});

it('moves with a shift, scales with a factor, turns when samples swap, and holds its estimate', () => {
  fc.assert(
    fc.property(tiedSample, tiedSample, fc.integer({ min: -50, max: 50 }), (x, y, by) => {
      const [shift = 0, low = 0, high = 0] = found(x, y);
      expect(low).toBeLessThanOrEqual(shift);
      expect(high).toBeGreaterThanOrEqual(shift);
      if (hodgesLehmann(x, y).method === 'normal') {
        const moved = x.map((value) => value + by);
        fc.pre(hodgesLehmann(moved, y).method === 'normal');
        expect(found(moved, y)).toEqual([shift + by, low + by, high + by]);
      }
      expect(
        found(
          x.map((value) => 8 * value),
          y.map((value) => 8 * value),
        ),
      ).toEqual([8 * shift, 8 * low, 8 * high]);
      expectAllClose(
        found(y, x).map((value) => value + 100),
        [100 - shift, 100 - high, 100 - low],
      );
    }),
    runs,
  );
});

it('takes one observation on each side, and names what is empty', () => {
  expect(hodgesLehmann([5], [3])).toEqual({ shift: 2, low: 2, high: 2, method: 'exact' });
  expect(() => hodgesLehmann([], [1])).toThrow(new EmptySampleError('hodgesLehmann', 'x'));
  expect(() => hodgesLehmann([1], [])).toThrow(new EmptySampleError('hodgesLehmann', 'y'));
  expect(() => hodgesLehmann([1], [2], 1)).toThrow(InvalidSampleError);
});
