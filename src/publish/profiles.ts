import { z } from 'zod';

const counts = (what: string) =>
  z
    .array(
      z.object({
        value: z.string().nullable().describe('The value; null where it is not known or does not apply.'),
        count: z.number().int().describe('Issues with this value.'),
      }),
    )
    .describe(what);

/** `profiles.json`: what the issues of each group, category, code, project, domain and model family are like. */
export const profilesSchema = z.object({
  profiles: z
    .array(
      z.object({
        kind: z
          .enum(['group', 'category', 'code', 'project', 'domain', 'family'])
          .describe('What the profile is of.'),
        id: z.string().describe('Id of the group, category, code, project, domain or model family.'),
        n: z
          .number()
          .int()
          .describe('Its issues; those of a category or code are the focal ones of that primary code.'),
        groups: counts('Groups, in the order of the study.'),
        categories: counts('Final primary categories, in the order of the taxonomy.'),
        codes: counts('Final primary codes, most frequent first.'),
        secondary: counts('Final secondary codes, most frequent first; null: none.'),
        years: counts('Years of opening, ascending; null: not known.'),
        domains: counts('Domains, most frequent first.'),
        projects: counts('Projects, most frequent first.'),
        families: counts('Model families, most frequent first; an issue may have several, or none.'),
        models: counts('Models as recorded, most frequent first; an issue may have several, or none.'),
        states: counts('Open or closed.'),
        evidence: counts('Grades of evidence of the closing date, best first; null: open.'),
      }),
    )
    .describe(
      'Groups, categories, codes, projects, domains, model families, each in the order of the release.',
    ),
});
export type ProfilesFile = z.infer<typeof profilesSchema>;
export type Profile = ProfilesFile['profiles'][number];
