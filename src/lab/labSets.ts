import type { LabCoding, LabCorpus, LabIssue } from './labCorpus.ts';
import type { LabState } from './labState.ts';

/** One of the sets of issues that are compared. */
export interface LabSet {
  /** Id of the group, category, code, domain, family or year; `a`, `b` for selections; `others` for the rest. */
  readonly id: string;
  readonly name: string;
  readonly issues: readonly LabIssue[];
}

/** The sets that a reader compares. */
export interface LabSets {
  readonly sets: readonly LabSet[];
  /**
   * Sets of each issue by place: `first` alone, or two by half. An issue in several sets otherwise is absent here: it is
   * in the curve of each, and in no test.
   */
  readonly memberships: ReadonlyMap<LabIssue, { readonly first: number; readonly second: number }>;
  /** Issues that belong to several sets, and so to no test. */
  readonly overlapping: number;
  /** Issues that the chosen coding or border leaves out of the whole corpus. */
  readonly leftOut: number;
}

/** Rows of the release that each of the two selections of the explorer holds. */
export interface SelectedRows {
  readonly a: ReadonlySet<number>;
  readonly b: ReadonlySet<number>;
}

/** The id of the set that stands against a set picked alone. */
const othersId = 'others';

function codingOf(issue: LabIssue, { coding }: LabState): LabCoding | null {
  switch (coding) {
    case 'final':
      return issue.final;
    case 'agreed':
      return issue.coding === 'agreed' ? issue.final : null;
    case 'A':
      return issue.a;
    case 'B':
      return issue.b;
  }
}

/** The sets to which an issue may belong, by id: all of one kind; with secondary codes the primary one's first. */
type Assign = (issue: LabIssue, coding: LabCoding) => readonly string[];

interface Scheme {
  readonly members: readonly { readonly id: string; readonly name: string }[];
  readonly assign: Assign;
  /** Whether an issue in two sets belongs to each by half. */
  readonly halves: boolean;
}

function scheme(corpus: LabCorpus, state: LabState, selected: SelectedRows | null): Scheme {
  const { file, codes } = corpus;
  const focal = file.groups.find(({ role }) => role === 'focal');
  const groupOf = ({ kind }: LabCoding): string | undefined =>
    kind >= 0 ? focal?.id : file.groups[-1 - kind]?.id;
  const byCode = (idOf: (place: number) => string | undefined): Assign => {
    return (_, { kind, secondary }) => {
      if (kind < 0) return [];
      const places = state.codes === 'any' && secondary !== null ? [kind, secondary] : [kind];
      return [...new Set(places.map(idOf))].filter((id) => id !== undefined);
    };
  };
  const withinGroup = (idsOf: (issue: LabIssue) => readonly string[], group: string | undefined): Assign => {
    return (issue, coding) => (groupOf(coding) === group ? idsOf(issue) : []);
  };
  switch (state.compare) {
    case 'groups': {
      const members = file.groups.filter(({ role }) => role !== 'undecided');
      return { members, assign: (_, coding) => [groupOf(coding) ?? ''], halves: false };
    }
    case 'categories':
      return {
        members: file.categories,
        assign: byCode((place) => file.categories[codes[place]?.category ?? -1]?.id),
        halves: true,
      };
    case 'codes':
      return { members: codes, assign: byCode((place) => codes[place]?.id), halves: true };
    case 'domains':
      return {
        members: file.domains,
        assign: withinGroup(({ project }) => {
          const domain = file.domains[file.projects[project]?.domain ?? -1];
          return domain ? [domain.id] : [];
        }, state.group),
        halves: false,
      };
    case 'years':
      return {
        members: corpus.years.map((year) => ({ id: String(year), name: String(year) })),
        assign: withinGroup(({ year }) => (year === null ? [] : [String(year)]), state.group),
        halves: false,
      };
    case 'families':
      return {
        members: file.families.map((id) => ({ id, name: id })),
        assign: withinGroup(
          ({ families }) => families.flatMap((place) => file.families[place] ?? []),
          focal?.id,
        ),
        halves: false,
      };
    case 'selections':
      return {
        members: [
          { id: 'a', name: 'Selection A' },
          { id: 'b', name: 'Selection B' },
        ],
        assign: ({ row }) => (['a', 'b'] as const).filter((name) => selected?.[name].has(row) ?? false),
        halves: false,
      };
  }
}

/**
 * The sets of issues that a reader compares.
 * @param selected rows of the two selections; needed only to compare them
 */
export function labSets(corpus: LabCorpus, state: LabState, selected: SelectedRows | null = null): LabSets {
  const { members, assign, halves } = scheme(corpus, state, selected);
  const picked = state.of.length === 0 ? members : members.filter(({ id }) => state.of.includes(id));
  const alone = picked.length === 1 && members.length > 1 ? picked[0] : undefined;
  const named = alone ? [alone, { id: othersId, name: `All others` }] : picked;
  const placeOf = new Map(named.map(({ id }, place) => [id, place]));
  const issues = named.map((): LabIssue[] => []);
  const memberships = new Map<LabIssue, { readonly first: number; readonly second: number }>();
  let overlapping = 0;
  let leftOut = 0;
  for (const issue of corpus.issues) {
    const coding = codingOf(issue, state);
    if (!coding || (state.border === 'out' && corpus.file.projects[issue.project]?.border === true)) {
      leftOut += 1;
      continue;
    }
    const places = new Set<number>();
    for (const id of assign(issue, coding)) {
      const place = placeOf.get(id) ?? placeOf.get(othersId);
      if (place !== undefined) places.add(place);
    }
    // One model family against the others: an issue that names the family is not one of the others.
    if (alone && !halves && places.has(0)) places.delete(1);
    for (const place of places) issues[place]?.push(issue);
    const [first, second = -1, third] = places;
    if (first === undefined) continue;
    if (second >= 0 && (!halves || third !== undefined)) overlapping += 1;
    else memberships.set(issue, { first, second });
  }
  return {
    sets: named.map(({ id, name }, place) => ({ id, name, issues: issues[place] ?? [] })),
    memberships,
    overlapping,
    leftOut,
  };
}
