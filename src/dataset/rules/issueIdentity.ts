import { checkRows, valuesOf, type Rule } from './release.ts';

const ids: Rule = ({ issues }) =>
  checkRows(issues, ['id', 'repo', 'number'], ({ id, repo, number }) =>
    id === `${repo}#${number}`
      ? null
      : { column: 'id', expected: `${repo}#${number}, as repo and number say` },
  );

const urls: Rule = ({ issues }) =>
  checkRows(issues, ['url', 'repo', 'number'], ({ url, repo, number }) => {
    const expected = `https://github.com/${repo}/issues/${number}`;
    return url === expected ? null : { column: 'url', expected };
  });

const projects: Rule = ({ issues, projects }) => {
  const known = valuesOf(projects, 'repo');
  return checkRows(issues, ['repo'], ({ repo }) =>
    known?.has(repo) === false ? { column: 'repo', expected: 'a repo of projects.csv' } : null,
  );
};

/** The id of an issue says where it stands, and its project is known. */
export const issueIdentityRules: readonly Rule[] = [projects, ids, urls];
