import {
  column,
  day,
  flag,
  list,
  longestName,
  newerColumn,
  optional,
  repository,
  shortText,
  slug,
  text,
  wholeNumber,
  type CellKind,
  type Columns,
} from './columns.ts';

const commitHash: CellKind<string> = {
  type: 'commit',
  field: { type: 'string' },
  expected: 'a commit as 40 hexadecimal digits',
  read: (cell) => (/^[0-9a-f]{40}$/.test(cell) ? cell : undefined),
};

/** `projects.csv`, one row a project. */
export const projectColumns = {
  repo: column(repository, 'The project: owner/name.'),
  also_known_as: column(optional(repository), 'Another name under which the project is or was found.'),
  domain: column(slug, 'Short name of the field that the project works in.'),
  domain_name: column(shortText(longestName), 'The field in words.'),
  description: column(text, 'What the software does, in our words.'),
  model_families: newerColumn(list, 'Families of the models that the project is built on.'),
  url: column(text, 'Address of the project.'),
  git_history: column(flag('yes', 'no'), 'Whether the history of its default branch could be read.'),
  head: column(optional(commitHash), 'Newest commit of that history.'),
  commits: column(optional(wholeNumber(1)), 'Number of commits in it.'),
  first_commit: column(optional(day), 'Day of the oldest commit.'),
  last_commit: column(optional(day), 'Day of the newest commit.'),
  observed_until: column(day, 'Latest day that any thread of the project shows.'),
} as const satisfies Columns;
