import { expect, it } from 'vitest';
import { chiSquaredTail } from './chiSquaredTail.ts';
import { InvalidSampleError } from './invalidSampleError.ts';
import { seededRandom, splitMix64, xoshiro128 } from './seededRandom.ts';

it('gives the reference sequence of xoshiro128** 1.1', () => {
  // From the state 1, 2, 3, 4: reference code of Blackman and Vigna, by the tests of rand_xoshiro (rust-random/rngs).
  const random = xoshiro128([1, 2, 3, 4]);
  expect(Array.from({ length: 10 }, random.nextUint32)).toEqual([
    11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
  ]);
});

it('gives the reference sequence of SplitMix64', () => {
  // From the seed 1477776061723855037: reference code of Vigna, by the tests of rand_xoshiro (rust-random/rngs).
  expect(splitMix64(1477776061723855037n, 5)).toEqual([
    1985237415132408290n,
    2979275885539914483n,
    13511426838097143398n,
    8488337342461049707n,
    15141737807933549159n,
  ]);
});

it('repeats itself from the same seed and not from another', () => {
  const draw = (seed: number): number[] => Array.from({ length: 5 }, seededRandom(seed).nextUint32);
  expect(draw(42)).toEqual(draw(42));
  expect(draw(42)).not.toEqual(draw(43));
});

it('fills the unit interval and every number below a bound evenly', () => {
  const random = seededRandom(1);
  const cells = new Array<number>(13).fill(0);
  const uniform = new Array<number>(20).fill(0);
  const draws = 26_000;
  for (let i = 0; i < draws; i += 1) {
    const below = random.nextBelow(13);
    cells[below] = (cells[below] ?? 0) + 1;
    const u = random.nextUniform();
    expect(u >= 0 && u < 1).toBe(true);
    uniform[Math.floor(u * 20)] = (uniform[Math.floor(u * 20)] ?? 0) + 1;
  }
  for (const counts of [cells, uniform]) {
    const wanted = draws / counts.length;
    const chisq = counts.reduce((sum, count) => sum + (count - wanted) ** 2 / wanted, 0);
    expect(chiSquaredTail(chisq, counts.length - 1)).toBeGreaterThan(0.001);
  }
  expect(random.nextBelow(1)).toBe(0);
});

it('refuses what is no seed or no state', () => {
  expect(() => seededRandom(-1)).toThrow(InvalidSampleError);
  expect(() => seededRandom(0.5)).toThrow(InvalidSampleError);
  expect(() => xoshiro128([0, 0, 0, 0])).toThrow(InvalidSampleError);
});
