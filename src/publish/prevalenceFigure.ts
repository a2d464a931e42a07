import { z } from 'zod';

/** `figures/prevalence.json`: share of each code among the focal issues, with Wilson and project-bootstrap intervals. */
export const prevalenceFigureSchema = z.object({
  n: z.number().int().describe('Focal issues.'),
  rows: z
    .array(
      z.object({
        category: z.string().describe('Category of the code.'),
        categoryName: z.string().describe('Category for readers.'),
        code: z.string().describe('Code, `category.part`.'),
        codeName: z.string().describe('Code for readers.'),
        count: z.number().int().describe('Focal issues of this primary code.'),
        share: z.number().describe('Of all focal issues, 0 to 1.'),
        low: z.number().describe('Wilson, 95%.'),
        high: z.number().describe('Wilson, 95%.'),
        projectLow: z.number().describe('Bootstrap over projects, 95%.'),
        projectHigh: z.number().describe('Bootstrap over projects, 95%.'),
      }),
    )
    .describe('One row a code, in the order of the taxonomy.'),
});
export type PrevalenceFigureFile = z.infer<typeof prevalenceFigureSchema>;
