import { readPublished } from './read.ts';
import type { PublishedFact } from './study.ts';

/** A work that a text may cite. */
export interface Reference {
  readonly id: string;
  /** Authors and year, as the running text says them: “Tan et al. 2024”. */
  readonly short: string;
  readonly authors: string;
  readonly title: string;
  readonly venue: string | null;
  readonly year: string | null;
  readonly href: string | null;
  /** Where we read it, if not in the work itself. */
  readonly note: string | null;
}

/** “Ann Arbor” → “Arbor”; several authors → “Arbor et al.”. */
const shortAuthors = (authors: readonly string[]): string => {
  const surname = authors[0]?.split(' ').at(-1) ?? '';
  return authors.length > 1 ? `${surname} et al.` : surname;
};

/** Where a work can be read: by its DOI, else at arXiv. */
export const workAddress = ({
  doi,
  arxiv,
}: {
  readonly doi: string | null;
  readonly arxiv: string | null;
}): string | null =>
  doi !== null ? `https://doi.org/${doi}` : arxiv !== null ? `https://arxiv.org/abs/${arxiv}` : null;

/** The paper itself, from what is publicly said of it. */
function paper(): Reference {
  const { companionOf, paper: facts } = readPublished('study');
  const fact = (id: string): PublishedFact['value'] => facts.find((each) => each.id === id)?.value ?? null;
  const found = fact('authors');
  const authors = Array.isArray(found) ? found : [];
  const venue = fact('venue');
  const where = typeof venue === 'string' ? venue : null;
  const year = where === null ? null : (/\b(?:19|20)\d\d\b/.exec(where)?.[0] ?? null);
  return {
    id: 'paper',
    short: [shortAuthors(authors), year].filter(Boolean).join(' '),
    authors: authors.join(', '),
    title: companionOf.title,
    venue: where,
    year,
    href: workAddress(companionOf),
    note: null,
  };
}

/** The earlier taxonomies of the release. */
const taxonomies = (): Reference[] =>
  readPublished('comparison').taxonomies.map(({ id, short, citation }) => ({
    id,
    short,
    authors: citation.authors.join(', '),
    title: citation.title,
    venue: citation.venue,
    year: String(citation.year),
    href: workAddress(citation) ?? citation.url,
    note: null,
  }));

/** The works behind the related results; the release names each as “Authors: title (venue)”. */
const related = (): Reference[] =>
  readPublished('relatedResults').results.map(({ id, work, source, status }) => {
    const colon = work.indexOf(': ');
    const year = /\b(?:19|20)\d\d\b(?=[^(]*\)$)/.exec(work)?.[0] ?? null;
    return {
      id,
      short: [work.slice(0, colon), year].filter(Boolean).join(' '),
      authors: work.slice(0, colon),
      title: work.slice(colon + 2),
      venue: null,
      year: null,
      href: source.url,
      note: `Read in ${source.name}; ${status}.`,
    };
  });

/**
 * A work by its id: `paper`, an earlier taxonomy or a related result of the shown release.
 * @throws Error if the release has no such work
 */
export function reference(id: string): Reference {
  const all = [paper(), ...taxonomies(), ...related()];
  const found = all.find((each) => each.id === id);
  if (!found)
    throw new Error(
      `citation: found no work “${id}”, expected one of ${all.map((each) => each.id).join(', ')}`,
    );
  return found;
}
