/** The long read: what stands above its chapters, and how they shorten what the findings spell out. */
export const report = {
  title: 'The report',
  heading: 'The whole story, in order',
  lead: 'What goes wrong when software reuses a pre-trained model (PTM), what earlier research knew of it, how long it takes, and what follows. Each chapter takes a few minutes and shows its findings from the pages that hold the data.',
  /** Phrases of findings, and what a chapter says in their place: it spells them out itself, once. */
  shortened: [
    ['an issue about a pre-trained model (PTM)', 'a model issue'],
    ['issues about a pre-trained model (PTM)', 'model issues'],
    ['about a pre-trained model (PTM)', 'about a model'],
  ],
} as const;

/** A sentence of a finding as a chapter says it. */
export const shortened = (text: string): string =>
  report.shortened.reduce((shorter, [long, short]) => shorter.replaceAll(long, short), text);
