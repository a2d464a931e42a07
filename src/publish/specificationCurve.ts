import { z } from 'zod';

const estimate = z.number().nullable();

/** `figures/specification-curve.json`: each claim under every combination of reasonable choices. */
export const specificationCurveSchema = z.object({
  nearness: z
    .number()
    .describe('By how much the shares are moved to see whether a verdict is near a boundary, 0 to 1.'),
  rule: z
    .array(
      z.object({
        verdict: z
          .enum(['holds', 'holds in part', 'does not hold', 'cannot be told'])
          .describe('The verdict if the condition is met.'),
        condition: z.string().describe('The condition, in words.'),
      }),
    )
    .describe('The rule that turns specifications into a verdict: the first condition that is met decides.'),
  claims: z
    .array(
      z.object({
        id: z
          .enum(['groups', 'categories'])
          .describe('Focal against comparison issues, or category against category.'),
        measure: z.string().describe('What the effect is, in words.'),
        stance: z
          .string()
          .describe('When a specification agrees with the claim or contradicts it, in words.'),
        negligible: z.number().describe('An effect below this is called negligible.'),
        dimensions: z
          .array(
            z.object({
              id: z.string().describe('The choice to make.'),
              question: z.string().describe('The choice as a question.'),
              options: z
                .array(
                  z.object({
                    id: z.string().describe('Option.'),
                    label: z.string().describe('Option for readers.'),
                    main: z.boolean().describe('Whether the main specification makes it.'),
                    specifications: z
                      .number()
                      .int()
                      .describe('Specifications that make it and give an estimate.'),
                    median: estimate.describe('Median effect among them.'),
                    agree: estimate.describe('Share of them that agree with the claim.'),
                    support: estimate.describe('Share of them that support it at 5 %.'),
                    against: estimate.describe('Share of them that contradict it at 5 %.'),
                  }),
                )
                .describe('What can be chosen.'),
            }),
          )
          .describe('The choices; the specifications are all their combinations.'),
        specifications: z
          .object({
            choices: z
              .record(z.string(), z.array(z.number().int()))
              .describe('For each dimension, the position of the option chosen.'),
            n: z.array(z.number().int()).describe('Issues used.'),
            effect: z.array(estimate).describe('Effect; null: not estimable.'),
            low: z.array(estimate).describe('Lower 95% limit.'),
            high: z.array(estimate).describe('Upper 95% limit.'),
            p: z.array(estimate).describe('Two-sided.'),
            order: z
              .array(estimate)
              .describe(
                'Rank correlation of the categories’ order with that of the main specification; empty for groups.',
              ),
          })
          .describe(
            'One array a column, all of the same length, smallest effect first, not estimable ones last.',
          ),
        main: z.number().int().describe('Position of the main specification.'),
        count: z.number().int().describe('Specifications in all.'),
        estimable: z
          .number()
          .int()
          .describe('Specifications that give an estimate; the shares are shares of these.'),
        agree: z.number().describe('Share that agrees with the claim.'),
        support: z.number().describe('Share that supports it at 5 %.'),
        against: z.number().describe('Share that contradicts it at 5 %.'),
        median: z.number().describe('Median effect.'),
        categories: z
          .array(
            z.object({
              id: z.string().describe('Category.'),
              median: z.number().describe('Median effect against all others, scale of Cliff’s delta.'),
              low: z.number().describe('5th percentile of that effect over the specifications.'),
              high: z.number().describe('95th percentile.'),
              longer: z
                .number()
                .describe('Share of specifications in which it takes longer than the others.'),
              slowest: z.number().describe('Share of specifications in which it takes longest of all.'),
            }),
          )
          .describe('How each category stands over all specifications; empty for groups.'),
        verdict: z
          .enum(['holds', 'holds in part', 'does not hold', 'cannot be told'])
          .describe('What the rule says.'),
        reason: z.string().describe('The condition that decided.'),
        distinct: z
          .object({
            count: z.number().int().describe('Specifications that differ in their numbers.'),
            agree: z.number().describe('Share of these that agrees with the claim.'),
            support: z.number().describe('Share of these that supports it at 5 %.'),
            against: z.number().describe('Share of these that contradicts it at 5 %.'),
            verdict: z
              .enum(['holds', 'holds in part', 'does not hold', 'cannot be told'])
              .describe('What the rule would say of these.'),
          })
          .describe(
            'The same with specifications whose choices make no difference to any number counted once; the rule counts all.',
          ),
        nearby: z
          .array(z.enum(['holds', 'holds in part', 'does not hold', 'cannot be told']))
          .describe(
            'Other verdicts that the rule gives if the shares move by up to the file’s nearness: where there are any, the verdict is near a boundary.',
          ),
      }),
    )
    .describe('The two claims; one that no specification can estimate is left out.'),
});
export type SpecificationCurveFile = z.infer<typeof specificationCurveSchema>;
export type SpecificationClaim = SpecificationCurveFile['claims'][number];
