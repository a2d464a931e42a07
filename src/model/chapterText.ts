/** What a chapter of the report shows and cites, read from its MDX text, so that code and not a person numbers it. */

const valuesIn = (text: string, tag: RegExp): string[] => [
  ...new Set([...text.matchAll(tag)].flatMap(([, value = '']) => value.split(' '))),
];

/** Ids of the figures, `<Figure id="…" />` or `<Figure finding="…" />`, in the order of their numbers. */
export const figuresIn = (text: string): readonly string[] =>
  valuesIn(text, /<Figure\s+(?:id|finding)="([^"]+)"/g);

/** Ids of the works cited by `<Cite id="…" />`, which may name several. */
export const citationsIn = (text: string): readonly string[] => valuesIn(text, /<Cite\s+id="([^"]+)"/g);

/**
 * The number of a figure in a chapter, from 1.
 * @throws Error if the chapter has no such figure
 */
export function figureNumber(text: string, id: string): number {
  const figures = figuresIn(text);
  const place = figures.indexOf(id);
  if (place < 0)
    throw new Error(`chapter: found no figure “${id}”, expected one of ${figures.join(', ') || 'none'}`);
  return place + 1;
}

/**
 * The text of a chapter that a person typed as prose: without frontmatter, imports, expressions in braces, tags and the
 * addresses of links.
 */
export function typedProse(mdx: string): string {
  let text = mdx
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/^(?:import|export) [\s\S]*?;$/gm, '')
    .replace(/\]\([^)]*\)/g, ']');
  // From the innermost braces outwards.
  for (let before = ''; before !== text;) {
    before = text;
    text = text.replace(/\{[^{}]*\}/g, '');
  }
  return text.replace(/<[^>]*>/g, '');
}
