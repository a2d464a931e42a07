import { z } from 'zod';

const crossTable = (what: string) =>
  z
    .object({
      labels: z.array(z.string()).describe('Names of the rows, and of the columns.'),
      counts: z
        .array(z.array(z.number().int()))
        .describe('Issues: a row is coder A’s choice, a column coder B’s.'),
    })
    .describe(what);

/** `agreement.json`: the two independent coders' choices against each other, before adjudication. */
export const agreementSchema = z.object({
  group: crossTable('Groups, over the issues that both coded.'),
  category: crossTable('Categories of the primary code, over the issues that both put into the focal group.'),
  code: crossTable('Primary codes, over the issues that both put into the focal group.'),
  sharedCode: z
    .number()
    .int()
    .describe('Of these, the issues of which both name at least one code in common, primary or secondary.'),
});
export type AgreementFile = z.infer<typeof agreementSchema>;
