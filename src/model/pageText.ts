/** A part of a page that is placed there, not written as MDX. */
export interface PageSection {
  readonly heading: string;
  /** The paragraph below the heading, plain, with links as `[words](/address/)`. */
  readonly text?: string;
}

/** What a page that stands for itself, not for a record, says of itself. */
export interface PageText {
  /** In the title of the window, in lists of results and under citations. */
  readonly title: string;
  /** For search engines and previews: one sentence. */
  readonly description: string;
  readonly heading: string;
  /** The first paragraph, plain, with links as `[words](/address/)`; a page without has its prose in MDX. */
  readonly lead?: string;
  /** The parts of the page by their fragments, in order. */
  readonly sections?: Readonly<Record<string, PageSection>>;
}

/** Sections as entries of a list of contents. */
export const contentsOf = (sections: Readonly<Record<string, PageSection>>): { id: string; text: string }[] =>
  Object.entries(sections).map(([id, { heading }]) => ({ id, text: heading }));
