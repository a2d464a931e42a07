import { z } from 'zod';

const named = z.object({
  id: z.string().describe('As it stands in addresses and in the dataset.'),
  name: z.string().describe('As a reader sees it.'),
});

/**
 * `explorer.json`: what the explorer keeps in memory, in the fewest bytes. The names are plain; the rows and all other
 * text are packed (see `explorerTransfer.ts` and `explorerText.ts`), since as JSON they would weigh three times as much.
 * Everything in it is also in `issues.json`, in the same order.
 */
export const explorerSchema = z.object({
  version: z.string().describe('Dataset version.'),
  issues: z.number().int().describe('Number of issues.'),
  groups: z.array(named).describe('Groups, in the order of the release.'),
  categories: z
    .array(named.extend({ codes: z.array(named).describe('Its codes.') }))
    .describe('The taxonomy, in its order.'),
  domains: z.array(named).describe('Domains, in order of first project.'),
  projects: z
    .array(
      z.object({
        repo: z.string().describe('owner/name.'),
        alsoKnownAs: z.string().nullable().describe('An earlier name, to which old addresses may lead.'),
        domain: z.number().int().describe('Place of its domain in `domains`.'),
        observedUntil: z.number().int().describe('Last day of observation, in days since 1970-01-01.'),
      }),
    )
    .describe('Projects, in the order of the release.'),
  evidence: z.array(z.string()).describe('Grades of evidence.'),
  exactEvidence: z.array(z.string()).describe('Those whose closing date counts as exact.'),
  codings: z.array(z.string()).describe('How a final code can have come about.'),
  lists: z
    .object({
      labels: z.number().int().describe('Different labels.'),
      models: z.number().int().describe('Different models.'),
      families: z.number().int().describe('Different model families.'),
    })
    .describe('How many different labels, models and model families there are.'),
  text: z
    .object({
      bytes: z.number().int().describe('Length of the text in UTF-8.'),
      origins: z
        .array(z.number().int())
        .describe('Of each block of the text: the row of its sorted rotations that is the block itself.'),
    })
    .describe(
      'Labels, models, families and summaries, a line each, sorted by rotation, block by block, before packing.',
    ),
  packed: z.string().describe('Rows, then text: one arithmetic code in Base64.'),
});
export type ExplorerFile = z.infer<typeof explorerSchema>;
