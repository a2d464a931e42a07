import type { CitationRecord } from '../../citation/record.ts';
import { readPublished } from '../../publish/read.ts';
import type { Thing } from './thing.ts';

/** A text of this site. All addresses are whole. */
interface OwnArticle {
  readonly url: string;
  readonly title: string;
  readonly description: string;
  readonly author: string;
  /** Day of the release that it reads, YYYY-MM-DD. */
  readonly date: string;
  readonly version: string;
  readonly licence: string;
  readonly picture: string;
  /** Address of the release that it reads. */
  readonly dataset: string;
}

/** A chapter or a finding as an article that is based on the release. */
export const ownArticle = (article: OwnArticle): Thing => ({
  '@type': 'ScholarlyArticle',
  '@id': article.url,
  url: article.url,
  headline: article.title,
  description: article.description,
  author: { '@type': 'Organization', name: article.author },
  datePublished: article.date,
  version: article.version,
  inLanguage: 'en',
  license: article.licence,
  image: article.picture,
  isBasedOn: { '@id': article.dataset },
});

/** The paper that the study accompanies. */
export function paperArticle({ title, authors, year, container, url, doi }: CitationRecord) {
  return {
    '@type': 'ScholarlyArticle' as const,
    ...(url === null ? {} : { '@id': url, url }),
    name: title,
    headline: title,
    author: authors.map((author) =>
      'group' in author
        ? { '@type': 'Organization' as const, name: author.group }
        : {
            '@type': 'Person' as const,
            name: `${author.given} ${author.family}`,
            givenName: author.given,
            familyName: author.family,
          },
    ),
    ...(year === null ? {} : { datePublished: String(year) }),
    ...(container === null ? {} : { isPartOf: { '@type': 'Periodical' as const, name: container } }),
    ...(doi === null
      ? {}
      : { identifier: { '@type': 'PropertyValue' as const, propertyID: 'DOI', value: doi } }),
    ...sameAs(),
  };
}

/** The preprint of the paper, if there is one. */
function sameAs(): { readonly sameAs?: string } {
  const { arxiv } = readPublished('study').companionOf;
  return arxiv === null ? {} : { sameAs: `https://arxiv.org/abs/${arxiv}` };
}
