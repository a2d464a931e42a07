import type { Category } from '../dataset/dataset.ts';

/** The id of the category that each code of a taxonomy belongs to, by the id of the code. */
export function categoryOfCode(categories: readonly Category[]): ReadonlyMap<string, string> {
  return new Map(
    categories.flatMap((category) => category.codes.map((code) => [code.id, category.id] as const)),
  );
}
