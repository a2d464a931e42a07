import { z } from 'astro/zod';

/** `figures/prevalence.json`: share of each code among the focal issues, with Wilson and project-bootstrap intervals. */
export const prevalenceFigureSchema = z.object({
  n: z.number().int().describe('Focal issues.'),
  rows: z.array(
    z.object({
      category: z.string(),
      categoryName: z.string(),
      code: z.string(),
      codeName: z.string(),
      count: z.number().int(),
      share: z.number(),
      low: z.number().describe('Wilson, 95 %.'),
      high: z.number().describe('Wilson, 95 %.'),
      projectLow: z.number().describe('Bootstrap over projects, 95 %.'),
      projectHigh: z.number().describe('Bootstrap over projects, 95 %.'),
    }),
  ),
});
export type PrevalenceFigureFile = z.infer<typeof prevalenceFigureSchema>;
