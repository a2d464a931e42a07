import { site } from '#study/study.config.ts';
import { siteRecord, type CitationFrame, type CitationRecord, type CitedPage } from '../citation/record.ts';
import { absoluteAddress, dataAddress } from '../model/addresses.ts';
import { readPublished, releaseDay, shownVersion } from '../publish/read.ts';

const frame = (): CitationFrame => ({
  author: site.author,
  year: site.year,
  site: site.name,
  version: shownVersion(),
});

/**
 * How a page, or what it shows, is cited: with the release that the site shows.
 * @param at where the site is published
 */
export function pageCitation(
  { title, path, kind }: { readonly title: string; readonly path: string; readonly kind?: CitedPage['kind'] },
  at: URL | undefined,
): CitationRecord {
  return siteRecord(frame(), { title, address: path, url: absoluteAddress(path, at), kind });
}

/** How the data of a release are cited. @param at where the site is published */
export function releaseCitation(version: string, at: URL | undefined): CitationRecord {
  const address = dataAddress(version, '');
  const year = Number(releaseDay(version).slice(0, 4));
  const { title } = readPublished('study');
  return siteRecord(
    { ...frame(), version, year },
    { title, address, url: absoluteAddress(address, at), kind: 'dataset', doi: site.doi },
  );
}
