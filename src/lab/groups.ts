import { cell } from '../model/cell.ts';
import type { LabCoding, LabCorpus, LabIssue } from './corpus.ts';
import type { LabState } from './state.ts';

/** One of the sets of issues that are compared. */
export interface ComparedGroup {
  /** Id of the group, category, code, domain, family or year; `a`, `b` for selections; `others` for the rest. */
  readonly id: string;
  readonly name: string;
  readonly issues: readonly LabIssue[];
}

/** The sets that a reader compares. */
export interface ComparedGroups {
  readonly sets: readonly ComparedGroup[];
  /**
   * Of each row of the release the index of its set in the tests; −1 for none. An issue in several sets has none, unless
   * it belongs to two by half: it is in the curve of each, and in no test.
   */
  readonly first: Int16Array;
  /** Of each row the index of the second set to which it belongs by half; −1 for none. */
  readonly second: Int16Array;
  /** Issues that belong to several sets, and so to no test. */
  readonly overlapping: number;
  /** Issues that the chosen coding or border leaves out of the whole corpus. */
  readonly leftOut: number;
}

/** Rows of the release that each of the two selections of the explorer holds; null for one that is not given. */
export interface SelectedRows {
  readonly a: ReadonlySet<number> | null;
  readonly b: ReadonlySet<number> | null;
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

/** The indices among the members to which an issue belongs: all of one kind; with secondary codes the primary one's first. */
type Assign = (issue: LabIssue, coding: LabCoding) => readonly number[];

interface Scheme {
  readonly members: readonly { readonly id: string; readonly name: string }[];
  readonly assign: Assign;
  /** Whether an issue in two sets belongs to each by half. */
  readonly halves: boolean;
}

const nowhere: readonly number[] = [];

function scheme(corpus: LabCorpus, state: LabState, selected: SelectedRows | null): Scheme {
  const { file, codes, projects } = corpus;
  const focal = file.groups.findIndex(({ role }) => role === 'focal');
  const chosen = file.groups.findIndex(({ id }) => id === state.group);
  /** Lists of one index, made once: there are far more issues than indices. */
  const alone = (count: number) => Array.from({ length: count }, (_, index): readonly number[] => [index]);
  const byCode = (count: number, indexOf: (code: number) => number): Assign => {
    const lists = alone(count);
    return (_, { code, secondary }) => {
      if (code === null) return nowhere;
      const first = indexOf(code);
      if (state.codes !== 'any' || secondary === null) return lists[first] ?? nowhere;
      const second = indexOf(secondary);
      return first === second ? (lists[first] ?? nowhere) : [first, second].filter((index) => index >= 0);
    };
  };
  const withinGroup = (indices: (issue: LabIssue) => readonly number[], group: number): Assign => {
    return (issue, coding) => (coding.group === group ? indices(issue) : nowhere);
  };
  switch (state.compare) {
    case 'groups': {
      const members = file.groups.filter(({ role }) => role !== 'undecided');
      const lists = alone(members.length);
      const indexOf = file.groups.map((group) => members.indexOf(group));
      return {
        members,
        assign: (_, coding) => lists[indexOf[coding.group] ?? -1] ?? nowhere,
        halves: false,
      };
    }
    case 'categories':
      return {
        members: file.categories,
        assign: byCode(file.categories.length, (code) => cell(codes, code, 'codes').category),
        halves: true,
      };
    case 'codes':
      return { members: codes, assign: byCode(codes.length, (index) => index), halves: true };
    case 'domains': {
      const lists = alone(file.domains.length);
      return {
        members: file.domains,
        assign: withinGroup(
          ({ project }) => lists[cell(projects, project, 'projects').domain] ?? nowhere,
          chosen,
        ),
        halves: false,
      };
    }
    case 'years': {
      const lists = new Map(corpus.years.map((year, index) => [year, [index]]));
      return {
        members: corpus.years.map((year) => ({ id: String(year), name: String(year) })),
        assign: withinGroup(({ year }) => (year === null ? nowhere : (lists.get(year) ?? nowhere)), chosen),
        halves: false,
      };
    }
    case 'families':
      return {
        members: file.families.map((id) => ({ id, name: id })),
        assign: withinGroup(({ families }) => families, focal),
        halves: false,
      };
    case 'selections': {
      const [a, b] = [selected?.a ?? null, selected?.b ?? null];
      const others = { id: othersId, name: 'All other issues' };
      const [first, second, both] = [[0], [1], [0, 1]];
      return {
        members: [
          a || !b ? { id: 'a', name: 'Selection A' } : others,
          b ? { id: 'b', name: 'Selection B' } : others,
        ],
        // A selection that is not given holds what the other one does not; without either nothing is compared.
        assign: ({ row }) => {
          const inA = a ? a.has(row) : b !== null && !b.has(row);
          const inB = b ? b.has(row) : a !== null && !inA;
          return inA ? (inB ? both : first) : inB ? second : nowhere;
        },
        halves: false,
      };
    }
  }
}

/**
 * The sets of issues that a reader compares.
 * @param selected rows of the two selections; needed only to compare them
 */
export function comparedGroups(
  corpus: LabCorpus,
  state: LabState,
  selected: SelectedRows | null = null,
): ComparedGroups {
  const { members, assign, halves } = scheme(corpus, state, selected);
  const picked = state.of.length === 0 ? members : members.filter(({ id }) => state.of.includes(id));
  const alone = picked.length === 1 && members.length > 1 ? picked[0] : undefined;
  const named = alone ? [alone, { id: othersId, name: 'All others' }] : picked;
  const indexOf = Int16Array.from(members, (member) => {
    const index = picked.indexOf(member);
    return index < 0 && alone ? 1 : index;
  });
  const issues = named.map((): LabIssue[] => []);
  const first = new Int16Array(corpus.issues.length).fill(-1);
  const second = new Int16Array(corpus.issues.length).fill(-1);
  let overlapping = 0;
  let leftOut = 0;
  for (const issue of corpus.issues) {
    const coding = codingOf(issue, state);
    if (!coding || (state.border === 'out' && cell(corpus.projects, issue.project, 'projects').border)) {
      leftOut += 1;
      continue;
    }
    let indices = assign(issue, coding)
      .map((member) => indexOf[member] ?? -1)
      .filter((index) => index >= 0);
    if (indices.length > 1) indices = [...new Set(indices)];
    // One model family against the others: an issue that names the family is not one of the others.
    if (alone && !halves && indices.includes(0)) indices = [0];
    for (const index of indices) issues[index]?.push(issue);
    if (indices.length > 1 && (!halves || indices.length > 2)) overlapping += 1;
    else {
      first[issue.row] = indices[0] ?? -1;
      second[issue.row] = indices[1] ?? -1;
    }
  }
  return {
    sets: named.map(({ id, name }, index) => ({ id, name, issues: issues[index] ?? [] })),
    first,
    second,
    overlapping,
    leftOut,
  };
}
