/** What an effect between two groups of issues says, by the groups’ names. */
export const effectMeaning = (focal: string, comparison: string): string =>
  `Effect: the probability that an issue of the group “${focal}” takes longer than one of “${comparison}”, less the ` +
  'probability that it takes shorter; from −1 to 1, and 0 where neither tends to take longer.';

/** How that effect is estimated. */
export const effectMethod =
  'The effect has the scale of Cliff’s delta. It is estimated from log-rank scores, which use every issue for what is known of its ' +
  'time, with the ratio of the two rates of resolution taken as constant over time.';
