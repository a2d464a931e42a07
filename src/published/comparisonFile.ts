import { z } from 'astro/zod';

/** `comparison.json`: the codes against earlier taxonomies; it is also the data of the comparison figure. */
export const comparisonSchema = z.object({
  taxonomies: z
    .array(
      z.object({
        id: z.string(),
        short: z.string().describe('Authors and year.'),
        citation: z.object({
          authors: z.array(z.string()),
          title: z.string(),
          venue: z.string().nullable(),
          year: z.number().int(),
          doi: z.string().nullable(),
          arxiv: z.string().nullable(),
          url: z.string().nullable(),
        }),
        studied: z.string(),
        sample: z.string().nullable(),
        completeness: z
          .enum(['whole', 'partial', 'none'])
          .describe('How completely its list of categories was read.'),
        categories: z.array(
          z.object({
            name: z.string(),
            count: z.number().nullable(),
            share: z.number().nullable(),
            subcategories: z.array(
              z.object({ name: z.string(), count: z.number().nullable(), share: z.number().nullable() }),
            ),
          }),
        ),
        withoutCounterpart: z.array(z.string()),
        sources: z.array(z.string()),
        relations: z
          .object({
            equivalent: z.number().int(),
            broader: z.number().int(),
            narrower: z.number().int(),
            related: z.number().int(),
            absent: z.number().int(),
            unknown: z.number().int(),
          })
          .describe('How many codes stand in each relation to it; unknown: no row.'),
      }),
    )
    .describe('Earlier taxonomies, in the order of the release.'),
  cells: z
    .array(
      z.object({
        code: z.string(),
        taxonomy: z.string(),
        relation: z
          .enum(['equivalent', 'broader', 'narrower', 'related', 'absent'])
          .describe('The earlier category is <relation> than/to the code.'),
        earlierCategory: z.string().nullable(),
        note: z.string().nullable().describe('The reason.'),
      }),
    )
    .describe('One cell of the matrix; a missing cell means not known.'),
  novel: z.array(z.string()).describe('Codes that no earlier taxonomy read in whole has a counterpart for.'),
});
export type ComparisonFile = z.infer<typeof comparisonSchema>;
