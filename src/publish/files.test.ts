import { z } from 'zod';
import { expect, test } from 'vitest';
import { describedFields } from '../dataset/describedFields.ts';
import { publishedFiles } from './files.ts';

type Schema = z.core.JSONSchema.JSONSchema;

/** The paths of all fields below a schema that nothing describes. */
function undescribed(schema: Schema, path: string): string[] {
  const inner = [schema.items, schema.additionalProperties, ...(schema.anyOf ?? [])].flatMap((part) =>
    typeof part === 'object' && !Array.isArray(part) ? undescribed(part, `${path}[]`) : [],
  );
  const fields = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    if (typeof field !== 'object') return [];
    const own = field.description === undefined ? [`${path}.${name}`] : [];
    return [...own, ...undescribed(field, `${path}.${name}`)];
  });
  return [...inner, ...fields];
}

test('every field of every published file is described, because readers are shown the descriptions', () => {
  const paths = Object.entries(publishedFiles).flatMap(([name, { schema }]) =>
    undescribed(z.toJSONSchema(schema, { io: 'input' }), name),
  );
  expect(paths).toEqual([]);
});

test.each(Object.entries(publishedFiles))('%s can be documented from its schema', (_, { schema }) => {
  expect(describedFields(schema).length + (schema.description === undefined ? 0 : 1)).toBeGreaterThan(0);
});

test('no two files share a path', () => {
  const paths = Object.values(publishedFiles).map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
});
