import { compareText } from '../analysis/compareText.ts';
import { compareParts, readable, readings, type Cited, type IgnoredPart } from '../explorer/address.ts';
import { singleChoiceNames, singleChoices, type Comparison, type SingleChoice } from './choices.ts';
import {
  datedGrades,
  hasCodes,
  hasMembers,
  isWithinGroup,
  mainState,
  relevantState,
  type LabState,
} from './state.ts';

/** Which ids an address may name. */
export interface LabVocabulary {
  /** Id of the focal group. */
  readonly focal: string;
  readonly groups: readonly string[];
  /** The sets of each comparison that has a list of them. */
  readonly members: Readonly<Partial<Record<Comparison, readonly string[]>>>;
}

/** The query of an address, read. */
export interface ParsedLabAddress {
  readonly state: LabState;
  /** The dataset version that a citation names; null if it names none. */
  readonly version: string | null;
  /** What the addresses of the selections, if they were copied from citations, say that these held. */
  readonly cited: Readonly<Record<'a' | 'b', Cited | null>>;
  /** In code-unit order of name and value. */
  readonly ignored: readonly IgnoredPart[];
}

/** The most that a selection may hold: signs of its names and values, decoded. Longer ones are ignored. */
export const longestSelection = 10_000;

/** Stands in an address for an empty list of grades. */
const noGrade = 'none';

/** A selection that a reader gave, as an address of the explorer or the query of one. */
export interface ReadSelection {
  /** As a state holds it: well-formed, parts sorted, without what lists or cites it; empty if it is too long. */
  readonly query: string;
  readonly cited: Cited | null;
  readonly isTooLong: boolean;
}

/** Parts of an address of the explorer that choose no issues: the order of the list, and what a citation says of it. */
const notChoosing: ReadonlySet<string> = new Set(['sort', 'v', 'n']);

/** Reads what a reader gave as a selection. Reading the query again gives the same query. Never throws. */
export function readSelection(text: string): ReadSelection {
  const written = text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/#.*$/su, '')
    .trim();
  const start = written.indexOf('?');
  // “https://host/issues/” has no query, “state=open” is one.
  const isAddressAlone = start < 0 && written.includes('/') && !written.includes('=');
  const all = new URLSearchParams(isAddressAlone ? '' : written.slice(start + 1));
  const parts = [...all]
    .filter(([name]) => !notChoosing.has(name))
    .sort(([a, x], [b, y]) => compareText(a, b) || compareText(x, y));
  const length = parts.reduce((sum, [name, value]) => sum + name.length + value.length, 0);
  const isTooLong = length > longestSelection;
  const [version, issues] = [all.get('v'), all.get('n')];
  const isCited = version !== null && issues !== null && /^\d{1,9}$/.test(issues);
  return {
    query: isTooLong ? '' : new URLSearchParams(parts).toString().replace(readable, decodeURIComponent),
    cited: isCited ? { version, issues: Number(issues) } : null,
    isTooLong,
  };
}

/**
 * Reads the query of an address. The order of its parts does not matter; of several values where one is meant the first
 * in code-unit order holds; a value that is unknown or means nothing under the comparison is left out and listed, a name
 * that is unknown (`utm_source`) is left out alone. Never throws.
 * @param search with or without its “?”
 */
export function parseLabAddress(search: string, vocabulary: LabVocabulary): ParsedLabAddress {
  const { focal, groups, members } = vocabulary;
  const ignored: IgnoredPart[] = [];
  const values = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(search)) {
    const known = name.trim().toLowerCase();
    values.set(known, [...(values.get(known) ?? []), value]);
  }
  /** Takes all values of a name out of the address and keeps those that are allowed. */
  const take = (name: string, isAllowed: (value: string) => boolean): string[] => {
    const meant = (value: string): string =>
      [...readings(value), value.toLowerCase()].find(isAllowed) ?? value;
    const found = [...new Set((values.get(name) ?? []).map(meant))].sort(compareText);
    for (const value of found) if (!isAllowed(value)) ignored.push({ name, value });
    return found.filter(isAllowed);
  };
  const takeOne = (name: string, isAllowed: (value: string) => boolean): string | undefined => {
    const [first, ...rest] = take(name, isAllowed);
    for (const value of rest) ignored.push({ name, value });
    return first;
  };

  const main = mainState(focal);
  // Two selections can be meant without being named: “open in the lab” once led to such addresses.
  const isSelections = !values.has('compare') && (['a', 'b'] as const).some((name) => values.has(name));
  const single = Object.fromEntries(
    singleChoiceNames.map((name) => {
      const options = new Set<string>(singleChoices[name].options.map(({ id }) => id));
      const fallback = name === 'compare' && isSelections ? 'selections' : main[name];
      return [name, takeOne(name, (value) => options.has(value)) ?? fallback];
    }),
  ) as Pick<LabState, SingleChoice>;
  const { compare: comparison } = single;
  const known = members[comparison] ?? [];
  const of = take('of', (value) => hasMembers(comparison) && known.includes(value));
  const grades = take(
    'exact',
    (value) => value === noGrade || (datedGrades as readonly string[]).includes(value),
  );
  // “None” together with a grade says two things; the grade holds.
  if (grades.length > 1 && grades.includes(noGrade)) ignored.push({ name: 'exact', value: noGrade });
  const selection = (name: 'a' | 'b'): ReadSelection =>
    readSelection(
      takeOne(name, (value) => comparison === 'selections' && !readSelection(value).isTooLong) ?? '',
    );
  const a = selection('a');
  const b = selection('b');
  const group = takeOne('group', (value) => isWithinGroup(comparison) && groups.includes(value)) ?? focal;
  const version = takeOne('v', (value) => /^\d{1,4}\.\d{1,4}\.\d{1,4}$/.test(value)) ?? null;
  if (!hasCodes(comparison) && single.codes !== main.codes)
    ignored.push({ name: 'codes', value: single.codes });
  const state: LabState = {
    ...single,
    of,
    group,
    a: a.query,
    b: b.query,
    exact: grades.length === 0 ? main.exact : datedGrades.filter((grade) => grades.includes(grade)),
  };
  return {
    state: relevantState(state, focal),
    version,
    cited: { a: a.cited, b: b.cited },
    ignored: ignored.sort(compareParts),
  };
}

/**
 * The query of an address, with its “?”, that says where the choices differ from the main analysis; empty for the
 * main analysis itself. The same choices give the same text.
 * @param version dataset version to be named, for a citation
 */
export function formatLabAddress(chosen: LabState, focal: string, version: string | null = null): string {
  const state = relevantState(chosen, focal);
  const main = mainState(focal);
  const parts = new URLSearchParams();
  const differs = (name: SingleChoice): boolean => state[name] !== main[name];
  if (differs('compare')) parts.append('compare', state.compare);
  for (const id of [...state.of].sort(compareText)) parts.append('of', id);
  if (state.group !== focal) parts.append('group', state.group);
  if (state.a !== '') parts.append('a', state.a);
  if (state.b !== '') parts.append('b', state.b);
  if (state.exact.join() !== main.exact.join()) {
    for (const grade of state.exact.length === 0 ? [noGrade] : state.exact) parts.append('exact', grade);
  }
  for (const name of singleChoiceNames) {
    if (name !== 'compare' && differs(name)) parts.append(name, state[name]);
  }
  if (version !== null) parts.append('v', version);
  const text = parts.toString().replace(readable, decodeURIComponent);
  return text === '' ? '' : `?${text}`;
}
