import { z } from 'zod';

const effect = z
  .number()
  .describe('On the scale of Cliff’s delta, −1 to 1; positive: the focal issues take longer.');
const estimated = {
  effect,
  low: z.number().describe('Lower 95% limit.'),
  high: z.number().describe('Upper 95% limit.'),
  p: z.number().describe('Two-sided.'),
};
const within = z
  .object(estimated)
  .nullable()
  .describe('The same within projects only; null where no project holds enough of both.');

const reach = z
  .object({
    low: z.number().describe('Smallest effect without one project.'),
    lowWithout: z.string().describe('The project without which it is that.'),
    high: z.number().describe('Largest effect without one project.'),
    highWithout: z.string().describe('The project without which it is that.'),
  })
  .nullable();
const turned = z.string().nullable();

/** `figures/resolution-forest.json`: do focal issues take longer, project by project and overall. */
export const resolutionForestSchema = z.object({
  measure: z.string().describe('What the effect is, in words.'),
  rule: z.string().describe('Which projects and domains get an effect of their own, in words.'),
  overall: z
    .array(
      z.object({
        id: z
          .enum(['pooled', 'clustered', 'stratified', 'random', 'bootstrap'])
          .describe(
            'All issues together; the same with limits that allow for projects; within projects only; mean of the effects of the projects that are large enough; Cliff’s delta of exact times with bootstrap over projects.',
          ),
        name: z.string().describe('Name for readers.'),
        effect,
        low: z.number().describe('Lower 95% limit.'),
        high: z.number().describe('Upper 95% limit.'),
        p: z.number().nullable().describe('Two-sided; null for the bootstrap, which has an interval only.'),
      }),
    )
    .describe('The effect in all projects, by method.'),
  heterogeneity: z
    .object({
      q: z.number().describe('Cochran’s Q of the projects’ effects.'),
      df: z.number().int().describe('Projects less one.'),
      p: z.number().describe('Upper chi-squared tail of Q.'),
      i2: z.number().describe('Share of the spread that chance does not explain, 0 to 1.'),
      predictionLow: z
        .number()
        .nullable()
        .describe(
          '95% prediction interval for the effect in another project; null where the spread is estimated as 0.',
        ),
      predictionHigh: z.number().nullable().describe('The same, upper end.'),
    })
    .nullable()
    .describe('How far the projects differ; null with fewer than two.'),
  projects: z
    .array(
      z.object({
        repo: z.string().describe('Project.'),
        domain: z.string().describe('Domain of the project.'),
        focal: z.number().int().describe('Focal issues with a known opening day.'),
        comparison: z.number().int().describe('Comparison issues with a known opening day.'),
        ...estimated,
        weight: z.number().describe('Share in the mean of the projects’ effects, 0 to 1.'),
      }),
    )
    .describe('Projects that the rule allows, largest effect first.'),
  tooFew: z
    .array(
      z.object({
        repo: z.string().describe('Project.'),
        focal: z.number().int().describe('Focal issues with a known opening day.'),
        comparison: z.number().int().describe('Comparison issues with a known opening day.'),
      }),
    )
    .describe('Projects without an effect of their own; they count in the overall effects but the mean.'),
  subsets: z
    .array(
      z.object({
        kind: z.enum(['domain', 'year']).describe('What the issues have in common.'),
        id: z.string().describe('Domain or year of opening.'),
        name: z.string().describe('Name for readers.'),
        focal: z.number().int().describe('Focal issues with a known opening day.'),
        comparison: z.number().int().describe('Comparison issues with a known opening day.'),
        ...estimated,
        within,
      }),
    )
    .describe('The effect, issues taken as independent, in each domain and year that the rule allows.'),
  leaveOneOut: z
    .array(z.object({ repo: z.string().describe('The project left out.'), ...estimated, within }))
    .describe('The pooled effect without one project, smallest effect first.'),
  longer: z.number().int().describe('Projects whose effect is positive.'),
  clear: z.number().int().describe('Projects whose interval excludes 0, on either side.'),
  reach: z
    .object({
      pooled: reach.describe('The pooled effect.'),
      within: reach.describe('The effect within projects.'),
    })
    .describe('How far leaving out one project moves the effect; null where it leaves none.'),
  subsetTests: z.number().int().describe('Tests in the domains and years, pooled and within projects.'),
  subsetTestsByChance: z.number().describe('How many of these chance alone would make significant at 5 %.'),
  turned: z
    .object({
      domain: turned.describe('Among the domains.'),
      year: turned.describe('Among the years.'),
    })
    .describe(
      'The subset whose pooled effect differs in sign from the one within projects, and there the most; null: none.',
    ),
});
export type ResolutionForestFile = z.infer<typeof resolutionForestSchema>;
