import { citationAddress, citationFiles, type CitationEnding } from '../citation/files.ts';
import { dataAddress } from '../model/addresses.ts';
import { mediaTypeOf } from '../publish/openData/mediaType.ts';
import type { ManifestFile } from '../publish/manifest.ts';
import { releaseParts } from '../publish/releaseParts.ts';

/** A link that tells a program what a page is about (signposting.org). Addresses are whole. */
export interface Signpost {
  readonly rel: 'author' | 'cite-as' | 'describedby' | 'item' | 'license' | 'linkset' | 'type';
  readonly href: string;
  readonly type?: string;
}

/** What the pages of a kind show, in schema.org’s words. */
const shownTypes: Readonly<Record<string, string>> = {
  category: 'DefinedTerm',
  chapter: 'ScholarlyArticle',
  code: 'DefinedTerm',
  figure: 'ImageObject',
  finding: 'ScholarlyArticle',
  release: 'Dataset',
};

const cited: readonly CitationEnding[] = ['csl.json', 'bib'];
/** The pages of issues are many, and read on poor lines. */
const citedShortly: readonly CitationEnding[] = ['csl.json'];

/** What every record says: how it is cited, and where that stands for programs. */
export function recordSignposts(
  kind: string,
  path: string,
  addressOf: (path: string) => string,
): readonly Signpost[] {
  const type = shownTypes[kind];
  return [
    { rel: 'cite-as', href: addressOf(path) },
    ...(kind === 'issue' ? [] : [{ rel: 'author' as const, href: addressOf('/about/') }]),
    ...(type === undefined ? [] : [{ rel: 'type' as const, href: `https://schema.org/${type}` }]),
    ...(kind === 'issue' ? citedShortly : cited).map((ending) => ({
      rel: 'describedby' as const,
      href: addressOf(citationAddress(path, ending)),
      type: citationFiles[ending].type,
    })),
  ];
}

const isLinkedData = (path: string): boolean => /^(?:croissant|ro-crate-metadata)\.json$/.test(path);
const isDescription = (path: string): boolean =>
  /^(?:datapackage|croissant|ro-crate-metadata)\.json$/.test(path);

/** What a release says beyond that: each of its files, and what describes them. */
export function releaseSignposts(
  { version, files }: ManifestFile,
  addressOf: (path: string) => string,
): readonly Signpost[] {
  const own = releaseParts({ files }).flatMap((part) => (part.id === 'computed' ? [] : part.files));
  return [
    {
      rel: 'linkset',
      href: addressOf(dataAddress(version, 'linkset.json')),
      type: 'application/linkset+json',
    },
    ...own.map(({ path }) => ({
      rel: isDescription(path) ? ('describedby' as const) : ('item' as const),
      href: addressOf(dataAddress(version, path)),
      type: isLinkedData(path) ? 'application/ld+json' : mediaTypeOf(path),
    })),
  ];
}

/** The same links as a link set (RFC 9264), and the way back from each file. @param anchor address of the page */
export function linkset(anchor: string, signposts: readonly Signpost[]) {
  const byRelation: Record<string, { href: string; type?: string }[]> = {};
  for (const { rel, ...target } of signposts) (byRelation[rel] ??= []).push(target);
  return {
    linkset: [
      { anchor, ...byRelation },
      ...(byRelation.item ?? []).map(({ href }) => ({
        anchor: href,
        collection: [{ href: anchor, type: 'text/html' }],
      })),
    ],
  };
}
