/**
 * A logarithmic axis of days on which “same day” has a place: since log 0 does not exist, a day of 0 stands in a band
 * of its own, left of one day and set off from it.
 */
export interface DayAxis {
  /** Pixel of a duration: 0 in the middle of the band, all below one day at one day. */
  readonly position: (days: number) => number;
  /** The band of “same day”, in pixels. */
  readonly band: { readonly from: number; readonly to: number };
  /** Durations with a tick, and the word for each. */
  readonly ticks: readonly { readonly days: number; readonly word: string }[];
}

const words: readonly (readonly [number, string])[] = [
  [1, '1 day'],
  [3, '3 days'],
  [7, '1 week'],
  [14, '2 weeks'],
  [30, '1 month'],
  [91, '3 months'],
  [182, '6 months'],
  [365, '1 year'],
  [730, '2 years'],
  [1461, '4 years'],
  [2922, '8 years'],
];

/** Where an axis of durations best ends: at a tick’s duration if the longest nearly reaches it, so that the tick is shown. */
export function axisReach(longest: number): number {
  return words.map(([days]) => days).find((days) => longest <= days && longest >= days * 0.9) ?? longest;
}

/**
 * Where durations stand on such an axis, and which ticks have room on it.
 * @param left first pixel of the band
 * @param right pixel of the longest duration, or of 10 days if that is longer, so that a few days are not spread over all
 * @param longest longest duration, in days, at least 1
 * @param bandWidth width of the band, in pixels
 * @param gap pixels that a tick’s word needs for itself
 */
export function dayAxis(
  left: number,
  right: number,
  longest: number,
  bandWidth: number,
  gap: number,
): DayAxis {
  const band = { from: left, to: left + bandWidth };
  const first = band.to + gap / 3;
  const perUnit = (right - first) / Math.log10(Math.max(longest, 10));
  const position = (days: number): number => {
    if (days === 0) return (band.from + band.to) / 2;
    return first + Math.max(0, Math.log10(days)) * perUnit;
  };
  const ticks: { days: number; word: string }[] = [];
  for (const [days, word] of words) {
    const before = ticks.at(-1);
    if (days <= longest && (before === undefined || position(days) - position(before.days) >= gap))
      ticks.push({ days, word });
  }
  return { position, band, ticks };
}
