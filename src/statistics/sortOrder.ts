/**
 * The order that sorts `keys` ascending: `keys[order[0]]` is the smallest. Equal keys keep their input order.
 *
 * A bottom-up merge of runs on typed arrays: several times faster than sorting with a comparison function, which the
 * thousands of tests of a specification curve notice. NaN is not expected.
 */
export function sortOrder(keys: Float64Array): Uint32Array {
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
        const a = from[left] ?? 0;
        const b = from[right] ?? 0;
        const takeLeft = left < middle && (right >= end || (keys[a] ?? 0) <= (keys[b] ?? 0));
        to[k] = takeLeft ? a : b;
        if (takeLeft) left += 1;
        else right += 1;
      }
    }
    [from, to] = [to, from];
  }
  return from;
}
