import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EmptySampleError } from './emptySampleError.ts';
import { intervalRows, runs, shuffled, shuffleKeys, stretch, survivalRows } from './fixtures/arbitraries.ts';
import { radiation, radiationAndChemotherapy } from './fixtures/breastCosmesis.ts';
import { expectAllClose } from './fixtures/closeTo.ts';
import { InvalidSampleError } from './invalidSampleError.ts';
import { kaplanMeier } from './kaplanMeier.ts';
import { innermostIntervals } from './innermostIntervals.ts';
import { seededRandom } from './seededRandom.ts';
import { survivalAt } from './survivalAt.ts';
import { survivalQuantile } from './survivalQuantile.ts';
import { turnbull, type Turnbull } from './turnbull.ts';
import { turnbullAt } from './fixtures/turnbullAt.ts';
import { turnbullQuantile } from './turnbullQuantile.ts';

type Interval = readonly [number, number];
const fit = (rows: readonly Interval[], weights?: readonly number[]): Turnbull =>
  turnbull(
    rows.map(([lower]) => lower),
    rows.map(([, upper]) => upper),
    weights,
  );

/** Whether an observation can have happened in a mass interval: inside it, piece by piece, by the definition alone. */
function covers([lower, upper]: Interval, left: number, right: number): boolean {
  if (left === right) return lower === upper ? lower === left : lower < left && left <= upper;
  return lower !== upper && lower <= left && right <= upper;
}

/** Self-consistency alone, many times over: slow and plain. */
function bySelfConsistency(
  rows: readonly Interval[],
  left: ArrayLike<number>,
  right: ArrayLike<number>,
): number[] {
  let mass = Array.from(left, () => 1 / left.length);
  const runsOver = rows.map((row) => mass.map((_, j) => covers(row, left[j] ?? 0, right[j] ?? 0)));
  for (let step = 0; step < 20_000; step += 1) {
    const next = mass.map(() => 0);
    for (const run of runsOver) {
      const total = mass.reduce((sum, value, j) => sum + (run[j] ? value : 0), 0);
      run.forEach((inside, j) => {
        if (inside) next[j] = (next[j] ?? 0) + (mass[j] ?? 0) / total / rows.length;
      });
    }
    mass = next;
  }
  return mass;
}

describe('innermostIntervals', () => {
  const found = (rows: readonly Interval[]): { intervals: number[][]; runs: number[][] } => {
    const { left, right, first, end } = innermostIntervals(
      rows.map(([lower]) => lower),
      rows.map(([, upper]) => upper),
      'test',
    );
    return {
      intervals: Array.from(left, (from, j) => [from, right[j] ?? Number.NaN]),
      runs: Array.from(first, (from, i) => [from, end[i] ?? Number.NaN]),
    };
  };

  it('are the innermost intersections', () => {
    // Peto's picture in small: (0, 2], (1, 3], (2, ∞): the first and second share (1, 2], the last starts at 2.
    expect(
      found([
        [0, 2],
        [1, 3],
        [2, Infinity],
      ]).intervals,
    ).toEqual([
      [1, 2],
      [2, 3],
    ]);
  });

  it('keep exact times as points, and put a censoring at that time after it', () => {
    expect(
      found([
        [5, 5],
        [5, Infinity],
        [3, 5],
      ]),
    ).toEqual({
      intervals: [
        [5, 5],
        [5, Infinity],
      ],
      runs: [
        [0, 1],
        [1, 2],
        [0, 1],
      ],
    });
  });

  it('know left-censoring with and without the start', () => {
    expect(
      found([
        [-Infinity, 0],
        [0, 4],
      ]).intervals,
    ).toEqual([
      [-Infinity, 0],
      [0, 4],
    ]);
    expect(
      found([
        [0, 0],
        [0, 4],
      ]).intervals,
    ).toEqual([
      [0, 0],
      [0, 4],
    ]);
  });

  it('lie, for each observation, in one unbroken run, which holds all that the observation covers', () => {
    fc.assert(
      fc.property(intervalRows, (rows) => {
        const { intervals, runs: runsOf } = found(rows);
        rows.forEach((row, i) => {
          const [first = 0, end = 0] = runsOf[i] ?? [];
          expect(end).toBeGreaterThan(first);
          intervals.forEach(([left = 0, right = 0], j) => {
            expect(covers(row, left, right)).toBe(j >= first && j < end);
          });
        });
      }),
      runs,
    );
  });
});

describe('turnbull', () => {
  it('meets the conditions of the maximum on any mixture of observations', () => {
    fc.assert(
      fc.property(intervalRows, (rows) => {
        const estimate = fit(rows);
        const n = rows.length;
        expect(estimate.mass.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12);
        expect(estimate.gradientError).toBeLessThan(1e-9);
        // The conditions once more, by the definition: every candidate interval, not only those with mass.
        const all = innermostIntervals(
          rows.map(([lower]) => lower),
          rows.map(([, upper]) => upper),
          'test',
        );
        const probability = rows.map((row) =>
          estimate.mass.reduce(
            (sum, value, j) => sum + (covers(row, estimate.left[j] ?? 0, estimate.right[j] ?? 0) ? value : 0),
            0,
          ),
        );
        all.left.forEach((left, j) => {
          const right = all.right[j] ?? 0;
          const d = rows.reduce(
            (sum, row, i) => sum + (covers(row, left, right) ? 1 / (probability[i] ?? 0) : 0),
            0,
          );
          expect(d / n).toBeLessThan(1 + 1e-8);
          const carries = estimate.left.some((from, i) => from === left && estimate.right[i] === right);
          if (carries) expect(d / n).toBeGreaterThan(1 - 1e-8);
        });
        const logLikelihood = probability.reduce((sum, value) => sum + Math.log(value), 0);
        expect(estimate.logLikelihood).toBeCloseTo(logLikelihood, 9);
      }),
      runs,
    );
  });

  it('is where self-consistency ends up', () => {
    const random = seededRandom(11);
    const rows = Array.from({ length: 40 }, (): Interval => {
      const t = random.nextBelow(30);
      const kind = random.nextBelow(4);
      if (kind === 0) return [t, t];
      if (kind === 1) return [t, Infinity];
      return [Math.max(0, t - 1 - random.nextBelow(9)), t + random.nextBelow(9)];
    });
    const all = innermostIntervals(
      rows.map(([lower]) => lower),
      rows.map(([, upper]) => upper),
      'test',
    );
    const slow = bySelfConsistency(rows, all.left, all.right);
    const fast = fit(rows);
    const massOf = (left: number, right: number): number =>
      fast.mass.reduce((sum, m, i) => sum + (fast.left[i] === left && fast.right[i] === right ? m : 0), 0);
    slow.forEach((value, j) => {
      expect(massOf(all.left[j] ?? 0, all.right[j] ?? 0)).toBeCloseTo(value, 5);
    });
  });

  it('with exact and right-censored observations is the Kaplan-Meier estimate', () => {
    fc.assert(
      fc.property(survivalRows, (rows) => {
        const curve = kaplanMeier(
          rows.map(({ time }) => time),
          rows.map(({ event }) => event),
        );
        const estimate = fit(rows.map(({ time, event }): Interval => [time, event === 1 ? time : Infinity]));
        for (const time of curve.times) {
          const bounds = turnbullAt(estimate, time);
          const wanted = survivalAt(curve, time).survival ?? Number.NaN;
          expect(bounds.upper).toBeCloseTo(wanted, 10);
        }
        for (const share of [0.25, 0.5, 0.75]) {
          expect(turnbullQuantile(estimate, share)).toBe(survivalQuantile(curve, share).value);
        }
      }),
      runs,
    );
  });

  it('gives the published curve of the breast cosmesis data, radiation alone', () => {
    // Finkelstein and Wolfe (1985), and the mass intervals as icfit of the R package interval prints them (Fay and Shaw
    // 2010, section 4). The seventh value is published as .4655; the maximum is .46557, at (38, 40].
    const estimate = fit(radiation);
    const found = Array.from(estimate.mass, (mass, j) => [
      estimate.left[j],
      estimate.right[j],
      mass.toFixed(4),
    ]);
    expect(found.slice(0, 6)).toEqual([
      [4, 5, '0.0463'],
      [6, 7, '0.0334'],
      [7, 8, '0.0887'],
      [11, 12, '0.0708'],
      [24, 25, '0.0926'],
      [33, 34, '0.0818'],
    ]);
    expect(found.slice(6).map(([left, right]) => [left, right])).toEqual([
      [38, 40],
      [46, 48],
    ]);
    const published = [0.9537, 0.9203, 0.8316, 0.7609, 0.6682, 0.5864, 0.4655];
    published.forEach((value, j) => {
      expect(Math.abs((estimate.survival[j] ?? 0) - value)).toBeLessThan(1e-4);
    });
    expect(turnbullQuantile(estimate, 0.5)).toBe(40);
    expect(radiation).toHaveLength(46);
    expect(radiationAndChemotherapy).toHaveLength(48);
    expect(fit(radiationAndChemotherapy).gradientError).toBeLessThan(1e-12);
  });

  it('counts weights as repeated observations', () => {
    fc.assert(
      fc.property(
        intervalRows,
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 30, maxLength: 30 }),
        (rows, draws) => {
          const weights = rows.map((_, i) => draws[i] ?? 0);
          fc.pre(weights.some((weight) => weight > 0));
          const repeated = rows.flatMap((row, i) => new Array<Interval>(weights[i] ?? 0).fill(row));
          expect(fit(rows, weights).logLikelihood).toBeCloseTo(fit(repeated).logLikelihood, 7);
        },
      ),
      runs,
    );
  });

  it('does not care for the order of rows, nor for the scale of time', () => {
    fc.assert(
      fc.property(intervalRows, shuffleKeys, (rows, keys) => {
        const estimate = fit(rows);
        const other = fit(
          shuffled(rows, keys).map(([lower, upper]): Interval => [stretch(lower), stretch(upper)]),
        );
        expect(other.logLikelihood).toBeCloseTo(estimate.logLikelihood, 8);
        expect(Array.from(other.left)).toEqual(Array.from(estimate.left, stretch));
        expect(Array.from(other.right)).toEqual(Array.from(estimate.right, stretch));
        expectAllClose(other.mass, estimate.mass, 1e-5);
      }),
      runs,
    );
  });

  it('takes one observation of each kind, and all censored', () => {
    expect(turnbullAt(fit([[4, 4]]), 4)).toEqual({ lower: 0, upper: 0 });
    expect(turnbullAt(fit([[4, 4]]), 3.9)).toEqual({ lower: 1, upper: 1 });
    const between = fit([[2, 6]]);
    expect(turnbullAt(between, 2)).toEqual({ lower: 1, upper: 1 });
    expect(turnbullAt(between, 4)).toEqual({ lower: 0, upper: 1 });
    expect(turnbullAt(between, 6)).toEqual({ lower: 0, upper: 0 });
    expect(turnbullQuantile(between, 0.5)).toBe(6);
    const censored = fit([
      [3, Infinity],
      [8, Infinity],
    ]);
    expect(turnbullAt(censored, 8)).toEqual({ lower: 1, upper: 1 });
    expect(turnbullAt(censored, 9)).toEqual({ lower: 0, upper: 1 });
    expect(turnbullQuantile(censored, 0.25)).toBeNull();
  });

  it('settles 1,700 mixed observations over hundreds of mass intervals, well within a second', () => {
    const random = seededRandom(3);
    const rows = Array.from({ length: 1700 }, (): Interval => {
      const t = -Math.log(1 - random.nextUniform()) * 200;
      const kind = random.nextUniform();
      if (kind < 0.4) return [t, t];
      if (kind < 0.55) return [t, Infinity];
      return [t * random.nextUniform(), t + 1000 * random.nextUniform()];
    });
    const begin = performance.now();
    const estimate = fit(rows);
    expect(performance.now() - begin).toBeLessThan(1000);
    expect(estimate.mass.length).toBeGreaterThan(500);
    expect(estimate.gradientError).toBeLessThan(1e-10);
  });

  it('names what is empty, and refuses what is no interval', () => {
    expect(() => fit([])).toThrow(new EmptySampleError('turnbull', 'lower'));
    expect(() => fit([[3, 2]])).toThrow('turnbull: observation 0 is (3, 2]');
    expect(() => fit([[Number.NaN, 2]])).toThrow(InvalidSampleError);
    expect(() => fit([[Infinity, Infinity]])).toThrow(InvalidSampleError);
    expect(() => turnbull([1], [])).toThrow(new InvalidSampleError('turnbull', 'upper.length', 0, '1'));
    expect(() => fit([[1, 2]], [0])).toThrow(
      new InvalidSampleError('turnbull', 'weights', 'all 0', 'at least one above 0'),
    );
    expect(() => fit([[1, 2]], [-1])).toThrow(InvalidSampleError);
    expect(() => fit([[1, 2]], [1, 1])).toThrow(InvalidSampleError);
    expect(() => turnbullQuantile(fit([[1, 2]]), 1)).toThrow(InvalidSampleError);
    expect(() => turnbullAt(fit([[1, 2]]), Number.NaN)).toThrow(InvalidSampleError);
  });
});
