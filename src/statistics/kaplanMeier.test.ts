import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EmptySampleError } from './emptySampleError.ts';
import { runs, shuffled, shuffleKeys, stretch, survivalRows } from './fixtures/arbitraries.ts';

import { fromR } from './fixtures/fromR.ts';
import { vector } from './fixtures/vectors.ts';
import { InvalidSampleError } from './invalidSampleError.ts';
import { kaplanMeier, type KaplanMeier, type KaplanMeierOptions } from './kaplanMeier.ts';
import { numberAtRisk } from './numberAtRisk.ts';
import { survivalAt } from './survivalAt.ts';
import { survivalQuantile } from './survivalQuantile.ts';

interface Row {
  readonly time: number;
  readonly event: number;
}
const curveOf = (rows: readonly Row[], options?: KaplanMeierOptions): KaplanMeier =>
  kaplanMeier(
    rows.map(({ time }) => time),
    rows.map(({ event }) => event),
    options,
  );

describe('kaplanMeier', () => {
  it('without censoring is the share still going, with the binomial standard error', () => {
    const times = [3, 1, 4, 1, 5, 9, 2, 6];
    const curve = kaplanMeier(
      times,
      times.map(() => true),
    );
    curve.times.forEach((time, i) => {
      const share = times.filter((other) => other > time).length / times.length;
      expect(curve.survival[i]).toBeCloseTo(share, 14);
      if (share > 0) expect(curve.standardError[i]).toBeCloseTo(Math.sqrt((share * (1 - share)) / 8), 14);
    });
  });

  it('falls from 1 to no less than 0 within its limits, whatever the order of rows', () => {
    fc.assert(
      fc.property(survivalRows, shuffleKeys, (rows, keys) => {
        for (const limits of ['log', 'log-log'] as const) {
          const curve = curveOf(rows, { limits });
          expect(curveOf(shuffled(rows, keys), { limits })).toEqual(curve);
          curve.survival.forEach((value, i) => {
            expect(value).toBeLessThan(i === 0 ? 1 : (curve.survival[i - 1] ?? 0));
            expect(value).toBeGreaterThanOrEqual(0);
            if (value === 0) {
              expect([curve.low[i], curve.high[i], curve.standardError[i]]).toEqual([NaN, NaN, NaN]);
            } else {
              expect(curve.low[i]).toBeLessThanOrEqual(value);
              expect(curve.high[i]).toBeGreaterThanOrEqual(value);
              expect(curve.low[i]).toBeGreaterThanOrEqual(0);
              expect(curve.high[i]).toBeLessThanOrEqual(1);
            }
          });
          expect(curve.events + curve.censored.length).toBe(rows.length);
        }
      }),
      runs,
    );
  });

  it('keeps its heights when time is stretched', () => {
    fc.assert(
      fc.property(survivalRows, (rows) => {
        const curve = curveOf(rows);
        const stretched = curveOf(rows.map(({ time, event }) => ({ time: stretch(time), event })));
        expect(stretched.survival).toEqual(curve.survival);
        expect(stretched.low).toEqual(curve.low);
        expect(Array.from(stretched.times)).toEqual(Array.from(curve.times, stretch));
      }),
      runs,
    );
  });

  it('takes an observation censored at the time of an event as still at risk of it', () => {
    const curve = kaplanMeier([5, 5, 9], [1, 0, 1]);
    expect(Array.from(curve.atRisk)).toEqual([3, 1]);
    expect(curve.survival[0]).toBeCloseTo(2 / 3, 15);
  });

  it('with all censored has no step, and S is 1 as long as anyone was watched', () => {
    const curve = kaplanMeier([4, 7], [0, 0]);
    expect(curve).toMatchObject({ n: 2, events: 0, lastTime: 7, censored: Float64Array.of(4, 7) });
    expect(curve.times).toHaveLength(0);
    expect(survivalAt(curve, 7)).toEqual({ survival: 1, standardError: 0, low: 1, high: 1 });
    expect(survivalAt(curve, 8).survival).toBeNull();
    expect(survivalQuantile(curve, 0.5)).toEqual({ value: null, low: null, high: null });
  });

  it('takes one observation', () => {
    const curve = kaplanMeier([3], [1]);
    expect(survivalAt(curve, 2.9).survival).toBe(1);
    expect(survivalAt(curve, 3)).toEqual({ survival: 0, standardError: null, low: null, high: null });
    expect(survivalAt(curve, 99).survival).toBe(0);
    expect(survivalQuantile(curve, 0.5).value).toBe(3);
  });

  it('names what is empty, and refuses what is no observation', () => {
    expect(() => kaplanMeier([], [])).toThrow(new EmptySampleError('kaplanMeier', 'times'));
    expect(() => kaplanMeier([1], [])).toThrow(
      new InvalidSampleError('kaplanMeier', 'events.length', 0, '1'),
    );
    expect(() => kaplanMeier([-1], [1])).toThrow(
      new InvalidSampleError('kaplanMeier', 'times[0]', -1, '0 or more'),
    );
    expect(() => kaplanMeier([1], [2])).toThrow(
      new InvalidSampleError('kaplanMeier', 'events[0]', 2, '0 or 1'),
    );
    expect(() => kaplanMeier([1], [1], { level: 95 })).toThrow(InvalidSampleError);
  });
});

describe('survivalQuantile', () => {
  it('agrees with R at the quartiles of lung, log-log limits', () => {
    const { male, female } = vector('logrank-lung').data;
    const curve = kaplanMeier(
      [...(male?.time ?? []), ...(female?.time ?? [])],
      [...(male?.status ?? []), ...(female?.status ?? [])],
    );
    const found = [0.25, 0.5, 0.75].flatMap((share) => {
      const { value, low, high } = survivalQuantile(curve, share);
      return [value, low, high];
    });
    expect(found).toEqual(fromR('survivalQuantile.lungLogLog'));
  });

  it('takes the smallest t with S ≤ 1/2, or the middle of the flat as R does', () => {
    const curve = kaplanMeier([1, 2, 3, 4], [1, 1, 1, 1]);
    expect(survivalQuantile(curve, 0.5).value).toBe(2);
    expect(survivalQuantile(curve, 0.5, 'midpoint').value).toBe(2.5);
    // 23/24 × 22/23 × … × 12/13 comes out a hair above 1/2; 1/2 is meant.
    const times = Array.from({ length: 24 }, (_, i) => i + 1);
    const even = kaplanMeier(times, new Array<number>(24).fill(1));
    expect(even.survival[11]).toBeGreaterThan(0.5);
    expect(survivalQuantile(even, 0.5).value).toBe(12);
  });

  it('rises with the share, and refuses what is none', () => {
    fc.assert(
      fc.property(survivalRows, (rows) => {
        const curve = curveOf(rows);
        const values = [0.1, 0.25, 0.5, 0.75, 0.9].map(
          (share) => survivalQuantile(curve, share).value ?? Infinity,
        );
        expect(values).toEqual(values.toSorted((a, b) => a - b));
      }),
      runs,
    );
    expect(() => survivalQuantile(kaplanMeier([1], [1]), 0)).toThrow(InvalidSampleError);
  });
});

describe('numberAtRisk', () => {
  it('counts those watched at least that long', () => {
    fc.assert(
      fc.property(survivalRows, fc.array(fc.integer({ min: -1, max: 14 }), { minLength: 1 }), (rows, at) => {
        const times = rows.map(({ time }) => time);
        const wanted = at.map((asked) => times.filter((time) => time >= asked).length);
        expect(numberAtRisk(times, at)).toEqual(wanted);
      }),
      runs,
    );
    expect(() => numberAtRisk([], [1])).toThrow(new EmptySampleError('numberAtRisk', 'times'));
  });
});
