import { z } from 'zod';

/** `co-occurrence.json`: which secondary code goes with which primary one, over the focal issues. */
export const coOccurrenceSchema = z.object({
  pairs: z
    .array(
      z.object({
        primary: z.string().describe('Final primary code.'),
        secondary: z.string().describe('Final secondary code.'),
        count: z.number().int().describe('Issues that carry both.'),
        share: z.number().describe('Of the issues of that primary code.'),
      }),
    )
    .describe('Every pair that occurs, in the order of the taxonomy.'),
  alone: z
    .array(
      z.object({
        primary: z.string().describe('Final primary code.'),
        count: z.number().int().describe('Issues without a secondary code.'),
      }),
    )
    .describe('Issues of each primary code that carry no secondary one.'),
});
export type CoOccurrenceFile = z.infer<typeof coOccurrenceSchema>;
