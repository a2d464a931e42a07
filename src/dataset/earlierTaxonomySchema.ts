import { z } from 'zod';
import { slugPattern } from './columns.ts';
import { completenessGrades } from './dataset.ts';
import { jsonText, jsonTextOrNull, jsonUrlOrNull } from './jsonText.ts';

const count = z.number().int().min(0, 'a whole number from 0 on').nullable();
const share = z.number().min(0, 'a share from 0 to 1').max(1, 'a share from 0 to 1').nullable();
const percentage = z.number().min(0, 'a percentage').max(100, 'a percentage').optional();

const subcategory = z.strictObject({
  name: jsonText.describe('Name of the subcategory.'),
  count: count.describe('Number of items that its authors put there, where known.'),
  share: share.describe('Their share, where known.'),
  surveyYesPercent: percentage.describe('Percentage of surveyed people who had met it.'),
  leaves: z
    .array(
      z.strictObject({
        name: jsonText.describe('Name of the part.'),
        count: count.describe('Number of items in it.'),
      }),
    )
    .optional()
    .describe('Still finer parts, where they matter.'),
});

const category = z.strictObject({
  name: jsonText.describe('Name of the category.'),
  nameSource: jsonText.optional().describe('Where the name was found, if not in the publication.'),
  count: count.describe('Number of items that its authors put there, where known.'),
  share: share.describe('Their share, where known.'),
  surveyYesPercent: percentage.describe('Percentage of surveyed people who had met it.'),
  note: jsonText.optional().describe('What else is said of it.'),
  subcategories: z.array(subcategory).describe('Its subcategories, as far as they were read.'),
});

/** An item of `earlier-taxonomies.json`. */
export const earlierTaxonomySchema = z.strictObject({
  id: z
    .string()
    .regex(slugPattern, 'lower-case letters, digits and hyphens, a letter first')
    .describe('Short name, used by taxonomy-mapping.csv.'),
  short: jsonText.describe('Authors and year.'),
  citation: z
    .strictObject({
      authors: z.array(jsonText).min(1, 'at least one author').describe('Authors in order.'),
      title: jsonText.describe('Title of the publication.'),
      venue: jsonTextOrNull.describe('Where it appeared.'),
      year: z
        .number()
        .int()
        .min(1900, 'a year from 1900 to 2100')
        .max(2100, 'a year from 1900 to 2100')
        .describe('Year of publication.'),
      doi: jsonText
        .refine((text) => /^10\.\d{4,9}\/\S+$/.test(text), 'a DOI that starts with 10.')
        .nullable()
        .describe('DOI.'),
      arxiv: jsonTextOrNull.describe('Number at arXiv.'),
      url: jsonUrlOrNull.default(null).describe('Address of the publication.'),
    })
    .describe('The publication.'),
  studied: jsonText.describe('What was studied.'),
  sample: jsonTextOrNull.describe('How much of it.'),
  completeness: z
    .enum(completenessGrades)
    .describe('Whether its list of categories was read as a whole, in part or not at all.'),
  categories: z.array(category).describe('Its categories, as far as they were read.'),
  withoutCounterpart: z.array(jsonText).describe('Categories that no code of ours has to do with.'),
  sources: z.array(jsonText).describe('Where the list was read.'),
});
