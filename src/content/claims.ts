/** The claims of the paper that the corpus can test, each with the facts that report it and the specification claim that answers it. */
export interface Claim {
  readonly id: 'groups' | 'categories';
  /** Stands in the claim's permalink. */
  readonly slug: string;
  readonly sentence: string;
  /** Id of the fact in paper.json that reports it. */
  readonly fact: string;
}

export const claims: readonly Claim[] = [
  {
    id: 'groups',
    slug: 'ptm-issues-take-longer',
    sentence: 'PTM-related issues take longer to resolve than others',
    fact: 'time.longer',
  },
  {
    id: 'categories',
    slug: 'categories-differ',
    sentence: 'The time to resolution differs between categories',
    fact: 'time.varies',
  },
];
