/** How many colours the design has; a taxonomy with more categories is refused rather than given a colour twice. */
export const categoryColours = 7;

/**
 * The colour of a category by its place in the taxonomy, as a CSS variable, so that it follows the theme.
 * @throws Error beyond the last colour.
 */
export function categoryColour(index: number): string {
  if (index < 0 || index >= categoryColours) {
    throw new Error(`category ${index + 1}: found no colour, expected at most ${categoryColours} categories`);
  }
  return `var(--category-${index + 1})`;
}
