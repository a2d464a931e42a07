/** @throws RangeError always; apart, so that the functions below stay short enough to be inlined. */
function outside(index: number, length: number): never {
  throw new RangeError(`array index: found ${index}, expected a whole number from 0 to ${length - 1}`);
}

/**
 * The element of an array at an index. An index outside the array is an error of the program and throws, so that it can
 * never turn into a number that looks like a result.
 *
 * @throws RangeError if the array has no such element
 */
export function at<Element>(array: ArrayLike<Element>, index: number): Element {
  const element = array[index];
  return element === undefined ? outside(index, array.length) : element;
}

/**
 * As {@link at}, for doubles. A function that only ever sees one kind of array is compiled to a plain load; this one and
 * `uint32At` keep inner loops as fast as unchecked ones.
 */
export function float64At(array: Float64Array, index: number): number {
  return array[index] ?? outside(index, array.length);
}

/** As {@link float64At}, for group numbers, positions and counts. */
export function uint32At(array: Uint32Array, index: number): number {
  return array[index] ?? outside(index, array.length);
}

/** Adds to one element of an array of doubles. @throws RangeError if the array has no such element */
export function addAt(array: Float64Array, index: number, value: number): void {
  array[index] = float64At(array, index) + value;
}

/** The value of a map for a key that must be there. @throws RangeError if it is not */
export function valueOf<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = map.get(key);
  if (value === undefined) throw new RangeError(`map: found no value for ${String(key)}, expected one`);
  return value;
}
