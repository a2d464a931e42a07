import { checkUnique, checkUniqueIds, type Rule } from './release.ts';

/** Issues, codes, projects, earlier taxonomies, facts and related results have names of their own. */
export const uniquenessRules: readonly Rule[] = [
  ({ issues }) => checkUnique(issues, 'id'),
  ({ taxonomy }) => checkUnique(taxonomy, 'code'),
  ({ projects }) => checkUnique(projects, 'repo'),
  ({ earlierTaxonomies }) => checkUniqueIds(earlierTaxonomies),
  ({ paper }) => checkUniqueIds(paper),
  ({ relatedResults }) => checkUniqueIds(relatedResults),
];
