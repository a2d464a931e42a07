/**
 * Words that readers must not meet on any page, each with what to say instead. They were our private terms, or they claim
 * more than we know. A test reads all built pages for them.
 */
export const bannedWords: readonly { readonly word: RegExp; readonly instead: string }[] = [
  { word: /undated closings? (put|as|at)\b/i, instead: 'unknown closing dates' },
  { word: /projects resampled/i, instead: 'allowing for differences between projects' },
  { word: /best estimate/i, instead: 'middle estimate' },
  { word: /know of chance/i, instead: 'reflect chance alone' },
  { word: /reported and reproduced/i, instead: 'this corpus' },
  { word: /reasonable analys[ei]s/i, instead: 'all analyses, all ways to analyze' },
  { word: /in one read\b|takes one read/i, instead: '(2 minutes)' },
  { word: /shape of the missing/i, instead: 'which dates are missing' },
  { word: /what its issues are made of/i, instead: 'profile' },
  { word: /goes with \(secondary/i, instead: 'often together with' },
  { word: /agreement is flattered/i, instead: 'this overstates the agreement' },
  { word: /where the end is dated/i, instead: 'issues with a known closing date' },
  { word: /likeness of issues/i, instead: 'if issues in one project are correlated' },
  { word: /last turn seen/i, instead: 'last comment seen' },
  { word: /\bput (early|late)\b/i, instead: 'if unknown closing dates came early, came late' },
  { word: /whole projects are resampled/i, instead: 'allowing for issues of one project being alike' },
  { word: /a count, so without an interval/i, instead: 'nothing' },
  { word: /not decidable from what is recorded/i, instead: 'unclear' },
  { word: /those of a project may be alike/i, instead: 'if issues in one project are correlated' },
  {
    word: /neither everywhere nor the work of one/i,
    instead: 'not in every project, nor caused by a single one',
  },
  { word: /too many for the figures/i, instead: 'too many to plot' },
  { word: /race was faster than it was/i, instead: 'looks faster than it was' },
  { word: /between so long and so long/i, instead: 'somewhere between two known limits' },
  { word: /exact for \d+, at least so long/i, instead: 'for how many the time is known' },
  { word: /the category of its line/i, instead: 'a row with a column' },
  { word: /the name: ours/i, instead: 'category name: ours' },
  { word: /take a choice away/i, instead: 'remove a filter or a word' },
  { word: /careful people differ/i, instead: 'choices that careful people make differently' },
  {
    word: /draw the bootstrap|\bkeep it\b|effect of the first/i,
    instead: 'compute the interval, save, effect for A',
  },
  {
    word: /a feed tells of it/i,
    instead: 'follow the feed',
  },
  {
    word: /leads back here|explained, with its numbers/i,
    instead: 'embed this figure, full figure and data',
  },
  { word: /picture of a PDF|what it does not know|citation at its foot/i, instead: 'limits; at the bottom' },
  { word: /Medians: from \d/, instead: 'no span from the least to the most' },
  { word: /\bof the specifications\b/i, instead: 'of the analyses' },
  { word: /chance (alone )?could not make/i, instead: 'may be due to chance' },
  { word: /the effect is 0\.\d/i, instead: 'how many of 100 pairings' },
  { word: /written down before the numbers/i, instead: 'the rule, and what changed later' },
];

/** The same for text of our own. Titles and summaries of issues and documents of a release may have such words. */
export const bannedInOwnText: typeof bannedWords = [
  { word: /\d[ \u00a0\u202f]%/, instead: 'no space before a percent sign' },
  {
    word: /\bgeneralis(ed|ing)\b|\banalys(e|ed|ing)\b|\bcolours?\b|\bneighbouring\b/i,
    instead: 'American spelling',
  },
];
