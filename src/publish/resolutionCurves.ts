import { z } from 'zod';

const days = z.number().describe('Days.');
const share = z.number().describe('0 to 1.');

const kaplanMeier = (which: string) =>
  z
    .object({
      times: z
        .array(days)
        .describe('Days on which the curve steps down, ascending; before the first it is 1.'),
      survival: z.array(share).describe('Share still unresolved, from each of these days on.'),
      low: z.array(share.nullable()).describe('Lower 95% limit (log-log); null where the curve is 0.'),
      high: z.array(share.nullable()).describe('Upper 95% limit (log-log); null where the curve is 0.'),
      atRisk: z
        .array(z.number().int())
        .describe('Issues still under observation at each of the file’s marks.'),
      lastTime: days.describe('The longest observation; beyond it the curve is not known unless it is 0.'),
    })
    .describe(which);

/**
 * `figures/resolution-curves.json` and `figures/resolution-curves-elsewhere.json`: how many issues are still unresolved
 * after so many days, for every set of issues that the rule allows.
 */
export const resolutionCurvesSchema = z.object({
  rule: z
    .object({
      text: z.string().describe('When a set of issues is large enough, in words, with the reason.'),
      quartiles: z.number().int().describe('Least number of exact times for quartiles and rank tests.'),
      curve: z.number().int().describe('Least number of issues with a known opening day for a curve.'),
      comparison: z.number().int().describe('Least number of issues in each group that is compared.'),
    })
    .describe('The rule, the same everywhere.'),
  marks: z.array(days).describe('Days at which the numbers at risk are given.'),
  curves: z
    .array(
      z.object({
        key: z.string().describe('Its name in results.json, after “resolution.”.'),
        kind: z
          .enum(['group', 'category', 'code', 'domain', 'project', 'family', 'year'])
          .describe('What the issues have in common.'),
        id: z.string().describe('Id of that group, category, code, domain, project, model family or year.'),
        name: z.string().describe('Name for readers.'),
        group: z.string().describe('Group of the issues.'),
        n: z.number().int().describe('Issues with a known opening day.'),
        exact: z.number().int().describe('Issues with an exact time.'),
        right: z.number().int().describe('Issues that were open when last observed.'),
        interval: z.number().int().describe('Closed issues without an exact time.'),
        excluded: z.number().int().describe('Issues without a known opening day.'),
        turnbull: z
          .object({
            left: z.array(days).describe('Left ends of the mass intervals, ascending.'),
            right: z
              .array(days.nullable())
              .describe(
                'Right ends; null: the mass lies beyond the last day observed. Equal to left: that very day.',
              ),
            survival: z
              .array(share)
              .describe(
                'From right on, until the next left; between left and right the curve is not determined.',
              ),
          })
          .describe('Turnbull’s estimate, which uses every issue for what is known of it.'),
        early: kaplanMeier(
          'Kaplan-Meier with closed issues of unknown date taken as resolved as early as possible.',
        ),
        late: kaplanMeier('The same as late as possible. Early and late bound what the dates could say.'),
        medians: z
          .object({
            turnbull: days.nullable().describe('Null: less than half are resolved in time.'),
            turnbullLow: days
              .nullable()
              .describe(
                'Lower 95% limit of Turnbull’s (bootstrap over projects); null: open, or not estimated.',
              ),
            turnbullHigh: days.nullable().describe('Upper 95% limit, likewise.'),
            early: days.nullable().describe('As the first.'),
            late: days.nullable().describe('As the first.'),
          })
          .describe('Median days to resolution.'),
      }),
    )
    .describe('Groups, then categories, codes; or domains, model families, years, projects.'),
  tooFew: z
    .array(
      z.object({
        key: z.string().describe('Its name in results.json, after “resolution.”.'),
        kind: z
          .enum(['group', 'category', 'code', 'domain', 'project', 'family', 'year'])
          .describe('What the issues have in common.'),
        id: z.string().describe('Id.'),
        name: z.string().describe('Name for readers.'),
        group: z.string().describe('Group of the issues.'),
        n: z.number().int().describe('Issues with a known opening day: fewer than the rule asks for.'),
      }),
    )
    .describe('Sets of issues that are too small for a curve.'),
});
export type ResolutionCurvesFile = z.infer<typeof resolutionCurvesSchema>;
export type ResolutionCurve = ResolutionCurvesFile['curves'][number];
