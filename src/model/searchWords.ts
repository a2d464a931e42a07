/** Words that say the same, or that lead to codes; whatever their case, hyphens and plural. */
export interface SearchWords {
  /** What a reader may search for. */
  readonly words: readonly string[];
  /** What is searched for as well. */
  readonly finds?: readonly string[];
  /** Ids of codes under which such issues are: offered as links, and found where nothing else matches. */
  readonly codes?: readonly string[];
}
