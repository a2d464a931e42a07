import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

/** CODEBOOK.md and METHOD.md of every release, rendered as they stand. */
const releaseDocuments = defineCollection({
  loader: glob({ pattern: '*/{CODEBOOK,METHOD}.md', base: './data', generateId: ({ entry }) => entry }),
});

/** The chapters of the report; the name of a file is the last part of the chapter’s address. */
const chapters = defineCollection({
  loader: glob({ pattern: '*.mdx', base: './src/study/chapters' }),
  schema: z
    .object({
      /** Place in the report, from 1. */
      chapter: z.number().int().positive(),
      title: z.string(),
      /** What the chapter is about, in one sentence that claims nothing. */
      description: z.string(),
      /** Slug of the finding whose answer is the chapter’s sentence; without one, the description is. */
      finding: z.string().optional(),
    })
    .strict(),
});

export const collections = { releaseDocuments, chapters };
