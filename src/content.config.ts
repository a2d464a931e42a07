import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';

/** CODEBOOK.md and METHOD.md of every release, rendered as they stand. */
const releaseDocuments = defineCollection({
  loader: glob({ pattern: '*/{CODEBOOK,METHOD}.md', base: './data', generateId: ({ entry }) => entry }),
});

export const collections = { releaseDocuments };
