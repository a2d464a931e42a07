import type { Relation } from '../dataset/dataset.ts';
import type { ComparisonFile } from '../publish/comparison.ts';
import type { PublishedCategory } from '../publish/study.ts';

/** What the comparison figure draws: the cells, and the taxonomy whose codes are its lines. */
export interface ComparisonFigureData {
  readonly comparison: ComparisonFile;
  readonly categories: readonly PublishedCategory[];
}

export type Taxonomy = ComparisonFile['taxonomies'][number];
export type KnownRelation = Relation | 'unknown';

/** A square of the matrix: a code beside an earlier taxonomy. */
export interface Square {
  readonly code: string;
  readonly codeName: string;
  readonly category: number;
  readonly taxonomy: string;
  readonly short: string;
  readonly relation: KnownRelation;
  readonly earlierCategory: string | null;
  readonly note: string | null;
}

/** Taxonomies of whose categories at least some were read, those read whole first: those read not at all have no column. */
export function readTaxonomies({ taxonomies }: ComparisonFile): Taxonomy[] {
  return (['whole', 'partial'] as const).flatMap((completeness) =>
    taxonomies.filter((taxonomy) => taxonomy.completeness === completeness),
  );
}

/** The squares whose relation is known. */
export function squaresOf(
  { comparison, categories }: ComparisonFigureData,
  taxonomies: readonly Taxonomy[],
): Square[] {
  return categories.flatMap(({ codes }, category) =>
    codes.flatMap((code) =>
      taxonomies.flatMap(({ id, short }) => {
        const cell = comparison.cells.find(
          (candidate) => candidate.code === code.id && candidate.taxonomy === id,
        );
        return cell ? [{ ...cell, codeName: code.name, category, short }] : [];
      }),
    ),
  );
}
