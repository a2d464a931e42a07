/** What is set beside what: a fact reported of the paper, and the result of ours that answers it. */
export interface Pairing {
  readonly fact: string;
  /** Key in results.json, or `null` where we have no counterpart. */
  readonly result: string | null;
  readonly as: 'count' | 'share' | 'decimal';
  /** Facts from which this one is derived, where it is. */
  readonly from?: readonly string[];
  /** Why the two may differ, or why there is no counterpart. */
  readonly note: string;
}

export const pairings: readonly Pairing[] = [
  {
    fact: 'issues.ptm',
    result: 'corpus.ptm',
    as: 'count',
    note: 'Ours is found by queries, not by reading whole trackers.',
  },
  { fact: 'projects', result: 'corpus.projects', as: 'count', note: 'Other, overlapping or later projects.' },
  {
    fact: 'categories',
    result: 'corpus.categories',
    as: 'count',
    note: 'Five names are the paper’s, two are ours.',
  },
  {
    fact: 'subthemes',
    result: 'corpus.codes',
    as: 'count',
    note: 'All our codes are our own; they are not the paper’s sub-themes.',
  },
  {
    fact: 'usage.share',
    result: 'prevalence.usage.share',
    from: ['usage.instances', 'instances'],
    as: 'share',
    note: 'Theirs is a share of instances, ours of issues by primary code.',
  },
  {
    fact: 'kappa.issues.second',
    result: 'agreement.category.kappa',
    as: 'decimal',
    note: 'Different tasks and different coders: theirs are people, ours language models.',
  },
  {
    fact: 'issues.all',
    result: null,
    as: 'count',
    note: 'Our corpus was not drawn from whole trackers, so no such number exists.',
  },
  {
    fact: 'medians',
    result: null,
    as: 'count',
    note: 'Not publicly found; ours stand on the page on resolution.',
  },
];
