/**
 * Addresses of pages, all ending in a slash. They are promises to readers who cite them: `permalinks.lock` keeps them,
 * so a change here needs an entry in the study’s `oldAddresses`, not an edit alone.
 *
 * Pages are built as if they stood at the root of a host. What puts the finished site below a path (`src/hosting`) says so
 * to the scripts.
 */
export const siteRoot = typeof document === 'undefined' ? '' : (document.documentElement.dataset.root ?? '');

/**
 * The whole address of one within the site.
 * @param address starts with a slash, from the root of the site
 * @param site where the site is published, ending in a slash
 */
export const absoluteAddress = (address: string, site: URL | string | undefined): string =>
  new URL(`.${address}`, site).href;

/** Whether a site is published nowhere yet, as far as its build was told: names ending in `.example` lead nowhere. */
export const isPlaceholder = (site: URL | undefined): boolean => site?.hostname.endsWith('.example') ?? true;

/** An issue’s own page. `repo` is `owner/name`. */
export const issueAddress = (repo: string, issueNumber: number): string =>
  `${siteRoot}/issues/${repo}/${issueNumber}/`;

/** An issue’s own page from its id, `owner/name#number`. */
export const issueAddressOfId = (id: string): string => `${siteRoot}/issues/${id.replace('#', '/')}/`;

/** A category’s page. */
export const categoryAddress = (category: string): string => `${siteRoot}/taxonomy/${category}/`;

/** A code’s page; `code` is `category.part`. */
export const codeAddress = (code: string): string => `${siteRoot}/taxonomy/${code.replace('.', '/')}/`;

/** A project’s page; `repo` is `owner/name`. */
export const projectAddress = (repo: string): string => `${siteRoot}/projects/${repo}/`;

/** A domain’s page. */
export const domainAddress = (domain: string): string => `${siteRoot}/projects/domains/${domain}/`;

/** The name of a model family as it stands in addresses: small letters and digits, everything else a hyphen. */
export const familySlug = (family: string): string =>
  family
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** A model family’s page. */
export const familyAddress = (family: string): string => `${siteRoot}/models/${familySlug(family)}/`;

/** Facets that have static lists of their own, beside those that have pages (category, code, project). */
export type ListFacet = 'group' | 'state' | 'year' | 'evidence';

/** A static list of issues; pages count from 1 and the first has no number in its address. */
export const listAddress = (facet: ListFacet, value: string, page = 1): string =>
  `${siteRoot}/lists/${facet}/${value}/${page === 1 ? '' : `${page}/`}`;

/** A finding’s page. */
export const findingAddress = (slug: string): string => `${siteRoot}/findings/${slug}/`;

/** The page of a figure by its id. */
export const figureAddress = (figure: string): string => `${siteRoot}/figures/${figure}/`;

/** The explorer with one value of a parameter chosen, or several. */
export const explorerAddress = (
  parameter: 'category' | 'code' | 'project' | 'domain' | 'family',
  ids: string | readonly string[],
): string => {
  const parts = [ids].flat().map((id) => {
    const written = parameter === 'project' ? id.replace('/', '~') : id;
    return `${parameter}=${encodeURIComponent(written)}`;
  });
  return `${siteRoot}/issues/?${parts.join('&')}`;
};

/** The lab with an analysis chosen. @param query with its “?”, or empty */
export const labAddress = (query: string): string => `${siteRoot}/lab/${query}`;

/** A precomputed file of a release. */
export const dataAddress = (version: string, path: string): string => `${siteRoot}/data/v${version}/${path}`;
