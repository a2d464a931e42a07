import { color, type ColorName } from '../styles/tokens.ts';

/** The colors of categories, in the order of the taxonomy. */
export const categoryColorNames = [
  'category-1',
  'category-2',
  'category-3',
  'category-4',
  'category-5',
  'category-6',
  'category-7',
] as const satisfies readonly ColorName[];

/** How many colors the design has; a taxonomy with more categories is refused rather than given a color twice. */
export const categoryColors = categoryColorNames.length;

/**
 * The color of a category by its place in the taxonomy, as a CSS variable, so that it follows the theme.
 * @throws Error beyond the last color
 */
export function categoryColor(index: number): string {
  const name = categoryColorNames[index];
  if (name === undefined) {
    throw new Error(`category ${index + 1}: found no color, expected at most ${categoryColors} categories`);
  }
  return color(name);
}
