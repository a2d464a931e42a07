/** How the release says where a name comes from, in words that need no codebook. */
const words: Readonly<Record<string, string>> = {
  'named in the public abstract': 'the paper’s, from its abstract',
  'named in a public summary': 'the paper’s, from a public summary',
  'derived here': 'ours; the paper’s is not publicly known',
};

/** Whose name a category bears, to follow a colon; what the release says of it where there are no words of ours. */
export const originWords = (origin: string): string => words[origin] ?? origin;
