import { z } from 'astro/zod';

/** `figures/known-durations.json`: exact resolution times by group and category, in days. */
export const knownDurationsFigureSchema = z.object({
  rows: z
    .array(
      z.object({
        id: z.string().describe('Group or category.'),
        name: z.string(),
        kind: z.enum(['group', 'category']),
        n: z.number().int().describe('Issues with a known opening day.'),
        exact: z.number().int(),
        right: z.number().int(),
        interval: z.number().int(),
        excluded: z.number().int().describe('Issues whose opening day is not known.'),
        sameDay: z.number().int().describe('Exact times of 0 days.'),
        q1: z.number().nullable(),
        median: z.number().nullable(),
        q3: z.number().nullable(),
        times: z
          .array(z.object({ id: z.string(), days: z.number() }))
          .describe('Each exact time with its issue, ascending.'),
      }),
    )
    .describe('The two compared groups, then the categories of the focal one.'),
});
export type KnownDurationsFigureFile = z.infer<typeof knownDurationsFigureSchema>;
