/**
 * Words that readers must not meet on any page, each with what to say instead. They were our private terms, or they claim
 * more than we know. A test reads all built pages for them.
 */
export const bannedWords: readonly { readonly word: RegExp; readonly instead: string }[] = [
  { word: /undated closings? (put|as)\b/i, instead: 'unknown closing dates' },
  { word: /projects resampled/i, instead: 'allowing for differences between projects' },
  { word: /best estimate/i, instead: 'middle estimate' },
  { word: /know of chance/i, instead: 'reflect chance alone' },
  { word: /reported and reproduced/i, instead: 'this corpus' },
  {
    word: /every reasonable/i,
    instead: 'all analyses, all ways to analyze',
  },
  { word: /in one read\b|takes one read/i, instead: '(2 minutes)' },
  { word: /shape of the missing/i, instead: 'which dates are missing' },
  { word: /what its issues are made of/i, instead: 'profile' },
  { word: /goes with \(secondary/i, instead: 'often together with' },
  { word: /agreement is flattered/i, instead: 'this overstates the agreement' },
  { word: /where the end is dated/i, instead: 'issues with a known closing date' },
  { word: /likeness of issues/i, instead: 'if issues in one project are correlated' },
  { word: /last turn seen/i, instead: 'last comment seen' },
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
