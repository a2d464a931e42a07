import { z } from 'zod';

/** `/data/versions.json`: the releases that can be downloaded, and the one that the pages show. */
export const versionsSchema = z.object({
  shown: z.string().describe('The newest version: the one that the pages show.'),
  versions: z.array(z.string()).describe('Every version that stays downloadable, oldest first.'),
});
export type VersionsFile = z.infer<typeof versionsSchema>;
