import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { publishedFiles } from './files.ts';

/** The paths of all fields below a schema that nothing describes. */
function undescribed(schema: z.ZodTypeAny, path: string): string[] {
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape as Record<string, z.ZodTypeAny>).flatMap(([name, field]) => [
      ...(isDescribed(field) ? [] : [`${path}.${name}`]),
      ...undescribed(field, `${path}.${name}`),
    ]);
  }
  if (schema instanceof z.ZodArray) return undescribed(schema.element as z.ZodTypeAny, `${path}[]`);
  if (schema instanceof z.ZodNullable) return undescribed(schema.unwrap() as z.ZodTypeAny, path);
  return [];
}

function isDescribed(schema: z.ZodTypeAny): boolean {
  if (schema.description !== undefined) return true;
  return schema instanceof z.ZodNullable && isDescribed(schema.unwrap() as z.ZodTypeAny);
}

test('every field of every published file is described, since readers are shown the descriptions', () => {
  const paths = Object.entries(publishedFiles).flatMap(([name, { schema }]) => undescribed(schema, name));
  expect(paths).toEqual([]);
});

test('no two files share a path', () => {
  const paths = Object.values(publishedFiles).map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
});
