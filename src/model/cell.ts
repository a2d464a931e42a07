/**
 * The value of a column at a row. An index that is out of range is a mistake in our own code, so it stops the program
 * instead of turning into a plausible value.
 * @throws RangeError naming the column
 */
export function cell<Value>(column: ArrayLike<Value>, row: number, name: string): Value {
  const value = column[row];
  if (value === undefined) {
    throw new RangeError(`${name}: found no row ${row}, expected one of ${column.length}`);
  }
  return value;
}

/**
 * The index of a value in a list of names.
 * @throws Error naming the column and the names that it may hold
 */
export function indexOfName(names: readonly string[], name: string, column: string): number {
  const index = names.indexOf(name);
  if (index < 0) throw new Error(`${column}: found ${name}, expected one of ${names.join(', ')}`);
  return index;
}
