import { parameters, type Parameter } from './facets.ts';

/** In which order issues are listed; the first is the one that an address need not name. */
export const sortKeys = ['newest', 'oldest', 'shortest', 'longest', 'project', 'code'] as const;
export type SortKey = (typeof sortKeys)[number];

/** What a reader has chosen: exactly what an address says, no more and no less. */
export interface Selection {
  /** Ids by parameter, each list without repetition and in code unit order; a parameter without choices is absent. */
  readonly choices: Readonly<Partial<Record<Parameter, readonly string[]>>>;
  /** Words searched for, with single spaces. */
  readonly query: string;
  readonly sort: SortKey;
}

/** Everything, newest first. */
export const wholeCorpus: Selection = { choices: {}, query: '', sort: 'newest' };

/** The most that a search may hold; more is cut. */
export const longestQuery = 200;

/** Signs that a sentence puts behind an address, and that programs take for a part of it. */
export const trailingSigns = /[\s.,;:!?)\]}>'"”’»…]+$/u;

/**
 * A search as a selection holds it: single spaces, no sign that an address cannot carry or lose, not too long; empty where
 * there is no letter and no digit, since nothing is searched for then.
 */
export function normalizeQuery(text: string): string {
  const query = Array.from(text.replace(/\p{Surrogate}/gu, '\ufffd'))
    .slice(0, longestQuery)
    .join('')
    .replace(/\s+/gu, ' ')
    .replace(trailingSigns, '')
    .trim();
  return /[\p{L}\p{N}]/u.test(query) ? query : '';
}

const nothing: readonly string[] = [];

/** The choices of one parameter. */
export function chosen(selection: Selection, parameter: Parameter): readonly string[] {
  return selection.choices[parameter] ?? nothing;
}

/** Sets the choices of one parameter, whatever their order and repetitions. */
export function withChoices(selection: Selection, parameter: Parameter, ids: Iterable<string>): Selection {
  const list = [...new Set(ids)].sort();
  const choices: Partial<Record<Parameter, readonly string[]>> = {};
  for (const name of parameters) {
    const known = name === parameter ? list : chosen(selection, name);
    if (known.length > 0) choices[name] = known;
  }
  return { ...selection, choices };
}

/** How many choices there are; the search is not one of them. */
export function choiceCount(selection: Selection): number {
  return parameters.reduce((sum, name) => sum + chosen(selection, name).length, 0);
}
