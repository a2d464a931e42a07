import { z } from 'zod';
import { relatedResultSchema } from '../dataset/relatedResultSchema.ts';

/** `related-results.json`: what the published data of other works say about time, as the release has it. */
export const relatedResultsSchema = z.object({
  results: z
    .array(relatedResultSchema)
    .describe('One item a result; empty for a release without related results.'),
});
export type RelatedResultsFile = z.infer<typeof relatedResultsSchema>;
