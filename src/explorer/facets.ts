import { extent } from 'd3-array';
import { cell } from '../model/cell.ts';
import {
  exactTime,
  intervalTime,
  none,
  rightTime,
  unknownDay,
  type Corpus,
  type NumberLists,
} from './corpus.ts';

/** The names of choices in an address, in the order in which it gives them. */
export const parameters = [
  'category',
  'code',
  'domain',
  'project',
  'group',
  'state',
  'year',
  'days',
  'family',
  'model',
  'label',
  'evidence',
  'coding',
] as const;
export type Parameter = (typeof parameters)[number];

/** One value that can be chosen. */
export interface FacetValue {
  /** As it stands in an address. */
  readonly id: string;
  readonly name: string;
  /** Place of the value above it, in a tree. */
  readonly parent?: number;
}

/** One question that a reader can put to the issues: choices within it are joined by “or”, facets by “and”. */
export interface Facet {
  /** The parameter of its values. */
  readonly id: Parameter;
  readonly title: string;
  readonly values: readonly FacetValue[];
  /** In a tree: the parameter and the values of the upper level. */
  readonly above?: { readonly id: Parameter; readonly values: readonly FacetValue[] };
  /** Of each issue the place of its value, or `none` … */
  readonly column?: Uint16Array;
  /** … or the places of several. */
  readonly lists?: NumberLists;
}

/** Lengths of time that are offered, in days, both ends included; `null`: without end. */
export const offeredRanges: readonly (readonly [number, number | null])[] = [
  [0, 0],
  [1, 7],
  [8, 30],
  [31, 90],
  [91, 365],
  [366, null],
];

/** A length of time as it stands in an address: `8-30`, `366-`. */
export const rangeId = (from: number, to: number | null): string => `${from}-${to ?? ''}`;

/** The days that an address means by `8-30` or `366-`; `null` if it means none. */
export function parseRange(id: string): readonly [number, number] | null {
  const match = /^(0|[1-9]\d{0,5})-(0|[1-9]\d{0,5})?$/.exec(id);
  if (!match) return null;
  const from = Number(match[1]);
  const to = match[2] === undefined ? Infinity : Number(match[2]);
  return from <= to ? [from, to] : null;
}

/** Issues whose time from opening to resolution is not known, by why. */
const unknownTimes = ['open', 'undated', 'unknown'] as const;

/** What a length of time reads like: “8 to 30 days”. */
export function rangeName(from: number, to: number): string {
  if (to === 0) return 'Same day';
  if (to === Infinity) return `${from} days or more`;
  return from === to ? `${from} ${from === 1 ? 'day' : 'days'}` : `${from} to ${to} days`;
}

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

function daysFacet(corpus: Corpus): Facet {
  const names = ['Still open', 'Closed, day not known', 'Opening day not known'];
  const values = [
    ...offeredRanges.map(([from, to]) => ({ id: rangeId(from, to), name: rangeName(from, to ?? Infinity) })),
    ...unknownTimes.map((id, index) => ({ id, name: names[index] ?? id })),
  ];
  const column = Uint16Array.from(corpus.timeKind, (kind, row) => {
    if (kind !== exactTime) {
      return offeredRanges.length + (kind === rightTime ? 0 : kind === intervalTime ? 1 : 2);
    }
    const days = cell(corpus.lower, row, 'lower');
    return offeredRanges.findIndex(([from, to]) => days >= from && days <= (to ?? Infinity));
  });
  return { id: 'days', title: 'Days to resolution', values, column };
}

function yearFacet(corpus: Corpus): Facet {
  const millisecondsPerDay = 86_400_000;
  const years = Uint16Array.from(corpus.columns.opened, (day) =>
    day === unknownDay ? none : new Date(day * millisecondsPerDay).getUTCFullYear(),
  );
  const [first = 0, last = -1] = extent(years.filter((year) => year !== none));
  // Years without an issue stand in the row as well: a gap is to be seen.
  const values = Array.from({ length: last - first + 1 }, (_, index) => ({
    id: String(first + index),
    name: String(first + index),
  }));
  return {
    id: 'year',
    title: 'Year of opening',
    values: [...values, { id: 'unknown', name: 'Not known' }],
    column: years.map((year) => (year === none ? values.length : year - first)),
  };
}

/** All facets of a release, in the order in which a page shows them. */
export function facetsOf(corpus: Corpus): Facet[] {
  const { columns } = corpus;
  const [, ...grades] = corpus.closings;
  const named = (names: readonly string[]): FacetValue[] =>
    names.map((name) => ({ id: name, name: capitalised(name) }));
  const asWritten = (names: readonly string[]): FacetValue[] => names.map((name) => ({ id: name, name }));
  return [
    {
      id: 'code',
      title: 'Category and code',
      values: corpus.codes.map(({ id, name, category }) => ({ id, name, parent: category })),
      above: { id: 'category', values: corpus.categories },
      column: columns.code,
    },
    {
      id: 'group',
      title: 'Group',
      values: corpus.groups,
      column: columns.group,
    },
    {
      id: 'state',
      title: 'State',
      values: named(['open', 'closed']),
      column: columns.closing.map((index) => (index === 0 ? 0 : 1)),
    },
    yearFacet(corpus),
    daysFacet(corpus),
    {
      id: 'project',
      title: 'Project',
      values: corpus.projects.map(({ repo, domain }) => ({
        id: repo.replace('/', '~'),
        name: repo,
        parent: domain,
      })),
      above: { id: 'domain', values: corpus.domains },
      column: columns.project,
    },
    { id: 'family', title: 'Model family', values: asWritten(corpus.families), lists: columns.families },
    { id: 'model', title: 'Model', values: asWritten(corpus.models), lists: columns.models },
    { id: 'label', title: 'Label', values: asWritten(corpus.labels), lists: columns.labels },
    {
      id: 'evidence',
      title: 'Evidence of the closing day',
      values: named(grades),
      column: columns.closing.map((index) => (index === 0 ? none : index - 1)),
    },
    { id: 'coding', title: 'Coding', values: named(corpus.codings), column: columns.coding },
  ];
}
