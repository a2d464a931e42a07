import type { PublishedCategory, PublishedCode, StudyFile } from './study.ts';

/** A code with its category and the category's place in the taxonomy, which fixes its colour. */
export interface PlacedCode {
  readonly code: PublishedCode;
  readonly category: PublishedCategory;
  readonly index: number;
}

/** Finds codes by id. */
export function taxonomyIndex(study: StudyFile): ReadonlyMap<string, PlacedCode> {
  return new Map(
    study.categories.flatMap((category, index) =>
      category.codes.map((code) => [code.id, { code, category, index }]),
    ),
  );
}

/** The name of a code. @throws Error if the taxonomy has no such code. */
export function codeName(index: ReadonlyMap<string, PlacedCode>, code: string): string {
  const placed = index.get(code);
  if (!placed) throw new Error(`taxonomy: found no code ${code}, expected one of ${index.size}`);
  return placed.code.name;
}
