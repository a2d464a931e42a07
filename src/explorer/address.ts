import type { Corpus } from './corpus.ts';
import { parameters, parseRange, type Facet, type Parameter } from './facets.ts';
import { oldParameters, oldValues } from './oldNames.ts';
import { chosen, normalizeQuery, sortKeys, withChoices, type Selection } from './selection.ts';

/** What a citation of a selection says of it: the release, and how many issues it held. */
export interface Cited {
  readonly version: string;
  readonly issues: number;
}

/** Something in an address that means nothing here. */
export interface IgnoredPart {
  readonly name: string;
  readonly value: string;
}

/** An address, read. */
export interface ParsedAddress {
  readonly selection: Selection;
  readonly cited: Cited | null;
  /** In code unit order of `name=value`. */
  readonly ignored: readonly IgnoredPart[];
}

/** Which values an address may name, and what earlier names of values lead to. */
export interface Vocabulary {
  readonly has: (parameter: Parameter, id: string) => boolean;
  /** The present id for an earlier one; the same id if there is none. */
  readonly present: (parameter: Parameter, id: string) => string;
  /** The id above an id of a tree. */
  readonly above: (
    parameter: Parameter,
    id: string,
  ) => { readonly parameter: Parameter; readonly id: string } | null;
}

/** The values of a release. */
export function vocabularyOf(corpus: Corpus, facets: readonly Facet[]): Vocabulary {
  const known = new Map<Parameter, ReadonlySet<string>>();
  const parents = new Map<string, { parameter: Parameter; id: string }>();
  for (const facet of facets) {
    known.set(facet.id, new Set(facet.values.map(({ id }) => id)));
    const { above } = facet;
    if (!above) continue;
    known.set(above.id, new Set(above.values.map(({ id }) => id)));
    for (const { id, parent } of facet.values) {
      const upper = above.values[parent ?? -1];
      if (upper) parents.set(`${facet.id} ${id}`, { parameter: above.id, id: upper.id });
    }
  }
  const asWritten = (repo: string): string => repo.replace('/', '~');
  const projects = new Map(
    corpus.projects.flatMap(({ repo, alsoKnownAs }) =>
      alsoKnownAs === null ? [] : [[asWritten(alsoKnownAs), asWritten(repo)] as const],
    ),
  );
  return {
    has: (parameter, id) =>
      known.get(parameter)?.has(id) === true || (parameter === 'days' && parseRange(id) !== null),
    present: (parameter, id) => {
      if (parameter !== 'project') return id;
      const written = asWritten(id);
      return projects.get(written) ?? written;
    },
    above: (parameter, id) => parents.get(`${parameter} ${id}`) ?? null,
  };
}

const isParameter = (name: string): name is Parameter => (parameters as readonly string[]).includes(name);

function valueOf<Value extends string>(
  table: Readonly<Record<string, Value>> | undefined,
  key: string,
): Value | undefined {
  return table && Object.hasOwn(table, key) ? table[key] : undefined;
}

const asOne = ({ name, value }: IgnoredPart): string => `${name}=${value}`;
/** Orders parts as they stand in an address, in code unit order. */
export const compareParts = (a: IgnoredPart, b: IgnoredPart): number => (asOne(a) < asOne(b) ? -1 : 1);

/** What cannot be told apart by order: of several values of a parameter that takes one, the first in code unit order. */
function single(values: readonly string[]): { readonly value: string | undefined; readonly rest: string[] } {
  const [value, ...rest] = [...new Set(values)].sort();
  return { value, rest };
}

/**
 * Reads the query of an address. The order of its parts does not matter; what it names and the release does not know is
 * left out and listed. Never throws.
 *
 * @param search with or without its `?`
 */
export function parseAddress(search: string, vocabulary: Vocabulary): ParsedAddress {
  const ignored: IgnoredPart[] = [];
  const choices = new Map<Parameter, string[]>();
  const texts: string[] = [];
  const sorts: string[] = [];
  const versions: string[] = [];
  const counts: string[] = [];
  for (const [writtenName, writtenValue] of new URLSearchParams(search)) {
    const name = valueOf(oldParameters, writtenName) ?? writtenName;
    if (name === 'q') texts.push(normalizeQuery(writtenValue));
    else if (name === 'v' && writtenValue !== '') versions.push(writtenValue);
    else if (name === 'n' && /^(0|[1-9]\d{0,8})$/.test(writtenValue)) counts.push(writtenValue);
    else if (name === 'sort' || isParameter(name)) {
      const value = valueOf(oldValues[name], writtenValue) ?? writtenValue;
      if (name === 'sort') {
        if ((sortKeys as readonly string[]).includes(value)) sorts.push(value);
        else ignored.push({ name: writtenName, value: writtenValue });
      } else {
        const id = vocabulary.present(name, value);
        if (vocabulary.has(name, id)) choices.set(name, [...(choices.get(name) ?? []), id]);
        else ignored.push({ name: writtenName, value: writtenValue });
      }
    } else ignored.push({ name: writtenName, value: writtenValue });
  }
  const sort = single(sorts);
  const version = single(versions);
  const count = single(counts);
  for (const value of sort.rest) ignored.push({ name: 'sort', value });
  for (const value of version.rest) ignored.push({ name: 'v', value });
  for (const value of count.rest) ignored.push({ name: 'n', value });
  // One without the other cites nothing.
  if (version.value === undefined && count.value !== undefined)
    ignored.push({ name: 'n', value: count.value });
  if (count.value === undefined && version.value !== undefined)
    ignored.push({ name: 'v', value: version.value });
  let selection: Selection = {
    choices: {},
    query: normalizeQuery([...new Set(texts)].sort().join(' ')),
    sort: sortKeys.find((key) => key === sort.value) ?? 'newest',
  };
  for (const [parameter, ids] of choices) {
    // A value below a chosen one says nothing more.
    const own = ids.filter((id) => {
      const above = vocabulary.above(parameter, id);
      return above === null || choices.get(above.parameter)?.includes(above.id) !== true;
    });
    selection = withChoices(selection, parameter, own);
  }
  return {
    selection,
    cited:
      version.value !== undefined && count.value !== undefined
        ? { version: version.value, issues: Number(count.value) }
        : null,
    ignored: ignored.sort(compareParts),
  };
}

/** Signs that a query may hold as they are (RFC 3986, section 3.4) and that read better so. */
export const readable = /%(?:2F|3A|40|2C|21|7E|28|29)/g;

/**
 * The query of an address, with its `?`; empty for the whole corpus. The same selection gives the same text.
 * @param cited adds what a citation says of the selection
 */
export function formatAddress(selection: Selection, cited: Cited | null = null): string {
  const parts = new URLSearchParams();
  for (const parameter of parameters) {
    for (const id of chosen(selection, parameter)) parts.append(parameter, id);
  }
  if (selection.query !== '') parts.append('q', selection.query);
  if (selection.sort !== 'newest') parts.append('sort', selection.sort);
  if (cited) {
    parts.append('v', cited.version);
    parts.append('n', String(cited.issues));
  }
  const text = parts.toString().replace(readable, decodeURIComponent);
  return text === '' ? '' : `?${text}`;
}
