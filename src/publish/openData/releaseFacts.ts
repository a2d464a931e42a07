import type { Category, Dataset, EarlierTaxonomy, Mapping, Study } from '../../dataset/dataset.ts';
import { formatCount } from '../../formatting/formatCount.ts';
import { workAddress } from '../references.ts';

/** What the descriptions of a release say of it beyond its files. */
export interface ReleaseFacts {
  readonly study: Study;
  readonly categories: readonly Category[];
  readonly earlierTaxonomies: readonly EarlierTaxonomy[];
  readonly mappings: readonly Mapping[];
  /** One paragraph on what the release holds. */
  readonly description: string;
  /** Who is to be cited for it. */
  readonly author: string;
  /** The paper that it accompanies. */
  readonly paper: {
    readonly title: string;
    readonly authors: readonly string[];
    readonly url: string | null;
  };
  /** Address of the site, ending in a slash. */
  readonly site: string;
}

/** One paragraph on what a release holds. */
export const describeRelease = (of: {
  readonly issues: number;
  readonly projects: number;
  readonly freeze: string;
  readonly paper: string;
}): string =>
  [
    `${formatCount(of.issues)} issue reports of ${formatCount(of.projects)} software projects on GitHub, observed until ${of.freeze}:`,
    'the codes that every coder gave them, the dates that are known with their evidence, the taxonomy of codes,',
    `and its comparison with earlier taxonomies. The dataset accompanies the paper “${of.paper}”.`,
  ].join(' ');

/**
 * The facts of a release.
 * @param author who is to be cited for it
 * @param site where it is published, ending in a slash
 */
export function releaseFacts(dataset: Dataset, author: string, site: string): ReleaseFacts {
  const { study, categories, earlierTaxonomies, mappings, issues, projects, paper } = dataset;
  const { title, doi = null, arxiv = null } = study.companionOf;
  const authors = paper.find(({ id }) => id === 'authors')?.value;
  const description = describeRelease({
    issues: issues.length,
    projects: projects.length,
    freeze: study.freeze,
    paper: title,
  });
  return {
    study,
    categories,
    earlierTaxonomies,
    mappings,
    description,
    author,
    paper: {
      title,
      authors: Array.isArray(authors) ? authors : [],
      url: workAddress({ doi, arxiv }),
    },
    site,
  };
}

/** Where the files of a release are served, ending in a slash. */
export const releaseAddress = ({ site, study }: Pick<ReleaseFacts, 'site' | 'study'>): string =>
  `${site}data/v${study.version}/`;
