import type { Corpus } from './corpus.ts';
import { parameters, parseRange, type Facet, type Parameter } from './facets.ts';
import { oldParameters, oldValues } from './oldNames.ts';
import { chosen, normalizeQuery, sortKeys, trailingSigns, withChoices, type Selection } from './selection.ts';

/** What a citation of a selection says of it: the release, and how many issues it held. */
export interface Cited {
  readonly version: string;
  readonly issues: number;
}

/** A value that an address asks for and that the release does not have. */
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
  /** The id that a value means, in whatever case and by whatever earlier name; null if there is none. */
  readonly idOf: (parameter: Parameter, value: string) => string | null;
  /** The id above an id of a tree. */
  readonly above: (
    parameter: Parameter,
    id: string,
  ) => { readonly parameter: Parameter; readonly id: string } | null;
}

/** The values of a release. */
export function vocabularyOf(corpus: Corpus, facets: readonly Facet[]): Vocabulary {
  const known = new Map<Parameter, ReadonlyMap<string, string>>();
  const knownIds = (values: Facet['values']): Map<string, string> =>
    new Map([
      ...values.map(({ id }) => [id.toLowerCase(), id] as const),
      ...values.map(({ id }) => [id, id] as const),
    ]);
  const parents = new Map<string, { parameter: Parameter; id: string }>();
  for (const facet of facets) {
    known.set(facet.id, knownIds(facet.values));
    const { above } = facet;
    if (!above) continue;
    known.set(above.id, knownIds(above.values));
    for (const { id, parent } of facet.values) {
      const upper = above.values[parent ?? -1];
      if (upper) parents.set(`${facet.id} ${id}`, { parameter: above.id, id: upper.id });
    }
  }
  const asWritten = (repo: string): string => repo.replace('/', '~');
  const formerly = new Map(
    corpus.projects.flatMap(({ repo, alsoKnownAs }) =>
      alsoKnownAs === null ? [] : [[asWritten(alsoKnownAs).toLowerCase(), asWritten(repo)] as const],
    ),
  );
  return {
    idOf: (parameter, value) => {
      const ids = known.get(parameter);
      const written = parameter === 'project' ? asWritten(value) : value;
      const former = parameter === 'project' ? formerly.get(written.toLowerCase()) : undefined;
      const id = ids?.get(written) ?? ids?.get(written.toLowerCase()) ?? former;
      return id ?? (parameter === 'days' && parseRange(value) !== null ? value : null);
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

/** The same once more decoded, where it was encoded twice; the same if it cannot be. */
function decodedAgain(value: string): string {
  try {
    return decodeURIComponent(value.replaceAll('+', ' '));
  } catch {
    return value;
  }
}

/** A value as it stands, and what may have been meant by it, the likeliest first. */
export function readings(value: string): string[] {
  const again = decodedAgain(value);
  return [...new Set([value, value.replace(trailingSigns, ''), again, again.replace(trailingSigns, '')])];
}

/** What the first reading that means something means. */
function firstKnown<Meaning>(value: string, meaning: (reading: string) => Meaning | null): Meaning | null {
  for (const reading of readings(value)) {
    const found = meaning(reading);
    if (found !== null) return found;
  }
  return null;
}

/** What cannot be told apart by order: of several values of a parameter that takes one, the first in code unit order. */
function single(values: readonly string[]): { readonly value: string | undefined; readonly rest: string[] } {
  const [value, ...rest] = [...new Set(values)].sort();
  return { value, rest };
}

/** The words of an address, once more decoded where nothing matches. */
function searchedFor(value: string, matches: (query: string) => boolean): string {
  const query = normalizeQuery(value);
  if (query === '' || matches(query)) return query;
  return normalizeQuery(decodedAgain(value));
}

/**
 * Reads the query of an address. The order and case of its parts do not matter. Parameters that mean nothing here, such as
 * those that mail programs and networks add, are left out without a word; a value that the release does not know is left
 * out and listed. Never throws.
 *
 * @param search with or without its `?`
 * @param matches whether a search finds anything, so that one that was encoded twice can be told from one that was not
 */
export function parseAddress(
  search: string,
  vocabulary: Vocabulary,
  matches: (query: string) => boolean = () => true,
): ParsedAddress {
  const ignored: IgnoredPart[] = [];
  const choices = new Map<Parameter, string[]>();
  const texts: string[] = [];
  const sorts: string[] = [];
  const versions: string[] = [];
  const counts: string[] = [];
  for (const [writtenName, value] of new URLSearchParams(search)) {
    const lowerName = writtenName.trim().toLowerCase();
    const name = valueOf(oldParameters, lowerName) ?? lowerName;
    const presentValue = (reading: string): string =>
      (name === 'sort' || isParameter(name) ? valueOf(oldValues[name], reading.toLowerCase()) : undefined) ??
      reading;
    if (name === 'q') texts.push(searchedFor(value, matches));
    else if (name === 'v' && value !== '') versions.push(value.replace(trailingSigns, ''));
    else if (name === 'n') {
      const count = firstKnown(value, (reading) => (/^(0|[1-9]\d{0,8})$/.test(reading) ? reading : null));
      if (count !== null) counts.push(count);
    } else if (name === 'sort') {
      const sort = firstKnown(
        value,
        (reading) => sortKeys.find((key) => key === presentValue(reading).toLowerCase()) ?? null,
      );
      if (sort === null) ignored.push({ name, value });
      else sorts.push(sort);
    } else if (isParameter(name)) {
      const id = firstKnown(value, (reading) => vocabulary.idOf(name, presentValue(reading)));
      // “all” is how an address says that no group is chosen.
      if (id === null) {
        if (name !== 'group' || !/^all\W*$/i.test(value)) ignored.push({ name, value });
      } else choices.set(name, [...(choices.get(name) ?? []), id]);
    }
  }
  const sort = single(sorts);
  const version = single(versions);
  const count = single(counts);
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
