import { Odds, type BitCoder } from './explorerCoder.ts';

/** The size of a rank, in six steps: what came just before says much about what comes next. */
const step = (rank: number): number => (rank < 2 ? rank : rank < 4 ? 2 : rank < 8 ? 3 : rank < 16 ? 4 : 5);

/**
 * Bytes that come in runs, as those of a block-sorted text do, in one direction: writing, `bytes` is read; reading, it is
 * filled. Each byte is coded as its rank among those seen last (move to front), given the two ranks before it and how
 * large ranks have been of late.
 *
 * Source: Burrows and Wheeler, A block-sorting lossless data compression algorithm, SRC Research Report 124 (1994); the
 * arithmetic code of the ranks is this project's.
 * @returns goes on from where it stopped up to an end, so that a reader can pause between pieces
 */
export function runsTransfer(coder: BitCoder, bytes: Uint8Array): (end: number) => void {
  const small = new Odds(3 * 216);
  const lengths = new Odds(6 * 8);
  const digits = new Odds(6 * 8 * 128);
  const recent = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  let before = 0;
  let context = 0;
  // 64 times the mean of recent ranks, in whole numbers, so that both directions agree to the last digit.
  let mean = 0;
  const transferByte = (i: number): void => {
    let wanted = 0;
    if (coder.writes) while (recent[wanted] !== bytes[i]) wanted += 1;
    const level = mean < 32 ? 0 : mean < 64 ? 1 : mean < 128 ? 2 : mean < 256 ? 3 : mean < 512 ? 4 : 5;
    const place = context * 6 + level;
    let rank = 0;
    while (rank < 3 && coder.bit(small, rank * 216 + place, wanted > rank ? 1 : 0) === 1) rank += 1;
    if (rank === 3) {
      // Ranks from 3 on: the length of (rank − 2) in binary, then its digits.
      const rest = wanted - 2;
      const most = 31 - Math.clz32(rest | 1);
      let length = 0;
      while (length < 7 && coder.bit(lengths, level * 8 + length, length < most ? 1 : 0) === 1) length += 1;
      let value = 1;
      for (let at = length - 1; at >= 0; at -= 1) {
        value =
          (value << 1) | coder.bit(digits, (level * 8 + length) * 128 + (value & 127), (rest >>> at) & 1);
      }
      rank = value + 2;
    }
    const found = recent[rank] ?? 0;
    for (let at = rank; at > 0; at -= 1) recent[at] = recent[at - 1] ?? 0;
    recent[0] = found;
    bytes[i] = found;
    mean += (rank * 64 - mean) >> 3;
    context = step(rank) * 6 + before;
    before = step(rank);
  };
  let next = 0;
  return (end) => {
    for (; next < end && next < bytes.length; next += 1) transferByte(next);
  };
}

/**
 * The text whose sorted rotations end in these bytes.
 *
 * @param last the last byte of each rotation, in their order
 * @param origin which of them is the text itself
 */
export function unsortRotations(last: Uint8Array, origin: number): Uint8Array {
  const starts = new Uint32Array(257);
  for (const byte of last) starts[byte + 1] = (starts[byte + 1] ?? 0) + 1;
  for (let byte = 0; byte < 256; byte += 1) starts[byte + 1] = (starts[byte + 1] ?? 0) + (starts[byte] ?? 0);
  const next = new Uint32Array(last.length);
  for (let row = 0; row < last.length; row += 1) {
    const byte = last[row] ?? 0;
    const place = starts[byte] ?? 0;
    next[place] = row;
    starts[byte] = place + 1;
  }
  const text = new Uint8Array(last.length);
  let row = next[origin] ?? 0;
  for (let i = 0; i < text.length; i += 1) {
    text[i] = last[row] ?? 0;
    row = next[row] ?? 0;
  }
  return text;
}
