/**
 * Which items to keep so that their values never fall, leaving out as few as possible. Where several choices leave out
 * equally many, the one with the smallest values is kept.
 *
 * @returns for each item whether it is kept
 */
export function longestOrdered(values: readonly string[]): boolean[] {
  // ends[n]: the position whose value is the smallest that a kept run of n + 1 items can end in.
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  const valueAt = (position: number | undefined) => (position === undefined ? '' : (values[position] ?? ''));
  values.forEach((value, position) => {
    let [from, to] = [0, ends.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (valueAt(ends[middle]) <= value) from = middle + 1;
      else to = middle;
    }
    before.push(from === 0 ? undefined : ends[from - 1]);
    ends[from] = position;
  });
  const kept = values.map(() => false);
  for (let at = ends.at(-1); at !== undefined; at = before[at]) kept[at] = true;
  return kept;
}
