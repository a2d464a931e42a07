import { z } from 'zod';

const fact = z.object({
  id: z.string().describe('Name of the fact.'),
  label: z.string().describe('What is stated.'),
  value: z
    .union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()])
    .describe('The value stated.'),
  unit: z.string().nullable().describe('Unit of the value.'),
  source: z
    .object({
      name: z.string().describe('Name of the source.'),
      url: z.string().nullable().describe('Its address, if it has one.'),
    })
    .describe('Where it is stated.'),
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
        id: z.string().describe('Group.'),
        name: z.string().describe('Name for readers.'),
        role: z
          .enum(['focal', 'comparison', 'undecided'])
          .describe('Focal: carries codes; comparison: what it is compared with; undecided: neither.'),
        count: z.number().int().describe('Its issues.'),
      }),
    )
    .describe('Groups in the order of the release, with role and number of issues.'),
  companionOf: z
    .object({
      title: z.string().describe('Title.'),
      doi: z.string().nullable().describe('DOI of the publication; null where it has none.'),
      arxiv: z.string().nullable().describe('Number of the preprint on arXiv; null where there is none.'),
    })
    .describe('The paper it accompanies.'),
  categories: z
    .array(
      z.object({
        id: z.string().describe('Category.'),
        name: z.string().describe('Name for readers.'),
        definition: z.string().describe('What belongs to it.'),
        origin: z.string().describe('Where its name comes from.'),
        count: z.number().int().describe('Focal issues of this primary category.'),
        codes: z
          .array(
            z.object({
              id: z.string().describe('Code, `category.part`.'),
              name: z.string().describe('Name for readers.'),
              definition: z.string().describe('What belongs to it.'),
              count: z.number().int().describe('Focal issues of this primary code.'),
            }),
          )
          .describe('Its codes, in the order of the release.'),
      }),
    )
    .describe('The taxonomy, with the number of focal issues whose final primary code it is.'),
  projects: z
    .array(
      z.object({
        repo: z.string().describe('owner/name.'),
        alsoKnownAs: z.string().nullable().describe('An earlier or later name, if it has one.'),
        domain: z.string().describe('Domain.'),
        domainName: z.string().describe('Domain for readers.'),
        description: z.string().describe('What the software does.'),
        modelFamilies: z
          .array(z.string())
          .describe('Families of the models that it is built on; empty where not recorded.'),
        url: z.string().describe('Address of the project.'),
        gitHistory: z.boolean().describe('Whether its commits could be read.'),
        commits: z.number().int().nullable().describe('Commits on the default branch; null: not read.'),
        firstCommit: z.string().nullable().describe('Day of the first commit.'),
        lastCommit: z.string().nullable().describe('Day of the last commit.'),
        observedUntil: z.string().describe('Until when the project was observed.'),
        count: z.number().int().describe('Its issues.'),
        byGroup: z.record(z.string(), z.number().int()).describe('Its issues by group.'),
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

/** The share of a project's issues that are of a group; null where it has no issue. */
export function shareOfGroup(
  { byGroup, count }: Pick<PublishedProject, 'byGroup' | 'count'>,
  group: string,
): number | null {
  return count === 0 ? null : (byGroup[group] ?? 0) / count;
}

/** A code with its category and the category's place in the taxonomy, which fixes its color. */
export interface PlacedCode {
  readonly code: PublishedCode;
  readonly category: PublishedCategory;
  readonly index: number;
}

/** The codes of a taxonomy by id. */
export function taxonomyIndex(study: Pick<StudyFile, 'categories'>): ReadonlyMap<string, PlacedCode> {
  return new Map(
    study.categories.flatMap((category, index) =>
      category.codes.map((code) => [code.id, { code, category, index }]),
    ),
  );
}

/** The name of a code. @throws Error if the taxonomy has no such code. */
export function codeName(index: ReadonlyMap<string, PlacedCode>, code: string): string {
  const placed = index.get(code);
  if (!placed) throw new Error(`taxonomy: found no code ${code}, expected one of ${index.size}`);
  return placed.code.name;
}
