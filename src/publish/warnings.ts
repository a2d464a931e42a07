import { z } from 'zod';

/** `warnings.json`: what looks wrong in the release although it breaks no rule. */
export const warningsSchema = z.object({
  rules: z
    .array(
      z.object({
        kind: z.string().describe('Kind of warning.'),
        rule: z.string().describe('What would be expected.'),
        count: z.number().int().describe('How many warnings there are of this kind.'),
      }),
    )
    .describe('Every kind of warning, also those of which there is none.'),
  warnings: z
    .array(
      z.object({
        kind: z.string().describe('Kind of warning, as in `rules`.'),
        about: z
          .string()
          .describe('Id of the issue, project, code or earlier taxonomy, or the place in a JSON file.'),
        file: z.string().describe('File of the release.'),
        line: z.number().int().nullable().describe('Its line, from 1; null where there is none.'),
        column: z.string().nullable().describe('Column, or path of the field; null where it is in none.'),
        found: z.string().describe('What is there.'),
        expected: z.string().describe('What is expected there.'),
      }),
    )
    .describe('Every warning, in order of file and line.'),
});
export type WarningsFile = z.infer<typeof warningsSchema>;
