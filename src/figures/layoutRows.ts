/** A row of a figure that lists codes under their categories. */
export type LayoutRow<Row> =
  | {
      readonly kind: 'category';
      readonly y: number;
      readonly category: string;
      readonly name: string;
      readonly index: number;
    }
  | { readonly kind: 'code'; readonly y: number; readonly row: Row; readonly index: number };

/**
 * Gives every code a line and every category a heading line above its codes, in the order in which they come.
 * `index` is the category's place in `order`, and so its colour.
 */
export function layoutRows<Row extends { category: string; categoryName: string }>(
  rows: readonly Row[],
  order: readonly string[],
): LayoutRow<Row>[] {
  const lines: LayoutRow<Row>[] = [];
  let y = 0;
  let current: string | undefined;
  for (const row of rows) {
    const index = order.indexOf(row.category);
    if (row.category !== current) {
      if (current !== undefined) y += 0.4;
      lines.push({ kind: 'category', y, category: row.category, name: row.categoryName, index });
      current = row.category;
      y += 1;
    }
    lines.push({ kind: 'code', y, row, index });
    y += 1;
  }
  return lines;
}
