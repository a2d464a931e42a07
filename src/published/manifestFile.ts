import { z } from 'astro/zod';

/** `manifest.json`: every file that the build wrote for a release, with size and checksum. */
export const manifestSchema = z.object({
  version: z.string(),
  files: z.array(
    z.object({
      path: z.string().describe('Relative to the release’s folder.'),
      bytes: z.number().int(),
      sha256: z.string(),
      description: z.string(),
    }),
  ),
});
export type ManifestFile = z.infer<typeof manifestSchema>;
