import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { expect, test } from 'vitest';
import { mappingColumns } from '../../dataset/mappingSchema.ts';
import { bytesAt, hostileText, textAt } from './fixtures/smallOpenData.ts';
import { tableParquet } from './parquet.ts';
import { tableJson, typedTables } from './typedTable.ts';

const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
const names = ['issues', 'codings', 'projects', 'taxonomy', 'taxonomy-mapping'];

test('a table in JSON has typed values: numbers, days, lists, true and false, null', () => {
  const [first, second] = JSON.parse(textAt('tables/issues.json')) as Record<string, unknown>[];
  expect(first).toMatchObject({
    id: 'bakers/bread#1',
    number: 1,
    labels: ['bug', 'oven'],
    summary: 'The crust is "black", always.',
    opened: '2023-02-01',
    thread_complete: true,
  });
  expect(second).toMatchObject({ labels: [], opened: null, code: null, thread_complete: false });
});

test.each(names)('%s: Parquet holds what JSON holds', async (name) => {
  const rows = await parquetReadObjects({ file: bufferOf(bytesAt(`tables/${name}.parquet`)) });
  const plain = rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([column, value]) => [
        column,
        value instanceof Date ? value.toISOString().slice(0, 10) : (value as unknown),
      ]),
    ),
  );
  expect(plain).toEqual(JSON.parse(textAt(`tables/${name}.json`)));
});

test('Parquet columns have the types of what they hold, and say whether a cell may be empty', () => {
  const { schema } = parquetMetadata(bufferOf(bytesAt('tables/issues.parquet')));
  const column = (name: string) => schema.find((element) => element.name === name);
  expect(column('number')).toMatchObject({ type: 'INT32', repetition_type: 'REQUIRED' });
  expect(column('opened')).toMatchObject({
    type: 'INT32',
    converted_type: 'DATE',
    repetition_type: 'OPTIONAL',
  });
  expect(column('thread_complete')).toMatchObject({ type: 'BOOLEAN' });
  expect(column('labels')).toMatchObject({ converted_type: 'LIST' });
  expect(column('summary')).toMatchObject({ type: 'BYTE_ARRAY', converted_type: 'UTF8' });
});

test('a text stays as it is in every format', async () => {
  const written = hostileText.replaceAll('""', '"');
  expect(textAt('tables/taxonomy.json')).toContain(JSON.stringify(written));
  const rows = await parquetReadObjects({ file: bufferOf(bytesAt('tables/taxonomy.parquet')) });
  expect(rows.map(({ definition }) => definition as unknown)).toContain(written);
});

test('a table without rows is a table', async () => {
  const head = (file: string) =>
    `${(file === 'taxonomy-mapping.csv' ? Object.keys(mappingColumns) : ['id']).join(',')}\n`;
  const table = typedTables(head).find(({ name }) => name === 'taxonomy-mapping');
  if (!table) throw new Error('found no taxonomy-mapping');
  expect(tableJson(table)).toBe('[]\n');
  expect(await parquetReadObjects({ file: bufferOf(tableParquet(table)) })).toEqual([]);
});
