import { parquetWriteBuffer, type SchemaElement } from 'hyparquet-writer';
import type { TypedField, TypedTable } from './typedTable.ts';

function schemaOf({ name, type: { type }, mayBeEmpty }: TypedField): SchemaElement[] {
  const repetition_type = mayBeEmpty ? 'OPTIONAL' : 'REQUIRED';
  if (type === 'integer') return [{ name, type: 'INT32', repetition_type }];
  if (type === 'boolean') return [{ name, type: 'BOOLEAN', repetition_type }];
  if (type === 'date') return [{ name, type: 'INT32', converted_type: 'DATE', repetition_type }];
  if (type === 'string') return [{ name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type }];
  return [
    { name, converted_type: 'LIST', num_children: 1, repetition_type: 'REQUIRED' },
    { name: 'list', num_children: 1, repetition_type: 'REPEATED' },
    { name: 'element', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' },
  ];
}

/** A table as Parquet: days are dates, lists are lists, and an empty cell is null. */
export function tableParquet({ fields, rows }: TypedTable): Uint8Array {
  const buffer = parquetWriteBuffer({
    columnData: fields.map(({ name, type: { type } }) => ({
      name,
      data: rows.map((row) => {
        const value = row[name] ?? null;
        return type === 'date' && typeof value === 'string' ? new Date(`${value}T00:00:00Z`) : value;
      }),
    })),
    schema: [{ name: 'root', num_children: fields.length }, ...fields.flatMap(schemaOf)],
  });
  return new Uint8Array(buffer);
}
