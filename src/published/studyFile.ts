import { z } from 'astro/zod';

const fact = z.object({
  id: z.string().describe('Name of the fact.'),
  label: z.string().describe('What is stated.'),
  value: z
    .union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()])
    .describe('The value stated.'),
  unit: z.string().nullable().describe('Unit of the value.'),
  source: z.object({ name: z.string(), url: z.string().nullable() }).describe('Where it is stated.'),
  status: z.string().describe('How well the fact is established.'),
});

/** `study.json`: the release, the roles of its groups, its projects, taxonomy and the facts reported of the paper. */
export const studySchema = z.object({
  title: z.string().describe('Title of the dataset.'),
  version: z.string().describe('Version of the release.'),
  released: z.string().describe('Day of release.'),
  freeze: z.string().describe('Latest day of observation.'),
  licence: z.string().describe('SPDX name of the licence of the data.'),
  groups: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        role: z.enum(['focal', 'comparison', 'undecided']),
        count: z.number().int(),
      }),
    )
    .describe('Groups in the order of the release, with role and number of issues.'),
  companionOf: z
    .object({ title: z.string(), doi: z.string(), arxiv: z.string() })
    .describe('The paper it accompanies.'),
  categories: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        definition: z.string(),
        origin: z.string(),
        count: z.number().int(),
        codes: z.array(
          z.object({ id: z.string(), name: z.string(), definition: z.string(), count: z.number().int() }),
        ),
      }),
    )
    .describe('The taxonomy, with the number of focal issues whose final primary code it is.'),
  projects: z
    .array(
      z.object({
        repo: z.string(),
        alsoKnownAs: z.string().nullable(),
        domain: z.string(),
        domainName: z.string(),
        description: z.string(),
        url: z.string(),
        gitHistory: z.boolean(),
        commits: z.number().int().nullable(),
        firstCommit: z.string().nullable(),
        lastCommit: z.string().nullable(),
        observedUntil: z.string(),
        count: z.number().int(),
        byGroup: z.record(z.number().int()),
      }),
    )
    .describe('The projects, with their numbers of issues, in all and by group.'),
  paper: z.array(fact).describe('What is publicly said of the paper.'),
});
export type StudyFile = z.infer<typeof studySchema>;
export type PublishedCategory = StudyFile['categories'][number];
export type PublishedCode = PublishedCategory['codes'][number];
export type PublishedProject = StudyFile['projects'][number];
export type PublishedFact = StudyFile['paper'][number];

/** The name of a group by role. @throws Error if the study has no group of that role. */
export function groupOf(study: StudyFile, role: 'focal' | 'comparison'): StudyFile['groups'][number] {
  const group = study.groups.find((candidate) => candidate.role === role);
  if (!group) throw new Error(`study.json, field groups: found no group of role ${role}, expected one`);
  return group;
}
