/** Where one of several dots of equal value stands, in dot diameters from the place of the value. */
export interface Offset {
  readonly column: number;
  readonly row: number;
}

/**
 * Packs `count` dots of one value into columns of at most `height`, centred on the value both ways, so that a pile of
 * equal values grows sideways instead of leaving its line.
 * @throws RangeError unless both are whole and positive
 */
export function packColumn(count: number, height: number): Offset[] {
  if (!Number.isInteger(count) || !Number.isInteger(height) || count < 1 || height < 1) {
    throw new RangeError(
      `packColumn: found ${count} dots in columns of ${height}, expected positive whole numbers`,
    );
  }
  const columns = Math.ceil(count / height);
  const rows = Math.ceil(count / columns);
  return Array.from({ length: count }, (_, index) => {
    const column = Math.floor(index / rows);
    const inColumn = Math.min(rows, count - column * rows);
    return { column: column - (columns - 1) / 2, row: (index % rows) - (inColumn - 1) / 2 };
  });
}
