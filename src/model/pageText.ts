/** What a page that stands for itself, not for a record, says of itself. */
export interface PageText {
  /** In the title of the window, in lists of results and under citations. */
  readonly title: string;
  /** For search engines and previews: one sentence. */
  readonly description: string;
  readonly heading: string;
  /** The first paragraph, plain, with links as `[words](/address/)`; a page without has its prose in MDX. */
  readonly lead?: string;
}
