import { z } from 'zod';
import { jsonText, jsonTextOrNull, jsonUrlOrNull } from './jsonText.ts';

const expectedValue = 'text, a number, true, false, null or a list of texts';

/** An item of `paper.json`: a fact that is publicly said of the paper which the study accompanies. */
export const paperFactSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)*$/, 'lower-case names joined by points')
    .describe('Name of the fact.'),
  label: jsonText.describe('What is stated.'),
  value: z
    .union([jsonText, z.number(), z.boolean(), z.null(), z.array(jsonText).min(1)], expectedValue)
    .describe('The value stated; null where it is not public.'),
  unit: jsonTextOrNull.describe('Unit of the value.'),
  source: z
    .strictObject({
      name: jsonText.describe('Name of the source.'),
      url: jsonUrlOrNull.describe('Its address; null where it is computed from other facts.'),
    })
    .describe('Where it is stated.'),
  status: jsonText.describe('How well the fact is established.'),
});
