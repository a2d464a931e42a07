import { checkRows, isSound, valuesOf, type Rule } from './release.ts';

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

/** A second name leads to one project. */
const otherNames: Rule = ({ projects }) => {
  const named = new Map<string, { repo: string; line: number }>();
  for (const row of projects.rows) {
    const { repo } = row.cells;
    if (isSound(row, 'repo')) named.set(repo.toLowerCase(), { repo, line: row.line });
  }
  return checkRows(projects, ['repo', 'also_known_as'], ({ repo, also_known_as: other }, line) => {
    if (other === '') return null;
    const first = named.get(other.toLowerCase());
    if (!first) named.set(other.toLowerCase(), { repo, line });
    // A project that is listed twice is another violation.
    if (!first || first.repo === repo) return null;
    const expected = `a name of no other project; line ${first.line} has it for ${first.repo}`;
    return { column: 'also_known_as', expected };
  });
};

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

const release: Rule = ({ projects, freeze, released }) =>
  checkRows(projects, ['last_commit'], ({ last_commit: last }) =>
    released === undefined || freeze === undefined || released < freeze || last <= released
      ? null
      : { column: 'last_commit', expected: `${released} (released in study.json) or earlier` },
  );

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
export const projectRules: readonly Rule[] = [
  identity,
  otherNames,
  domains,
  history,
  release,
  freeze,
  withoutIssues,
];
