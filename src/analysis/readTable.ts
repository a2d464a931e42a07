import type { ColumnTable } from 'arquero';
import { z } from 'zod';

/**
 * The rows of an Arquero table as typed objects. Arquero does not know the types of its columns, so they are checked here,
 * where a result leaves it.
 *
 * @param row the columns that are read, with their types; others are left out
 * @throws ZodError naming row and column, if a value has another type
 */
export function readTable<Row extends z.ZodType>(table: ColumnTable, row: Row): z.infer<Row>[] {
  return z.array(row).parse(table.objects());
}
