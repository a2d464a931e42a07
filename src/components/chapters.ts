import { getCollection, type CollectionEntry } from 'astro:content';
import { findings } from '#study/findings/index.ts';
import type { Finding } from '../model/finding.ts';

export type Chapter = CollectionEntry<'chapters'>;

/** The chapters of the report in their order. @throws Error where two have the same place. */
export async function chapters(): Promise<readonly Chapter[]> {
  const all = (await getCollection('chapters')).sort((a, b) => a.data.chapter - b.data.chapter);
  all.forEach(({ id, data }, index) => {
    if (data.chapter !== index + 1)
      throw new Error(
        `chapters/${id}.mdx, field chapter: found ${data.chapter}, expected ${index + 1}, the next place`,
      );
  });
  return all;
}

/** A chapter’s address. */
export const chapterAddress = (id: string): string => `/report/${id}/`;

/** The text of the chapter that is shown at an address. @throws Error if there is none. */
export async function chapterTextAt({ pathname }: URL): Promise<string> {
  const chapter = (await chapters()).find(({ id }) => chapterAddress(id) === pathname);
  if (chapter?.body === undefined)
    throw new Error(`${pathname}: found no chapter, expected the page of one around its parts`);
  return chapter.body;
}

/** The finding of a slug that a chapter names. @throws Error if there is none. */
export function findingOf(slug: string): Finding {
  const found = findings().find((finding) => finding.slug === slug);
  if (!found) throw new Error(`chapters: found no finding “${slug}”, expected one that a chapter shows`);
  return found;
}

/** The sentence that sums a chapter up: the answer of its finding, or what it is about. */
export const sentenceOf = ({ data: { finding, description } }: Chapter): string =>
  finding === undefined ? description : `${findingOf(finding).answer}.`;
