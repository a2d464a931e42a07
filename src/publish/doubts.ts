import { z } from 'zod';

/** `doubts.json`: what in the release breaks no rule and looks wrong all the same. */
export const doubtsSchema = z.object({
  rules: z
    .array(
      z.object({
        kind: z.string().describe('Short name of the rule of thumb.'),
        rule: z.string().describe('What would be expected.'),
        count: z.number().int().describe('How many doubts there are of this kind.'),
      }),
    )
    .describe('The rules of thumb by which doubts are found, also those that found none.'),
  doubts: z
    .array(
      z.object({
        kind: z.string().describe('The rule of thumb that is not met.'),
        about: z.string().describe('Id of the issue, or of the earlier taxonomy.'),
        file: z.string().describe('File of the release.'),
        line: z.number().int().nullable().describe('Its line, from 1; null where there is none.'),
        column: z.string().nullable().describe('Column, or path of the field; null where it is in none.'),
        found: z.string().describe('What is there.'),
        expected: z.string().describe('What the rule of thumb expects.'),
      }),
    )
    .describe('Every doubt, in order of file and line.'),
});
export type DoubtsFile = z.infer<typeof doubtsSchema>;
