import { InvalidSampleError } from './invalidSampleError.ts';

/** A stream of random numbers that the seed alone determines. */
export interface RandomSource {
  /** The next 32 random bits, as an integer from 0 to 2³² − 1. */
  readonly nextUint32: () => number;
  /** A number from 0 up to, not including, 1: 53 random bits. */
  readonly nextUniform: () => number;
  /** An integer from 0 up to, not including, `bound` (1 to 2²¹), each equally likely. */
  readonly nextBelow: (bound: number) => number;
}

const twoTo32 = 2 ** 32;

const rotateLeft = (x: number, by: number): number => (x << by) | (x >>> (32 - by));

/**
 * The generator xoshiro128** 1.1 from a given state of four 32-bit words, not all 0. Period 2¹²⁸ − 1.
 *
 * Source: Blackman and Vigna, Scrambled linear pseudorandom number generators, ACM Transactions on Mathematical
 * Software 47 (2021) 36; reference code of 2018 (version 1.1) in the public domain.
 *
 * @throws InvalidSampleError if all four words are 0
 */
export function xoshiro128(state: readonly [number, number, number, number]): RandomSource {
  let [s0, s1, s2, s3] = state;
  if ((s0 | s1 | s2 | s3) === 0) {
    throw new InvalidSampleError('xoshiro128', 'state', 'all zero', 'at least one bit set');
  }
  const nextUint32 = (): number => {
    const result = Math.imul(rotateLeft(Math.imul(s1, 5), 7), 9) >>> 0;
    const t = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= t;
    s3 = rotateLeft(s3, 11);
    return result;
  };
  return {
    nextUint32,
    nextUniform: () => ((nextUint32() >>> 5) * 2 ** 26 + (nextUint32() >>> 6)) / 2 ** 53,
    nextBelow: (bound) => {
      // Lemire (2019): the product's upper half is the answer; its lower half says when to draw again.
      let product = nextUint32() * bound;
      let low = product % twoTo32;
      if (low < bound) {
        const threshold = twoTo32 % bound;
        while (low < threshold) {
          product = nextUint32() * bound;
          low = product % twoTo32;
        }
      }
      return Math.floor(product / twoTo32);
    },
  };
}

/**
 * The 64-bit outputs of SplitMix64: only to spread a short seed over a state.
 *
 * Source: Steele, Lea and Flood, Fast splittable pseudorandom number generators, OOPSLA 2014; reference code by Vigna
 * (2015) in the public domain.
 */
export function splitMix64(seed: bigint, count: number): bigint[] {
  let x = BigInt.asUintN(64, seed);
  return Array.from({ length: count }, () => {
    x = BigInt.asUintN(64, x + 0x9e3779b97f4a7c15n);
    let z = x;
    z = BigInt.asUintN(64, (z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n);
    z = BigInt.asUintN(64, (z ^ (z >> 27n)) * 0x94d049bb133111ebn);
    return z ^ (z >> 31n);
  });
}

/**
 * A random source from one whole number, the same on every machine: xoshiro128** seeded through SplitMix64.
 *
 * @param seed a whole number from 0 to 2⁵³ − 1
 * @throws InvalidSampleError if the seed is not such a number
 */
export function seededRandom(seed: number): RandomSource {
  if (!Number.isSafeInteger(seed) || seed < 0) {
    throw new InvalidSampleError('seededRandom', 'seed', seed, 'a whole number from 0 to 2^53 - 1');
  }
  const [first = 0n, second = 0n] = splitMix64(BigInt(seed), 2);
  const low = (word: bigint): number => Number(word & 0xffffffffn);
  return xoshiro128([low(first), low(first >> 32n), low(second), low(second >> 32n)]);
}
