import type { BreadcrumbList, Dataset, DefinedTerm, DefinedTermSet, ScholarlyArticle } from 'schema-dts';

/** What a page can say of itself in the words of schema.org. Its types hold us to the properties that each may have. */
export type Thing = Exclude<
  BreadcrumbList | Dataset | DefinedTerm | DefinedTermSet | ScholarlyArticle,
  string
>;

/**
 * Several things as a block of data in a page. A page reads it as text up to the next tag, so no sign of one may stand in it.
 */
export function jsonLd(things: readonly Thing[]): string {
  const [only] = things;
  const content =
    things.length === 1 && only
      ? { '@context': 'https://schema.org', ...only }
      : { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(content).replaceAll('<', '\\u003c');
}
