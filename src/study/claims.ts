/** The claims of the paper that the corpus can test, each with the facts that report it and the specification claim that answers it. */
export interface Claim {
  readonly id: 'groups' | 'categories';
  /** Stands in the claim's permalink. */
  readonly slug: string;
  readonly sentence: string;
  /** What the claim means, and why it can be doubted. */
  readonly lead: string;
  /** Id of the fact in paper.json that reports it. */
  readonly fact: string;
}

export const claims: readonly Claim[] = [
  {
    id: 'groups',
    slug: 'ptm-issues-take-longer',
    sentence: 'PTM-related issues take longer to resolve than others',
    lead: 'A maintainer who reuses a pre-trained model depends on weights that others made. Does that show in how long an issue stays unresolved, against other issues of the same projects?',
    fact: 'time.longer',
  },
  {
    id: 'categories',
    slug: 'categories-differ',
    sentence: 'The time to resolution differs between categories',
    lead: 'A broken installation may be mended in a day; a request for a new model may wait for years. Does the kind of challenge decide how long an issue stays unresolved?',
    fact: 'time.varies',
  },
];
