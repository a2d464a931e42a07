import { singleChoiceNames, singleChoices, type Comparison, type SingleChoice } from './labChoices.ts';
import {
  datedGrades,
  hasCodes,
  hasMembers,
  isWithinGroup,
  mainState,
  relevantState,
  type LabState,
} from './labState.ts';

/** Which ids an address may name. */
export interface LabVocabulary {
  /** Id of the focal group. */
  readonly focal: string;
  readonly groups: readonly string[];
  /** The sets of each comparison that has a list of them. */
  readonly members: Readonly<Partial<Record<Comparison, readonly string[]>>>;
}

/** Something in an address that means nothing here. */
export interface IgnoredPart {
  readonly name: string;
  readonly value: string;
}

/** The query of an address, read. */
export interface ParsedLabAddress {
  readonly state: LabState;
  /** The dataset version that a citation names; null if it names none. */
  readonly version: string | null;
  /** In code-unit order of name and value. */
  readonly ignored: readonly IgnoredPart[];
}

/** The most that the query of a selection may hold; longer ones are ignored. */
const longestSelection = 1000;

/** Stands in an address for an empty list of grades. */
const noGrade = 'none';

/** A selection's query as a state holds it: well-formed, without what comes before its “?”, without “#…”, parts sorted. */
export function normaliseSelection(text: string): string {
  const wellFormed = text.replace(/\p{Surrogate}/gu, '\ufffd').replace(/#.*$/su, '');
  const query = wellFormed.slice(wellFormed.indexOf('?') + 1).trim();
  const parts = [...new URLSearchParams(query)].sort(([a, x], [b, y]) => compare(a, b) || compare(x, y));
  return readable(new URLSearchParams(parts).toString());
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Signs that a query may hold as they are (RFC 3986, section 3.4) and that read better so. */
const readable = (query: string): string =>
  query.replace(/%(?:2F|3A|40|2C|21|7E|28|29)/g, decodeURIComponent);

/**
 * Reads the query of an address. The order of its parts does not matter; of several values where one is meant the first
 * in code-unit order holds; what is unknown or means nothing under the comparison is left out and listed. Never throws.
 * @param search with or without its “?”
 */
export function parseLabAddress(search: string, vocabulary: LabVocabulary): ParsedLabAddress {
  const { focal, groups, members } = vocabulary;
  const ignored: IgnoredPart[] = [];
  const values = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(search)) {
    values.set(name, [...(values.get(name) ?? []), value]);
  }
  /** Takes all values of a name out of the address and keeps those that are allowed. */
  const take = (name: string, isAllowed: (value: string) => boolean): string[] => {
    const found = [...new Set(values.get(name) ?? [])].sort(compare);
    values.delete(name);
    for (const value of found) if (!isAllowed(value)) ignored.push({ name, value });
    return found.filter(isAllowed);
  };
  const takeOne = (name: string, isAllowed: (value: string) => boolean): string | undefined => {
    const [first, ...rest] = take(name, isAllowed);
    for (const value of rest) ignored.push({ name, value });
    return first;
  };

  const main = mainState(focal);
  const single = Object.fromEntries(
    singleChoiceNames.map((name) => {
      const options = new Set<string>(singleChoices[name].options.map(({ id }) => id));
      return [name, takeOne(name, (value) => options.has(value)) ?? main[name]];
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
  const selection = (name: 'a' | 'b'): string =>
    normaliseSelection(
      takeOne(name, (value) => comparison === 'selections' && value.length <= longestSelection) ?? '',
    );
  const a = selection('a');
  const b = selection('b');
  const group = takeOne('group', (value) => isWithinGroup(comparison) && groups.includes(value)) ?? focal;
  const version = takeOne('v', (value) => /^\d{1,4}\.\d{1,4}\.\d{1,4}$/.test(value)) ?? null;
  if (!hasCodes(comparison) && single.codes !== main.codes)
    ignored.push({ name: 'codes', value: single.codes });
  for (const [name, rest] of values) for (const value of rest) ignored.push({ name, value });
  const state: LabState = {
    ...single,
    of,
    group,
    a,
    b,
    exact: grades.length === 0 ? main.exact : datedGrades.filter((grade) => grades.includes(grade)),
  };
  return {
    state: relevantState(state, focal),
    version,
    ignored: ignored.sort((x, y) => compare(x.name, y.name) || compare(x.value, y.value)),
  };
}

/**
 * The query of an address, with its “?”, that says where the choices differ from the main specification; empty for the
 * main specification itself. The same choices give the same text.
 * @param version dataset version to be named, for a citation
 */
export function formatLabAddress(chosen: LabState, focal: string, version: string | null = null): string {
  const state = relevantState(chosen, focal);
  const main = mainState(focal);
  const parts = new URLSearchParams();
  const differs = (name: SingleChoice): boolean => state[name] !== main[name];
  if (differs('compare')) parts.append('compare', state.compare);
  for (const id of [...state.of].sort(compare)) parts.append('of', id);
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
  const text = readable(parts.toString());
  return text === '' ? '' : `?${text}`;
}
