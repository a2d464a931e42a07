import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { describeShape } from './describeShape.ts';
import { publishedFiles } from './files.ts';

test('fields are listed with path, type and meaning, through lists, records and null', () => {
  const schema = z.object({
    n: z.number().int().describe('How many.'),
    rows: z
      .array(
        z.object({
          share: z.number().nullable().describe('Of all.'),
          kind: z.enum(['a', 'b']).describe('Which.'),
        }),
      )
      .describe('One a code.'),
    by: z.record(z.object({ on: z.boolean().describe('Whether.') })).describe('By name.'),
  });
  expect(describeShape(schema)).toEqual([
    { path: 'n', type: 'whole number', meaning: 'How many.' },
    { path: 'rows', type: 'list of object', meaning: 'One a code.' },
    { path: 'rows[].share', type: 'number or null', meaning: 'Of all.' },
    { path: 'rows[].kind', type: 'a, b', meaning: 'Which.' },
    { path: 'by', type: 'object of object', meaning: 'By name.' },
    { path: 'by{}.on', type: 'true, false', meaning: 'Whether.' },
  ]);
});

test.each(Object.entries(publishedFiles))('%s can be documented from its schema', (_, { schema }) => {
  expect(describeShape(schema).length + (schema.description === undefined ? 0 : 1)).toBeGreaterThan(0);
});
