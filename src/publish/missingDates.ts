import { z } from 'zod';
import { formatCount } from '../formatting/formatCount.ts';
import { formatShare } from '../formatting/formatShare.ts';

const propertyId = z.enum(['group', 'category', 'project', 'length', 'complete', 'year']);

/** `figures/missing-dates.json`: which issues have a known date, and what that does to the estimates. */
export const missingDatesSchema = z.object({
  outcomes: z
    .array(
      z.object({
        id: z
          .enum(['resolved', 'opened'])
          .describe('Whether a closed issue’s day of resolution, or an issue’s opening day, is known.'),
        name: z.string().describe('Name for readers.'),
        n: z.number().int().describe('Issues asked about.'),
        known: z.number().int().describe('Issues of which it is known.'),
        share: z.number().nullable().describe('Known of n; null: no issue is asked about.'),
        properties: z
          .array(
            z.object({
              id: propertyId.describe(
                'Property of an issue: group, category, project, dated turns seen, thread seen whole, year.',
              ),
              name: z.string().describe('Name for readers.'),
              test: z.string().describe('Test of independence.'),
              statistic: z.number().nullable().describe('Its statistic; null: not estimable.'),
              df: z.number().int().nullable().describe('Its degrees of freedom.'),
              p: z.number().nullable().describe('Not adjusted.'),
              holm: z.number().nullable().describe('Adjusted by Holm for all tests of this outcome.'),
              strength: z.number().nullable().describe('Cramér’s V, 0 (independent) to 1.'),
              values: z
                .array(
                  z.object({
                    value: z.string().describe('Value of the property.'),
                    n: z.number().int().describe('Issues with it.'),
                    known: z.number().int().describe('Of these, with a known date.'),
                    share: z.number().describe('Known of n.'),
                    low: z.number().describe('Lower 95% limit (Wilson).'),
                    high: z.number().describe('Upper 95% limit (Wilson).'),
                  }),
                )
                .describe('Every value that occurs.'),
            }),
          )
          .describe('What distinguishes known from unknown.'),
        strongestFirst: z
          .array(propertyId)
          .describe('The properties that could be tested, the one that distinguishes most first.'),
      }),
    )
    .describe('The two kinds of dates that can be missing.'),
  estimates: z
    .array(
      z.object({
        key: z.string().describe('Group or category.'),
        name: z.string().describe('Name for readers.'),
        known: z.number().nullable().describe('Median days of the exact times alone.'),
        weighted: z
          .number()
          .nullable()
          .describe(
            'The same with each exact time standing for the closed issues like it whose date is unknown.',
          ),
        early: z.number().nullable().describe('Median with unknown dates as early as possible.'),
        turnbull: z.number().nullable().describe('Turnbull’s median.'),
        late: z.number().nullable().describe('Median with unknown dates as late as possible.'),
      }),
    )
    .describe(
      'What the missing dates do to the medians, in days; null: less than half are resolved, or too few issues.',
    ),
  effects: z
    .array(
      z.object({
        id: z
          .enum(['known', 'weighted', 'early', 'interval', 'late'])
          .describe('Exact times alone, weighted, unknown dates early, in their interval, late.'),
        name: z.string().describe('Name for readers.'),
        effect: z
          .number()
          .nullable()
          .describe('Focal against comparison, scale of Cliff’s delta; positive: focal longer.'),
        low: z.number().nullable().describe('Lower 95% limit.'),
        high: z.number().nullable().describe('Upper 95% limit.'),
      }),
    )
    .describe('What they do to the difference between the groups.'),
  weighting: z.string().describe('How the weights are made, in words.'),
});
export type MissingDatesFile = z.infer<typeof missingDatesSchema>;
export type MissingOutcome = MissingDatesFile['outcomes'][number];
export type MissingProperty = MissingOutcome['properties'][number];

/** The properties of an outcome that could be tested, the one that distinguishes most first. */
export function strongestProperties({ properties, strongestFirst }: MissingOutcome): MissingProperty[] {
  return strongestFirst.flatMap((id) => properties.filter((property) => property.id === id));
}

/** For how many issues a date is known, and on which properties that depends most and least. */
export function knownSentence(outcome: MissingOutcome): string {
  const { name, known, n, share } = outcome;
  const counted = `${name} It is known for ${formatCount(known)} of ${formatCount(n)}${share === null ? '' : ` (${formatShare(share)})`}.`;
  const [first, second, ...others] = strongestProperties(outcome).map((property) => `“${property.name}”`);
  const last = others.at(-1);
  return last === undefined
    ? counted
    : `${counted} It depends most on ${first}, then on ${second}, and least on ${last}.`;
}
