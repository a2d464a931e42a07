import { cardSize } from '../figures/card.ts';
import type { Signpost } from './signposts.ts';

/** A tag of the document head as data: built and tested here, only printed by the layout. */
export interface HeadTag {
  readonly tag: 'title' | 'meta' | 'link';
  readonly attributes?: Readonly<Record<string, string>>;
  readonly text?: string;
}

/** What the head needs to know of a page. */
export interface PageFacts {
  /** Title of the page alone, without the site's name. */
  readonly title: string;
  readonly description: string;
  /** The template that made the page: `home`, `issue`, `category` … */
  readonly kind: string;
  /** Absolute address of the page. */
  readonly url: string;
  readonly siteName: string;
  /** Dataset version shown. */
  readonly version: string;
  /** Whether it is read as a text, such as a chapter or a finding. */
  readonly article?: boolean;
  /** Address of the page that says on what terms it may be used. */
  readonly licence: string;
  /** The picture that stands for it where it is linked: its address and what it shows. */
  readonly card: { readonly url: string; readonly alt: string };
  /** Links for programs that ask what the page is about. */
  readonly signposts?: readonly Signpost[];
  /** How the page is cited, if it is: it then carries the tags that citation managers and Scholar read. */
  readonly cited?: { readonly title: string; readonly author: string; readonly date: string };
}

/** The head of a page, in a fixed order. @throws Error if title or description is empty. */
export function headTags(page: PageFacts): HeadTag[] {
  if (page.title.trim() === '' || page.description.trim() === '') {
    throw new Error(`${page.url}, head: found an empty title or description, expected text in both`);
  }
  const meta = (name: string, content: string): HeadTag => ({ tag: 'meta', attributes: { name, content } });
  const property = (name: string, content: string): HeadTag => ({
    tag: 'meta',
    attributes: { property: name, content },
  });
  const title = page.kind === 'home' ? `${page.siteName}: ${page.title}` : `${page.title} · ${page.siteName}`;
  return [
    { tag: 'title', text: title },
    meta('description', page.description),
    { tag: 'link', attributes: { rel: 'canonical', href: page.url } },
    meta('page-kind', page.kind),
    meta('dataset-version', page.version),
    property('og:title', page.title),
    property('og:description', page.description),
    property('og:url', page.url),
    property('og:type', page.article ? 'article' : 'website'),
    property('og:site_name', page.siteName),
    property('og:image', page.card.url),
    // The pages of issues are many, and every byte of them is sent thousands of times.
    ...(page.kind === 'issue'
      ? []
      : [
          property('og:image:width', String(cardSize.width)),
          property('og:image:height', String(cardSize.height)),
          property('og:image:alt', page.card.alt),
        ]),
    meta('twitter:card', 'summary_large_image'),
    ...(page.cited
      ? [
          meta('citation_title', page.cited.title),
          meta('citation_author', page.cited.author),
          meta('citation_publication_date', page.cited.date.replaceAll('-', '/')),
          meta('citation_fulltext_html_url', page.url),
        ]
      : []),
    { tag: 'link', attributes: { rel: 'license', href: page.licence } },
    ...(page.signposts ?? []).map((signpost): HeadTag => ({ tag: 'link', attributes: { ...signpost } })),
  ];
}
