import { z } from 'zod';

/** `figures/resolution-pairs.json`: category against category. */
export const resolutionPairsSchema = z.object({
  categories: z
    .array(
      z.object({
        id: z.string().describe('Category.'),
        name: z.string().describe('Name for readers.'),
        exact: z.number().int().describe('Its exact times.'),
        meanRank: z
          .number()
          .nullable()
          .describe(
            'Mean rank of its exact times among those of all categories; null where it or every other has too few.',
          ),
        effect: z
          .number()
          .nullable()
          .describe(
            'Against all other categories, every issue used for what is known of it; scale of Cliff’s delta.',
          ),
        low: z.number().nullable().describe('Lower 95% limit.'),
        high: z.number().nullable().describe('Upper 95% limit.'),
      }),
    )
    .describe('In the order of the taxonomy.'),
  pairs: z
    .array(
      z.object({
        a: z.string().describe('Category, before b in the alphabet.'),
        b: z.string().describe('Category.'),
        z: z.number().nullable().describe('Dunn’s z of the exact times; positive if a takes longer.'),
        p: z.number().nullable().describe('Of Dunn’s test, two-sided, not adjusted.'),
        holm: z.number().nullable().describe('The same, adjusted by Holm for all pairs.'),
        significant: z.boolean().describe('Whether that is below 0.05; false without a test.'),
        delta: z
          .number()
          .nullable()
          .describe('Cliff’s delta of the exact times; positive if a takes longer.'),
        low: z.number().nullable().describe('Lower 95% limit (bootstrap over projects).'),
        high: z.number().nullable().describe('Upper 95% limit (bootstrap over projects).'),
        intervalZ: z
          .number()
          .nullable()
          .describe('Generalized log-rank of all issues; positive if a takes longer.'),
        intervalP: z.number().nullable().describe('Two-sided, not adjusted.'),
        intervalHolm: z.number().nullable().describe('The same, adjusted by Holm for all pairs.'),
        intervalSignificant: z.boolean().describe('Whether that is below 0.05; false without a test.'),
        effect: z
          .number()
          .nullable()
          .describe('Of all issues, on the scale of Cliff’s delta; positive if a takes longer.'),
        effectLow: z.number().nullable().describe('Lower 95% limit.'),
        effectHigh: z.number().nullable().describe('Upper 95% limit.'),
      }),
    )
    .describe('Every pair of categories.'),
});
export type ResolutionPairsFile = z.infer<typeof resolutionPairsSchema>;
