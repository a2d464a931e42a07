import { z } from 'zod';

/** `comparison.json`: the codes against earlier taxonomies; it is also the data of the comparison figure. */
export const comparisonSchema = z.object({
  taxonomies: z
    .array(
      z.object({
        id: z.string().describe('Earlier taxonomy.'),
        short: z.string().describe('Authors and year.'),
        citation: z
          .object({
            authors: z.array(z.string()).describe('Authors, in order.'),
            title: z.string().describe('Title.'),
            venue: z.string().nullable().describe('Where it was published.'),
            year: z.number().int().describe('Year of publication.'),
            doi: z.string().nullable().describe('DOI.'),
            arxiv: z.string().nullable().describe('Number on arXiv.'),
            url: z.string().nullable().describe('Address.'),
          })
          .describe('What to cite.'),
        studied: z.string().describe('What it is a taxonomy of.'),
        sample: z.string().nullable().describe('What it was made from.'),
        completeness: z
          .enum(['whole', 'partial', 'none'])
          .describe('How completely its list of categories was read.'),
        categories: z
          .array(
            z.object({
              name: z.string().describe('Category.'),
              count: z.number().nullable().describe('How often it was found there, if stated.'),
              share: z.number().nullable().describe('Its share there, if stated.'),
              subcategories: z
                .array(
                  z.object({
                    name: z.string().describe('Subcategory.'),
                    count: z.number().nullable().describe('How often it was found there, if stated.'),
                    share: z.number().nullable().describe('Its share there, if stated.'),
                  }),
                )
                .describe('Its subcategories, as far as read.'),
            }),
          )
          .describe('Its categories, as far as read.'),
        withoutCounterpart: z.array(z.string()).describe('Its categories that none of our codes answers to.'),
        sources: z.array(z.string()).describe('Where the list was read.'),
        relations: z
          .object({
            equivalent: z.number().int().describe('Codes with an equivalent category there.'),
            broader: z.number().int().describe('Codes for which its category is broader.'),
            narrower: z.number().int().describe('Codes for which its category is narrower.'),
            related: z.number().int().describe('Codes with a related category there.'),
            absent: z.number().int().describe('Codes that it lacks.'),
            unknown: z.number().int().describe('Codes of which it is not known.'),
          })
          .describe('How many codes stand in each relation to it; unknown: no row.'),
      }),
    )
    .describe('Earlier taxonomies, in the order of the release.'),
  cells: z
    .array(
      z.object({
        code: z.string().describe('Our code.'),
        taxonomy: z.string().describe('Earlier taxonomy.'),
        relation: z
          .enum(['equivalent', 'broader', 'narrower', 'related', 'absent'])
          .describe('The earlier category is <relation> than/to the code.'),
        earlierCategory: z.string().nullable().describe('`top > sub`; null where it is absent.'),
        note: z.string().nullable().describe('The reason.'),
      }),
    )
    .describe('One cell of the matrix; a missing cell means not known.'),
  novel: z.array(z.string()).describe('Codes that no earlier taxonomy read in whole has a counterpart for.'),
});
export type ComparisonFile = z.infer<typeof comparisonSchema>;
