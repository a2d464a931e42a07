import { z } from 'zod';
import { expect, test } from 'vitest';
import { describedFields } from './describedFields.ts';

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
    note: z.string().optional().describe('If any.'),
    value: z.union([z.string(), z.number(), z.null(), z.array(z.string())]).describe('Anything.'),
    by: z.record(z.string(), z.object({ on: z.boolean().describe('Whether.') })).describe('By name.'),
  });
  expect(describedFields(schema)).toEqual([
    { path: 'n', type: 'whole number', meaning: 'How many.' },
    { path: 'rows', type: 'list of object', meaning: 'One a code.' },
    { path: 'rows[].share', type: 'number or null', meaning: 'Of all.' },
    { path: 'rows[].kind', type: 'a, b', meaning: 'Which.' },
    { path: 'note', type: 'text; may be left out', meaning: 'If any.' },
    { path: 'value', type: 'text, number, list of text or null', meaning: 'Anything.' },
    { path: 'by', type: 'object of object', meaning: 'By name.' },
    { path: 'by{}.on', type: 'true, false', meaning: 'Whether.' },
  ]);
});
