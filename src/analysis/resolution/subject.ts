import type { Category, Issue, Project, Study } from '../../dataset/dataset.ts';
import { groupRoles } from '../../dataset/groupRoles.ts';
import { openedYear } from '../../model/openedYear.ts';
import { codePart } from '../../model/codePart.ts';
import { compareText } from '../compareText.ts';

/** What sets the issues of a subject apart from others. */
export type SubjectKind = 'group' | 'category' | 'code' | 'domain' | 'project' | 'family' | 'year';

/** Whose time to resolution is looked at: a set of issues that has a name in the results. */
export interface Subject<Kind extends SubjectKind = SubjectKind> {
  /** Part of the key after `resolution.`, `<who>` in its description. */
  readonly key: string;
  readonly kind: Kind;
  /** Id of the group, category, code, domain, project, model family or year. */
  readonly id: string;
  readonly name: string;
  /** Group of its issues. */
  readonly group: string;
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
    group: id,
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
    group: focal,
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
      group: focal,
      has: (issue) => issue.group === focal && issue.code === id,
    })),
  );
}

/** A property by which issues are split into subsets, each then looked at by group. */
type Split = 'domain' | 'year' | 'project';

/** One value of a split, such as one domain: its id, its name, and which issues have it. */
export interface Subset<Kind extends Split = Split> {
  readonly kind: Kind;
  readonly id: string;
  readonly name: string;
  readonly has: (issue: SubjectIssue) => boolean;
}

/** The domains of the projects, in code-unit order of their ids. */
export function domainSubsets(projects: readonly Project[]): Subset<'domain'>[] {
  const domainOf = new Map(projects.map(({ repo, domain }) => [repo, domain]));
  const names = new Map(projects.map(({ domain, domainName }) => [domain, domainName]));
  return [...names]
    .sort(([a], [b]) => compareText(a, b))
    .map(([id, name]) => ({ kind: 'domain', id, name, has: ({ repo }) => domainOf.get(repo) === id }));
}

/** The years in which issues were opened, ascending. */
export function yearSubsets(issues: readonly SubjectIssue[]): Subset<'year'>[] {
  const years = new Set(issues.map(({ opened }) => openedYear(opened)).filter((year) => year !== null));
  return [...years]
    .sort((a, b) => a - b)
    .map((year) => ({
      kind: 'year',
      id: String(year),
      name: String(year),
      has: ({ opened }) => openedYear(opened) === year,
    }));
}

/** The projects, in the order of the release. */
export function projectSubsets(projects: readonly Project[]): Subset<'project'>[] {
  return projects.map(({ repo }) => ({
    kind: 'project',
    id: repo,
    name: repo,
    has: (issue) => issue.repo === repo,
  }));
}

/** The issues of one group within a subset, with the key `<kind>.<id>.<group>`. */
export function within(subset: Subset, group: Subject<'group'>): Subject<Split> {
  return {
    key: `${subset.kind}.${subset.id}.${group.id}`,
    kind: subset.kind,
    id: subset.id,
    name: subset.name,
    group: group.id,
    has: (issue) => group.has(issue) && subset.has(issue),
  };
}

/** The focal issues of each model family, in code-unit order; an issue may belong to several, or to none. */
export function familySubjects(
  study: Pick<Study, 'groups'>,
  issues: readonly SubjectIssue[],
): Subject<'family'>[] {
  const { focal } = groupRoles(study);
  const families = new Set(issues.flatMap(({ modelFamilies }) => modelFamilies));
  return [...families].sort(compareText).map((id) => ({
    key: `family.${id}`,
    kind: 'family',
    id,
    name: id,
    group: focal,
    has: (issue) => issue.group === focal && issue.modelFamilies.includes(id),
  }));
}
