import { readPublished } from '../published/readPublished.ts';
import { comparisonFigure } from './comparisonFigure.ts';
import { coverageFigure } from './coverageFigure.ts';
import type { Figure } from './figure.ts';
import { knownDurationsFigure } from './knownDurationsFigure.ts';
import { prevalenceFigure } from './prevalenceFigure.ts';

/** A figure with its data, ready to draw. */
export interface PublishedFigure {
  readonly figure: Figure<never>;
  readonly data: unknown;
  /** Path of its data below the release’s folder. */
  readonly dataPath: string;
}

/** Pairs a figure with data of its own type; after that the type of the data is nobody’s business. */
function publish<Data>(figure: Figure<Data>, data: Data, dataPath: string): PublishedFigure {
  return { figure: figure as unknown as Figure<never>, data, dataPath };
}

/** Every figure that has a page of its own. */
export function publishedFigures(): PublishedFigure[] {
  const comparison = readPublished('comparison');
  const { categories } = readPublished('study');
  return [
    publish(prevalenceFigure, readPublished('prevalence'), 'figures/prevalence.json'),
    publish(knownDurationsFigure, readPublished('knownDurations'), 'figures/known-durations.json'),
    publish(coverageFigure, comparison, 'comparison.json'),
    publish(comparisonFigure, { comparison, categories }, 'comparison.json'),
  ];
}
