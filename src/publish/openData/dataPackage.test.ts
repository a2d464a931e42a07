import type { AnySchema } from 'ajv';
import { csvParseRows } from 'd3-dsv';
import { expect, test } from 'vitest';
import { sha256 } from './describedFile.ts';
import { expectValid, listOf, object, text, uri } from './fixtures/rules.ts';
import { bytesAt, textAt } from './fixtures/smallOpenData.ts';

/** Table Schema 2.0: what a field may say, by its type. */
const fieldOf = (type: string, more: Record<string, AnySchema>, constraints: Record<string, AnySchema>) => ({
  type: 'object',
  required: ['name', 'type'],
  additionalProperties: false,
  properties: {
    name: text,
    description: text,
    type: { const: type },
    ...more,
    constraints: {
      type: 'object',
      additionalProperties: false,
      properties: { required: { type: 'boolean' }, ...constraints },
    },
  },
});
const tableField = {
  oneOf: [
    fieldOf('string', {}, { maxLength: { type: 'integer' }, enum: { ...listOf(text), uniqueItems: true } }),
    fieldOf('integer', {}, { minimum: { type: 'integer' }, maximum: { type: 'integer' } }),
    fieldOf('boolean', { trueValues: listOf(text), falseValues: listOf(text) }, {}),
    fieldOf('date', {}, {}),
    fieldOf('list', { delimiter: text }, {}),
  ],
};
/** Data Package 2.0, as its specification has it; names and paths are stricter there than any JSON schema says. */
const dataPackageRules = object({
  $schema: { const: 'https://datapackage.org/profiles/2.0/datapackage.json' },
  name: { type: 'string', pattern: '^[a-z0-9._-]+$' },
  id: text,
  title: text,
  description: text,
  version: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$' },
  created: { type: 'string', format: 'date-time' },
  homepage: uri,
  licenses: listOf(object({ name: { type: 'string', pattern: '^[-a-zA-Z0-9._]+$' }, path: uri })),
  contributors: listOf(object({ title: text, roles: listOf(text) })),
  sources: listOf(object({ title: text, path: uri }, ['title'])),
  resources: listOf({
    type: 'object',
    required: ['name', 'path'],
    additionalProperties: false,
    properties: {
      name: { type: 'string', pattern: '^[a-z0-9._-]+$' },
      path: { type: 'string', pattern: '^(?!/)(?!.*\\.\\.)[^\\\\]+$' },
      description: text,
      type: { const: 'table' },
      mediatype: { type: 'string', pattern: '^(application|text)/[\\w.+-]+$' },
      bytes: { type: 'integer' },
      hash: { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' },
      format: { const: 'csv' },
      encoding: { const: 'utf-8' },
      dialect: object({
        header: { type: 'boolean' },
        delimiter: text,
        quoteChar: text,
        doubleQuote: { type: 'boolean' },
      }),
      schema: object(
        {
          fields: listOf(tableField),
          missingValues: { type: 'array', items: { type: 'string' } },
          primaryKey: listOf(text),
          foreignKeys: {
            type: 'array',
            items: object({
              fields: listOf(text),
              reference: object({ resource: text, fields: listOf(text) }),
            }),
          },
        },
        ['fields'],
      ),
    },
  }),
});

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema?: {
    readonly fields: readonly { name: string; type: string }[];
    readonly primaryKey?: readonly string[];
    readonly foreignKeys: readonly {
      fields: string[];
      reference: { resource: string; fields: string[] };
    }[];
  };
}

test('datapackage.json keeps the rules of Data Package 2.0', () => {
  expectValid(dataPackageRules, JSON.parse(textAt('datapackage.json')));
  const { resources } = JSON.parse(textAt('datapackage.json')) as { resources: Resource[] };
  expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length);
  for (const { path, bytes, hash } of resources) {
    expect(bytesAt(path)).toHaveLength(bytes);
    expect(hash).toBe(`sha256:${sha256(bytesAt(path))}`);
  }
});

test('the fields of a table are the header of its file, its keys are keys, and its references lead to rows', () => {
  const { resources } = JSON.parse(textAt('datapackage.json')) as { resources: Resource[] };
  const tables = resources.flatMap(({ name, path, schema }) => {
    const [header = [], ...rows] = csvParseRows(textAt(path));
    return schema ? [{ name, schema, header, rows }] : [];
  });
  expect(tables.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['issues', 'codings', 'projects', 'taxonomy', 'taxonomy-mapping']),
  );
  for (const { schema, header, rows } of tables) {
    expect(schema.fields.map(({ name }) => name)).toEqual(header);
    const cells = (columns: readonly string[], from = { header, rows }) =>
      from.rows.map((row) => columns.map((column) => row[from.header.indexOf(column)]).join('\n'));
    const keys = cells(schema.primaryKey ?? header);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { fields, reference } of schema.foreignKeys) {
      const target = tables.find(({ name }) => name === reference.resource);
      const known = new Set(cells(reference.fields, target));
      expect(cells(fields).filter((cell) => cell !== '' && !known.has(cell))).toEqual([]);
    }
  }
});
