/** What a feed of releases says. Addresses are absolute. */
export interface VersionsFeed {
  readonly title: string;
  readonly description: string;
  /** The page that the feed is about. */
  readonly home: string;
  readonly self: string;
  /** Newest first. */
  readonly releases: readonly {
    readonly title: string;
    readonly address: string;
    /** YYYY-MM-DD, or `null` where it is not known. */
    readonly day: string | null;
  }[];
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

/** The releases as an RSS 2.0 document, so that a reader hears of a new one. Source: the RSS 2.0 specification. */
export function versionsFeed({ title, description, home, self, releases }: VersionsFeed): string {
  const items = releases.map(({ title: name, address, day }) =>
    [
      '<item>',
      `<title>${escape(name)}</title>`,
      `<link>${escape(address)}</link>`,
      `<guid>${escape(address)}</guid>`,
      ...(day === null ? [] : [`<pubDate>${new Date(`${day}T00:00:00Z`).toUTCString()}</pubDate>`]),
      '</item>',
    ].join(''),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>',
    `<title>${escape(title)}</title>`,
    `<link>${escape(home)}</link>`,
    `<description>${escape(description)}</description>`,
    '<language>en</language>',
    `<atom:link href="${escape(self)}" rel="self" type="application/rss+xml"/>`,
    ...items,
    '</channel></rss>',
    '',
  ].join('\n');
}
