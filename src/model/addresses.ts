/**
 * Addresses of pages, all ending in a slash. They are promises to readers who cite them: `permalinks.lock` keeps them,
 * so a change here needs a redirect, not an edit.
 */

/** An issue’s own page. `repo` is `owner/name`. */
export const issueAddress = (repo: string, issueNumber: number): string => `/issues/${repo}/${issueNumber}/`;

/** An issue’s own page from its id, `owner/name#number`. */
export const issueAddressOfId = (id: string): string => `/issues/${id.replace('#', '/')}/`;

/** A category’s page. */
export const categoryAddress = (category: string): string => `/taxonomy/${category}/`;

/** A code’s page; `code` is `category.part`. */
export const codeAddress = (code: string): string => `/taxonomy/${code.replace('.', '/')}/`;

/** A project’s page; `repo` is `owner/name`. */
export const projectAddress = (repo: string): string => `/projects/${repo}/`;

/** Facets that have static lists of their own, beside those that have pages (category, code, project). */
export type ListFacet = 'group' | 'state' | 'year' | 'evidence';

/** A static list of issues; pages count from 1 and the first has no number in its address. */
export const listAddress = (facet: ListFacet, value: string, page = 1): string =>
  `/lists/${facet}/${value}/${page === 1 ? '' : `${page}/`}`;

/** A finding’s page. */
export const findingAddress = (slug: string): string => `/findings/${slug}/`;

/** The page of a figure by its id. */
export const figureAddress = (figure: string): string => `/figures/${figure}/`;

/** The explorer with one choice made. */
export const explorerAddress = (parameter: 'category' | 'code' | 'project', id: string): string =>
  `/issues/?${parameter}=${id.replace('/', '~')}`;

/** A precomputed file of a release. */
export const dataAddress = (version: string, path: string): string => `/data/v${version}/${path}`;
