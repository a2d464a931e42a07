import { z } from 'zod';
import { coders, codingKinds, evidenceGrades } from '../../dataset/dataset.ts';
import { resultsSchema } from '../results.ts';
import { studySchema } from '../study.ts';

const release = z.string().describe('Release of the dataset that the answer is made of.');
const page = z.url().describe('The page that shows it.');
const day = z.iso.date();
const dayOrNull = day.nullable();
const count = z.number().int().min(0);
const project = studySchema.shape.projects.element;

const codeEntry = z.object({
  id: z.string().describe('Code, `category.part`.'),
  name: z.string().describe('Name for readers.'),
  definition: z.string().describe('What belongs to it.'),
  issues: count.describe('Focal issues with this final primary code.'),
  page,
});

/** `taxonomy.json` */
export const taxonomyResponse = z.object({
  release,
  categories: z
    .array(
      codeEntry.extend({
        id: z.string().describe('Category.'),
        origin: z.string().describe('Where its name comes from.'),
        codes: z.array(codeEntry).describe('Its codes, in the order of the release.'),
      }),
    )
    .describe('Categories, in the order of the release.'),
});

const listedIssue = z.object({
  id: z.string().describe('owner/name#number.'),
  record: z.url().describe('Everything recorded of it.'),
  page,
  group: z.string().describe('Group.'),
  category: z.string().nullable().describe('Category; null outside the focal group.'),
  code: z.string().nullable().describe('Final primary code; null outside the focal group.'),
  state: z.enum(['open', 'closed']).describe('State when it was last seen.'),
  title: z
    .string()
    .nullable()
    .describe('The thread in our words, as a title; null in a release without titles.'),
  opened: dayOrNull.describe('Opening day; null if not known.'),
  resolved: dayOrNull.describe('Closing day, as good as its evidence; null if open or not known.'),
});

/** `issues.json` */
export const issuesResponse = z.object({
  release,
  count: count.describe('Number of issues.'),
  issues: z.array(listedIssue).describe('All issues, in the order of the dataset.'),
});

/** `issues/<owner>/<name>/<number>.json` */
export const issueResponse = listedIssue.omit({ record: true }).extend({
  release,
  repo: z.string().describe('The project: owner/name.'),
  number: z.number().int().min(1).describe('Number within its project.'),
  thread: z.url().describe('The original thread.'),
  summary: z.string().describe('The thread in our words.'),
  labels: z.array(z.string()).describe('Labels that the project had given it.'),
  models: z.array(z.string()).describe('Models that the thread names.'),
  families: z.array(z.string()).describe('Families of these models.'),
  secondary: z.string().nullable().describe('Final secondary code, if there is one.'),
  coding: z.enum(codingKinds).describe('How the final codes came about.'),
  codings: z
    .array(
      z.object({
        coder: z.enum(coders).describe('A and B coded independently of each other, C where they differed.'),
        group: z.string().describe('Group chosen.'),
        code: z.string().nullable().describe('Primary code chosen, if any.'),
        secondary: z.string().nullable().describe('Secondary code chosen, if any.'),
      }),
    )
    .describe('What each coder chose.'),
  openedBasis: z
    .enum(['shown', 'bounded'])
    .nullable()
    .describe('Whether the thread shows the opening day, or it is the middle of an interval.'),
  openedEarliest: dayOrNull.describe('Earliest possible opening day.'),
  openedLatest: dayOrNull.describe('Latest possible opening day.'),
  lastEvent: dayOrNull.describe('Day of the last dated turn that was seen.'),
  eventsSeen: count.describe('Dated turns seen: a lower bound.'),
  threadComplete: z.boolean().describe('Whether the thread was seen to its end.'),
  evidence: z
    .enum(evidenceGrades)
    .nullable()
    .describe('What the closing day rests on; null for open issues.'),
  evidenceRef: z.string().nullable().describe('Commit, #pull request, tag, or why.'),
  observedUntil: day.describe('Latest day up to which its project was observed.'),
  time: z
    .enum(['exact', 'right', 'interval', 'excluded'])
    .describe('How it enters the main survival analysis.'),
  lower: z.number().nullable().describe('Days: the exact or censoring time, or the open lower end.'),
  upper: z.number().nullable().describe('Days: the exact time or the closed upper end.'),
});

const text = z.string().describe('Plain, with links as [words](/address/).');

/** `findings.json` */
export const findingsResponse = z.object({
  release,
  findings: z
    .array(
      z.object({
        id: z.string().describe('Part of its permanent address.'),
        page,
        question: z.string().describe('The question, or the claim of the paper.'),
        answer: z.string().describe('What we found.'),
        status: z.string().describe('How far it can be trusted, in a word or two.'),
        sentences: z.array(text).describe('What we found, in three sentences.'),
        sure: z.array(text).describe('How sure we are.'),
        limits: z.array(text).describe('What it does not say.'),
        figures: z.array(z.string()).describe('Ids of its figures.'),
        numbers: z
          .array(
            z.object({
              label: z.string().describe('What is counted or measured.'),
              key: z.string().describe('Its key in results.json.'),
              value: z.number().nullable().describe('The number; null where it is not estimable.'),
            }),
          )
          .describe('The numbers that it rests on.'),
      }),
    )
    .describe('Findings, in their order.'),
});

/** `figures.json` */
export const figuresResponse = z.object({
  release,
  figures: z
    .array(
      z.object({
        id: z.string().describe('Part of its permanent address.'),
        page,
        title: z.string().describe('What there is to see.'),
        subtitle: z.string().describe('What is drawn.'),
        description: z.string().describe('What it shows, for a reader who does not see it.'),
        svg: z.url().describe('The drawing.'),
        png: z.url().describe('The same as a picture.'),
        csv: z.url().describe('The table behind it.'),
        data: z.url().describe('The data that it is drawn from.'),
      }),
    )
    .describe('Figures, in the order of the report.'),
});

/** `results.json` */
export const resultsResponse = z.object({
  release,
  results: resultsSchema,
});

/** `families.json` */
export const familiesResponse = z.object({
  release,
  families: z
    .array(
      z.object({
        name: z.string().describe('Name.'),
        page,
        issues: count.describe('Issues that name a model of the family.'),
        categories: z.array(z.string()).describe('Categories of these issues, most frequent first.'),
        projects: z.array(z.string()).describe('Projects built on the family: owner/name.'),
      }),
    )
    .describe('Model families, most frequently named first.'),
});

/** `projects.json` */
export const projectsResponse = z.object({
  release,
  projects: z.array(project.extend({ page })).describe('Projects, in the order of the release.'),
});
