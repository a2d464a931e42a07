import { z } from 'zod';
import { slugPattern } from './columns.ts';
import { jsonText, jsonUrlOrNull } from './jsonText.ts';

const positiveCount = z.number().int().min(1, 'a whole number from 1 on');
const duration = z.number().min(0, 'a number from 0 on');
const share = z.number().min(0, 'a share from 0 to 1').max(1, 'a share from 0 to 1');

const arm = z
  .strictObject({
    label: jsonText.describe('What was measured.'),
    n: positiveCount.nullable().describe('How many of them, where known.'),
    median: duration.nullable().default(null).describe('Median, in the unit of the result.'),
    share: share.nullable().default(null).describe('Share, where the unit is a share.'),
  })
  .refine(({ median, share }) => (median === null) !== (share === null), 'either a median or a share');

/** An item of `related-results.json`: what the published data of another work say about time. */
export const relatedResultSchema = z.strictObject({
  id: z
    .string()
    .regex(slugPattern, 'lower-case letters, digits and hyphens, a letter first')
    .describe('Short name of the result.'),
  work: jsonText.describe('The work: authors, title and where it appeared.'),
  studied: jsonText.describe('What was studied.'),
  measure: jsonText.describe('What was measured.'),
  focal: arm.describe('The issues or questions that are like those of our focal group.'),
  other: arm.nullable().describe('What they are compared with; null where there is no comparison.'),
  unit: jsonText.describe('Unit of the median, or “share”.'),
  effect: z
    .strictObject({
      name: jsonText.describe('Name of the effect size.'),
      value: z.number().describe('Its value; positive if the focal ones take longer.'),
    })
    .nullable()
    .describe('Size of the difference, where known.'),
  p: z
    .number()
    .min(0, 'a p value from 0 to 1')
    .max(1, 'a p value from 0 to 1')
    .nullable()
    .describe('The p value of the difference, where known.'),
  says: z
    .enum(['longer', 'shorter', 'no difference', 'no comparison'])
    .describe('What it says of the focal ones.'),
  source: z
    .strictObject({
      name: jsonText.describe('Name of the source.'),
      url: jsonUrlOrNull.describe('Its address, if it has one.'),
    })
    .describe('Where it is stated.'),
  status: jsonText.describe('How well the result is established.'),
});
