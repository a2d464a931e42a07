import type { BitCoder, Odds } from '../publish/explorerCoder.ts';
import { narrowest, shareOf } from '../publish/explorerRangeDecoder.ts';

/** Writes the arithmetic code that `RangeDecoder` reads; the same steps, with the bit given. */
export class RangeEncoder implements BitCoder {
  readonly writes = true;
  private low = 0;
  private range = 0xff_ffff;
  /** The last byte, kept back with the 255s after it: a carry may still raise it. */
  private kept = 0;
  private full = 0;
  private readonly bytes: number[] = [];

  bit(odds: Odds, at: number, bit: number): number {
    const share = shareOf(this.range, odds.of(at));
    if (bit === 1) {
      this.range = share;
    } else {
      this.low += share;
      this.range -= share;
    }
    odds.learn(at, bit);
    while (this.range < narrowest) {
      this.range <<= 8;
      this.shift();
    }
    return bit;
  }

  /** The code, complete: what is left of the last interval is written out. */
  finish(): Uint8Array {
    for (let i = 0; i < 4; i += 1) this.shift();
    return Uint8Array.from(this.bytes);
  }

  private shift(): void {
    const carry = this.low > 0xff_ffff ? 1 : 0;
    if (carry === 1 || this.low < 0xff_0000) {
      this.bytes.push((this.kept + carry) & 0xff);
      for (; this.full > 0; this.full -= 1) this.bytes.push((0xff + carry) & 0xff);
      this.kept = (this.low >>> 16) & 0xff;
    } else this.full += 1;
    this.low = (this.low << 8) & 0xff_ffff;
  }
}
