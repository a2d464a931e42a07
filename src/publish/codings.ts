import { z } from 'zod';

/** `codings.json`: what each coder said of each issue, before and after adjudication. */
export const codingsSchema = z.object({
  version: z.string().describe('Dataset version.'),
  id: z.array(z.string()).describe('owner/name#number of the issue.'),
  coder: z.array(z.enum(['A', 'B', 'C'])).describe('Who coded.'),
  group: z.array(z.string()).describe('Group chosen.'),
  code: z.array(z.string().nullable()).describe('Primary code chosen.'),
  secondary: z.array(z.string().nullable()).describe('Secondary code chosen.'),
});
export type CodingsFile = z.infer<typeof codingsSchema>;
