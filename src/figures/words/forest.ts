import type { FigureWords } from '../figure.ts';
import { effectMeaning, effectMethod } from '../effectWords.ts';
import type { ForestFigureData } from '../forest.ts';
import { effectWithInterval } from '../numbers/forest.ts';

/** What is said of the effect in each project. */
export function forestWords({ forest, focalName, comparisonName }: ForestFigureData): FigureWords {
  const { projects, overall, longer, clear } = forest;
  return {
    title:
      `In ${longer} of ${projects.length} projects, ${focalName} issues seem to take longer; ` +
      (clear === 0 ? 'in none is the difference clear' : `in ${clear} the difference, either way, is clear`),
    subtitle: `How much longer ${focalName} issues take, project by project`,
    caption: `${effectMeaning(focalName, comparisonName)} Line: 95% interval; the larger the square, the more weight.`,
    reading: `A difference is clear where the interval leaves out 0. ${effectMethod} Diamonds: all projects together, by several methods.`,
    description:
      `${projects.length} projects: in ${longer} the effect is positive, in ${clear} its interval excludes 0. ` +
      overall.map((row) => `${row.name}: ${effectWithInterval(row)}.`).join(' '),
  };
}
