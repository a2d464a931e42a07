import { z } from 'zod';

const named = z.object({
  id: z.string().describe('As it stands in addresses and in the dataset.'),
  name: z.string().describe('As a reader sees it.'),
});
const places = (what: string) => z.array(z.number().int()).describe(what);
const optionalPlaces = (what: string) => z.array(z.number().int().nullable()).describe(what);

/**
 * `lab.json`: what the lab needs of each issue to repeat the analysis of times under other choices, in few bytes.
 * Columns have one entry for each issue, in the order of `issues.json`.
 */
export const labSchema = z.object({
  version: z.string().describe('Dataset version.'),
  groups: z
    .array(
      named.extend({ role: z.enum(['focal', 'comparison', 'undecided']).describe('What the group is for.') }),
    )
    .describe('Groups, in the order of the release.'),
  categories: z
    .array(named.extend({ codes: z.array(named).describe('Its codes.') }))
    .describe('The taxonomy, in its order.'),
  domains: z.array(named).describe('Domains, in code-unit order of their ids.'),
  projects: z
    .array(
      z.object({
        repo: z.string().describe('owner/name.'),
        domain: z.number().int().describe('Place of its domain in `domains`.'),
        observedUntil: z.string().describe('Last day of observation.'),
        border: z.boolean().describe('Whether it lies near the border of the definition of a project.'),
      }),
    )
    .describe('Projects, in the order of the release.'),
  families: z.array(z.string()).describe('Model families, in code-unit order.'),
  issues: z
    .object({
      project: places('Place of the project.'),
      closing: z
        .string()
        .describe('A digit for each issue: 0 open, else the place of its grade of evidence, counted from 1.'),
      coding: z.string().describe('A digit for each issue: place of how its final code came about.'),
      basis: z.string().describe('A digit for each issue: 1 if its opening day is bounded, else 0.'),
      opened: optionalPlaces('Opening day, in days since 1970-01-01; null if not known.'),
      lastEvent: optionalPlaces('Days from opening to the last dated turn; null if either is not known.'),
      resolved: optionalPlaces('Days from opening to resolution; null if either is not known.'),
      kind: places(
        'Final group and primary code: the place of the code in the whole taxonomy, or, outside the focal group, −1 less the place of the group.',
      ),
      secondary: optionalPlaces('Place of the final secondary code; null for none.'),
      families: z
        .array(z.array(z.number().int()))
        .describe('Places of the families of its models, for issues that have any; see `withFamilies`.'),
      withFamilies: places('Rows of the issues that have model families.'),
    })
    .describe('The issues, one array or text a column.'),
  coders: z
    .record(
      z.string(),
      z.object({
        missing: places('Rows that this coder did not code.'),
        rows: places('Rows in which this coder’s codes differ from the final ones.'),
        kind: places('This coder’s group and primary code there, as in `issues.kind`.'),
        secondary: optionalPlaces('This coder’s secondary code there.'),
      }),
    )
    .describe('The two independent coders.'),
  claims: z
    .array(
      z.object({
        id: z.enum(['groups', 'categories']).describe('Claim, as in `figures/specification-curve.json`.'),
        count: z.number().int().describe('Specifications in all.'),
        estimable: z.number().int().describe('Specifications that give an estimate.'),
        agree: z.number().describe('Share that agrees with the claim in sign.'),
        support: z.number().describe('Share that supports it at 5 %.'),
        against: z.number().describe('Share that contradicts it at 5 %.'),
        verdict: z.string().describe('What the rule says.'),
        effects: z
          .array(z.number())
          .describe('Quantiles of the effects at equal steps from the smallest to the largest.'),
      }),
    )
    .describe('The specification curves in brief.'),
});
export type LabFile = z.infer<typeof labSchema>;
