import { z } from 'zod';

/** `manifest.json`: every file that the build wrote for a release, with size and checksum. */
export const manifestSchema = z.object({
  version: z.string().describe('Dataset version.'),
  files: z
    .array(
      z.object({
        path: z.string().describe('Relative to the release’s folder.'),
        bytes: z.number().int().describe('Size.'),
        sha256: z.string().describe('Checksum, SHA-256 in hex.'),
        description: z.string().describe('What the file holds.'),
      }),
    )
    .describe('Every other file of the release, by path.'),
});
export type ManifestFile = z.infer<typeof manifestSchema>;
