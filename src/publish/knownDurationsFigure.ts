import { sum } from 'd3-array';
import { z } from 'zod';

/** `figures/known-durations.json`: exact resolution times by group and category, in days. */
export const knownDurationsFigureSchema = z.object({
  rows: z
    .array(
      z.object({
        id: z.string().describe('Group or category.'),
        name: z.string().describe('Name for readers.'),
        kind: z.enum(['group', 'category']).describe('What the row is of.'),
        n: z.number().int().describe('Issues with a known opening day.'),
        exact: z.number().int().describe('Issues with an exact time.'),
        right: z.number().int().describe('Issues that were open when last observed.'),
        interval: z.number().int().describe('Closed issues without an exact time.'),
        excluded: z.number().int().describe('Issues whose opening day is not known.'),
        sameDay: z.number().int().describe('Exact times of 0 days.'),
        q1: z.number().nullable().describe('First quartile of the exact times, type 7; null: too few.'),
        median: z.number().nullable().describe('Their median.'),
        q3: z.number().nullable().describe('Their third quartile.'),
        times: z
          .array(
            z.object({ id: z.string().describe('Issue.'), days: z.number().describe('Days to resolution.') }),
          )
          .describe('Each exact time with its issue, ascending.'),
      }),
    )
    .describe('The two compared groups, then the categories of the focal one.'),
});
export type KnownDurationsFigureFile = z.infer<typeof knownDurationsFigureSchema>;

/** The issues with an exact time in all groups; those of the categories are among them already. */
export function exactInGroups({ rows }: KnownDurationsFigureFile): number {
  return sum(rows, ({ kind, exact }) => (kind === 'group' ? exact : 0));
}
