import type { BitCoder, Odds } from './explorerCoder.ts';

/** Below this width an interval is widened by another byte, so that the odds keep their digits. */
export const narrowest = 0x1_0000;

/** The part of an interval that belongs to a 1, for odds in 65,536ths; the interval is below 2^24, so nothing overflows. */
export const shareOf = (range: number, odds: number): number => ((range >>> 8) * odds) >>> 8;

/**
 * Reads an arithmetic code: the code is a number in an interval that every bit narrows in proportion to its odds. All
 * numbers stay below 2^24, which engines keep as small integers.
 *
 * Source: Martin, Range encoding: an algorithm for removing redundancy from a digitised message, Video & Data Recording
 * Conference (1979), for single bits.
 */
export class RangeDecoder implements BitCoder {
  readonly writes = false;
  private range = 0xff_ffff;
  private code = 0;
  private next = 0;

  constructor(private readonly bytes: Uint8Array) {
    for (let i = 0; i < 4; i += 1) this.take();
  }

  bit(odds: Odds, at: number): number {
    const share = shareOf(this.range, odds.of(at));
    let bit = 0;
    if (this.code < share) {
      bit = 1;
      this.range = share;
    } else {
      this.code -= share;
      this.range -= share;
    }
    odds.learn(at, bit);
    while (this.range < narrowest) {
      this.range <<= 8;
      this.take();
    }
    return bit;
  }

  private take(): void {
    this.code = ((this.code << 8) | (this.bytes[this.next] ?? 0)) & 0xff_ffff;
    this.next += 1;
  }
}
