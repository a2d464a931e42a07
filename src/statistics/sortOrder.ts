import { float64At, uint32At } from './elements.ts';

/** The largest of some whole numbers of 0 or more, or null if one of them is anything else. */
function largestWhole(keys: Float64Array): number | null {
  let largest = 0;
  for (let i = 0; i < keys.length; i += 1) {
    const key = float64At(keys, i);
    if (!(key >= 0) || !Number.isInteger(key)) return null;
    if (key > largest) largest = key;
  }
  return largest;
}

/** Counts how many keys have each value, which says where each of them goes: one pass instead of log n. */
function countedOrder(keys: Float64Array, largest: number): Uint32Array {
  const next = new Uint32Array(largest + 2);
  for (let i = 0; i < keys.length; i += 1) {
    const after = float64At(keys, i) + 1;
    next[after] = uint32At(next, after) + 1;
  }
  for (let value = 1; value <= largest; value += 1)
    next[value] = uint32At(next, value) + uint32At(next, value - 1);
  const order = new Uint32Array(keys.length);
  for (let i = 0; i < keys.length; i += 1) {
    const key = float64At(keys, i);
    const place = uint32At(next, key);
    order[place] = i;
    next[key] = place + 1;
  }
  return order;
}

/** A bottom-up merge of runs on typed arrays. */
function mergedOrder(keys: Float64Array): Uint32Array {
  const n = keys.length;
  let from = new Uint32Array(n);
  let to = new Uint32Array(n);
  for (let i = 0; i < n; i += 1) from[i] = i;
  for (let width = 1; width < n; width *= 2) {
    for (let start = 0; start < n; start += 2 * width) {
      const middle = Math.min(start + width, n);
      const end = Math.min(start + 2 * width, n);
      let left = start;
      let right = middle;
      for (let k = start; k < end; k += 1) {
        const takeLeft =
          left < middle &&
          (right >= end || float64At(keys, uint32At(from, left)) <= float64At(keys, uint32At(from, right)));
        to[k] = uint32At(from, takeLeft ? left : right);
        if (takeLeft) left += 1;
        else right += 1;
      }
    }
    [from, to] = [to, from];
  }
  return from;
}

/**
 * The order that sorts `keys` ascending: `keys[order[0]]` is the smallest. Equal keys keep their input order.
 *
 * Whole days of one study are counted into place, all else is merged; either is several times faster than sorting with a
 * comparison function, which the thousands of tests of a specification curve notice. NaN is not expected.
 */
export function sortOrder(keys: Float64Array): Uint32Array {
  const largest = largestWhole(keys);
  // Counting walks through every value between, which must not be many more than there are keys.
  return largest !== null && largest <= 16 * keys.length ? countedOrder(keys, largest) : mergedOrder(keys);
}
