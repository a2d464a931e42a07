import { checkRows, valuesOf, type Rule } from './release.ts';

const identity: Rule = ({ projects }) => [
  ...checkRows(projects, ['repo', 'url'], ({ repo, url }) => {
    const expected = `https://github.com/${repo}`;
    return url === expected ? null : { column: 'url', expected };
  }),
  ...checkRows(projects, ['repo', 'also_known_as'], ({ repo, also_known_as: other }) =>
    repo.toLowerCase() === other.toLowerCase()
      ? { column: 'also_known_as', expected: 'a name other than repo, or nothing' }
      : null,
  ),
];

const domains: Rule = ({ projects }) => {
  const names = new Map<string, { name: string; line: number }>();
  return checkRows(projects, ['domain', 'domain_name'], ({ domain, domain_name: name }, line) => {
    const first = names.get(domain);
    if (!first) names.set(domain, { name, line });
    if (!first || first.name === name) return null;
    return { column: 'domain_name', expected: `${first.name}, as line ${first.line} has it for ${domain}` };
  });
};

const history: Rule = ({ projects }) => [
  ...(['head', 'commits', 'first_commit', 'last_commit'] as const).flatMap((column) =>
    checkRows(projects, ['git_history', column], (cells) => {
      const isKnown = cells.git_history === 'yes';
      if (isKnown === (cells[column] !== '')) return null;
      return {
        column,
        expected: `${isKnown ? 'a value' : 'nothing'}, as git_history is ${cells.git_history}`,
      };
    }),
  ),
  ...checkRows(projects, ['first_commit', 'last_commit'], ({ first_commit: first, last_commit: last }) =>
    first <= last ? null : { column: 'last_commit', expected: `${first} (first_commit) or later` },
  ),
];

const freeze: Rule = ({ projects, freeze }) =>
  checkRows(projects, ['observed_until'], ({ observed_until: day }) =>
    freeze === undefined || day <= freeze
      ? null
      : { column: 'observed_until', expected: `${freeze} (freeze in study.json) or earlier` },
  );

const withoutIssues: Rule = ({ projects, issues }) => {
  const named = valuesOf(issues, 'repo');
  return checkRows(projects, ['repo'], ({ repo }) =>
    named?.has(repo) === false
      ? { column: 'repo', expected: 'a project that has issues in issues.csv' }
      : null,
  );
};

/** A project stands where its name says, has issues, and was observed no longer than the study. */
export const projectRules: readonly Rule[] = [identity, domains, history, freeze, withoutIssues];
