import { citationKey } from './key.ts';

/** Who is cited: a person by both names, or a group by its whole name. */
export type Author = { readonly family: string; readonly given: string } | { readonly group: string };

/** What is cited: one record, from which every form is written. */
export interface CitationRecord {
  /** Short and stable; the key in BibTeX. */
  readonly key: string;
  readonly kind: 'page' | 'figure' | 'dataset' | 'paper';
  readonly title: string;
  readonly authors: readonly Author[];
  readonly year: number | null;
  /** The site or the proceedings. */
  readonly container: string | null;
  /** Release of the data that it shows; a paper has none. */
  readonly version: string | null;
  /** Absolute permalink. */
  readonly url: string | null;
  readonly doi: string | null;
}

/** What every citation of one site has in common. */
export interface CitationFrame {
  readonly author: string;
  readonly year: number;
  readonly site: string;
  readonly version: string;
}

/** One thing of a site that is cited. */
export interface CitedPage {
  readonly title: string;
  /** From the root of the site, with its query if it has one: it makes the key. */
  readonly address: string;
  /** Absolute permalink. */
  readonly url: string;
  readonly kind?: CitationRecord['kind'] | undefined;
  readonly doi?: string | undefined;
}

/** The record of one thing of a site. */
export function siteRecord(
  { author, year, site, version }: CitationFrame,
  { title, address, url, kind = 'page', doi }: CitedPage,
): CitationRecord {
  return {
    key: citationKey(site, address),
    kind,
    title,
    authors: [{ group: author }],
    year,
    container: site,
    version,
    url,
    doi: doi ?? null,
  };
}

/** A person by the name that a byline gives: the last word is the family’s. */
export function person(name: string): Author {
  const words = name.split(' ');
  const family = words.pop() ?? '';
  return words.length === 0 ? { group: family } : { family, given: words.join(' ') };
}

/** A text on one line, without signs that no reference list can hold or that only keep words together on a page. */
export const oneLine = (text: string): string =>
  text
    .replaceAll('\u2060', '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Zs}]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
