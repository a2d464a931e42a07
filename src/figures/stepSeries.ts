/** A step function that starts at 1 and takes `values[i]` from `times[i]` on. */
export interface Steps {
  readonly times: readonly number[];
  readonly values: readonly (number | null)[];
}

/** The value of a step function at a time; `null` where the function is not given. */
export function stepAt({ times, values }: Steps, time: number): number | null {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? Infinity) <= time) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? 1 : (values[low - 1] ?? null);
}

/**
 * The times at which a drawing of step functions needs a point: every time of theirs up to `last`, but no two closer
 * than `resolution` on the axis, since what is finer than a pixel costs bytes and shows nothing.
 */
export function drawnTimes(
  functions: readonly { readonly times: readonly number[] }[],
  position: (time: number) => number,
  last: number,
  resolution = 1,
): number[] {
  const all = [...new Set([0, ...functions.flatMap(({ times }) => times), last])]
    .filter((time) => time <= last)
    .sort((a, b) => a - b);
  const drawn: number[] = [];
  for (const time of all) {
    const before = drawn.at(-1);
    if (before === undefined || time === last || position(time) - position(before) >= resolution)
      drawn.push(time);
  }
  return drawn;
}
