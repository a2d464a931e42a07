import { checkUniqueIds, type Rule } from './release.ts';

const days: Rule = ({ study, freeze, released }) =>
  freeze !== undefined && released !== undefined && released < freeze
    ? [study.faultAt(['released'], `${freeze} (freeze) or later`)]
    : [];

const ids: Rule = ({ earlierTaxonomies, paper }) => [
  ...checkUniqueIds(earlierTaxonomies),
  ...checkUniqueIds(paper),
];

/** A study is released after its last day of observation; taxonomies and facts are named once. */
export const studyRules: readonly Rule[] = [days, ids];
