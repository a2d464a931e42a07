import { z } from 'zod';

const index = z.number().int().nullable();
const coder = (who: string) =>
  z
    .object({
      group: z.array(index).describe('Index of the group chosen; null where this coder did not code.'),
      code: z.array(index).describe('Index of the primary code chosen, if any.'),
      secondary: z.array(index).describe('Index of the secondary code chosen, if any.'),
    })
    .describe(who);

/** `codings.json`: what each coder said of each issue before adjudication, in the order of `issues.json`. */
export const codingsSchema = z.object({
  version: z.string().describe('Dataset version.'),
  groups: z.array(z.string()).describe('Ids of the groups.'),
  codes: z.array(z.string()).describe('Ids of the codes.'),
  coders: z
    .object({
      A: coder('The first coder, who coded every issue.'),
      B: coder('The second coder, who coded independently of the first.'),
      C: coder('Who settled the issues on which the first two differed.'),
    })
    .describe('The columns of each coder.'),
});
export type CodingsFile = z.infer<typeof codingsSchema>;
