import type { Category, Issue, Study } from '../../dataset/dataset.ts';
import { groupRoles } from '../../dataset/groupRoles.ts';
import { codePart } from '../codePart.ts';

export type SubjectKind = 'group' | 'category' | 'code' | 'domain' | 'project' | 'family' | 'year';

/** Whose time to resolution is looked at: a set of issues that has a name in the results. */
export interface Subject<Kind extends SubjectKind = SubjectKind> {
  /** Part of the key after `resolution.`, `<who>` in its description. */
  readonly key: string;
  readonly kind: Kind;
  /** Id of the group, category, code, domain, project, model family or year. */
  readonly id: string;
  readonly name: string;
  readonly has: (issue: SubjectIssue) => boolean;
}

/** What of an issue decides whether it belongs to a subject. */
export type SubjectIssue = Pick<Issue, 'repo' | 'group' | 'category' | 'code' | 'modelFamilies' | 'opened'>;

/** The two compared groups, focal first. */
export function groupSubjects(study: Pick<Study, 'groups'>): [Subject<'group'>, Subject<'group'>] {
  const { focal, comparison } = groupRoles(study);
  const subject = (id: string): Subject<'group'> => ({
    key: id,
    kind: 'group',
    id,
    name: study.groups[id] ?? id,
    has: (issue) => issue.group === id,
  });
  return [subject(focal), subject(comparison)];
}

/** The focal issues of each category, in the order of the taxonomy. */
export function categorySubjects(
  study: Pick<Study, 'groups'>,
  categories: readonly Category[],
): Subject<'category'>[] {
  const { focal } = groupRoles(study);
  return categories.map(({ id, name }) => ({
    key: id,
    kind: 'category',
    id,
    name,
    has: (issue) => issue.group === focal && issue.category === id,
  }));
}

/** The focal issues of each code, in the order of the taxonomy. */
export function codeSubjects(
  study: Pick<Study, 'groups'>,
  categories: readonly Category[],
): Subject<'code'>[] {
  const { focal } = groupRoles(study);
  return categories.flatMap((category) =>
    category.codes.map(({ id, name }): Subject<'code'> => ({
      key: `${category.id}.${codePart(id)}`,
      kind: 'code',
      id,
      name,
      has: (issue) => issue.group === focal && issue.code === id,
    })),
  );
}
