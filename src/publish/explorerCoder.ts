/**
 * How likely a bit is to be 1, learnt from the bits before it: the mean of two estimates, one that follows quickly and
 * one that remembers long. Both in 65,536ths.
 */
export class Odds {
  readonly quick: Uint16Array;
  readonly slow: Uint16Array;

  constructor(size: number) {
    this.quick = new Uint16Array(size).fill(0x8000);
    this.slow = new Uint16Array(size).fill(0x8000);
  }

  /** In 65,536ths, never 0 and never 65,536, so that either bit can be coded. */
  of(at: number): number {
    const mean = ((this.quick[at] ?? 0) + (this.slow[at] ?? 0)) >>> 1;
    return mean < 32 ? 32 : mean > 65_504 ? 65_504 : mean;
  }

  learn(at: number, bit: number): void {
    const target = bit === 1 ? 0xffff : 0;
    const quick = this.quick[at] ?? 0;
    const slow = this.slow[at] ?? 0;
    this.quick[at] = quick + ((target - quick) >> 4);
    this.slow[at] = slow + ((target - slow) >> 7);
  }
}

/**
 * One direction of the code. Writing, `bit` codes the bit that it is given; reading, it does not look at it. Either way
 * it returns the bit that the code holds. So one description of a format serves both, and they cannot come apart.
 */
export interface BitCoder {
  /** Whether it writes: then what it is given counts. */
  readonly writes: boolean;
  bit(odds: Odds, at: number, bit: number): number;
}

/** How many odds `transferNumber` needs from its base on. */
export const oddsOfNumber = 32 + 32 * 8 + 32 * 32;

/**
 * A whole number from 0 to 2^31 − 2: the length of its binary form, one bit a step, then its digits, of which the first
 * three learn together (Elias' gamma code with learnt odds).
 */
export function transferNumber(coder: BitCoder, odds: Odds, base: number, value: number): number {
  const shifted = value + 1;
  const length = 31 - Math.clz32(shifted);
  let digits = 0;
  while (coder.bit(odds, base + digits, digits < length ? 1 : 0) === 1) digits += 1;
  let result = 1;
  for (let at = digits - 1; at >= 0; at -= 1) {
    const place = result < 8 ? base + 32 + digits * 8 + result : base + 32 + 256 + digits * 32 + at;
    result = (result << 1) | coder.bit(odds, place, (shifted >>> at) & 1);
  }
  return result - 1;
}

/** A whole number of either sign, as 0, −1, 1, −2, 2 … */
export function transferSigned(coder: BitCoder, odds: Odds, base: number, value: number): number {
  const folded = transferNumber(coder, odds, base, value < 0 ? -2 * value - 1 : 2 * value);
  return (folded & 1) === 1 ? -((folded + 1) / 2) : folded / 2;
}

/** One of `2 ** bits` signs, each with odds of its own; needs `2 ** bits` odds from its base on. */
export function transferSign(coder: BitCoder, odds: Odds, base: number, bits: number, value: number): number {
  let node = 1;
  for (let at = bits - 1; at >= 0; at -= 1) {
    node = (node << 1) | coder.bit(odds, base + node, (value >>> at) & 1);
  }
  return node - (1 << bits);
}
