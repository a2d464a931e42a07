import type { Parameter } from './facets.ts';

/** Names that an address once had or is often given, and what they are now. An entry is never taken away. */
export const oldParameters: Readonly<Record<string, Parameter | 'q' | 'sort'>> = {
  search: 'q',
  text: 'q',
  query: 'q',
  order: 'sort',
  status: 'state',
  repo: 'project',
  repository: 'project',
  models: 'model',
  'model-family': 'family',
  families: 'family',
  labels: 'label',
  opened: 'year',
  duration: 'days',
  codes: 'code',
  categories: 'category',
};

/** Values of parameters, likewise. */
export const oldValues: Readonly<Partial<Record<Parameter | 'sort', Readonly<Record<string, string>>>>> = {
  state: { opened: 'open', resolved: 'closed' },
  days: { 'same-day': '0-0', 'still-open': 'open', none: 'undated' },
  sort: { date: 'newest', '-date': 'newest', new: 'newest', old: 'oldest', duration: 'shortest' },
  coding: { adjudication: 'adjudicated', agreement: 'agreed' },
};
