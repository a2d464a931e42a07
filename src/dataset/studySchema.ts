import { z } from 'zod';
import { longestName, slugPattern } from './columns.ts';
import { jsonDay, jsonText, shortJsonText } from './jsonText.ts';

/** `study.json`: the release as a whole. */
export const studySchema = z.strictObject({
  title: jsonText.describe('Title of the dataset.'),
  version: z
    .string()
    .regex(/^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}$/, 'a version as three numbers joined by points')
    .describe('Version of the release; also the name of its folder.'),
  released: jsonDay.describe('Day of release.'),
  freeze: jsonDay.describe('Latest day of observation.'),
  licence: jsonText.describe('SPDX name of the licence of the data.'),
  groups: z
    .record(
      z.string().regex(slugPattern, 'a group named in lower-case letters, digits and hyphens'),
      shortJsonText(longestName),
    )
    .refine((groups) => Object.keys(groups).length >= 2, 'at least two groups: focal, comparison')
    .describe(
      'Names of the groups: first the focal one, which carries codes, then the one that it is compared with, then undecided ones.',
    ),
  companionOf: z
    .strictObject({
      title: jsonText.describe('Title of the paper.'),
      doi: jsonText.nullable().optional().describe('DOI of the paper, if it has one.'),
      arxiv: jsonText.nullable().optional().describe('Number of the paper at arXiv, if it is there.'),
    })
    .describe('The paper that the dataset accompanies.'),
});
