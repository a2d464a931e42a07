import { formatCount } from '../../formatting/formatCount.ts';
import { formatDecimal } from '../../formatting/formatDecimal.ts';
import { formatPNumber } from '../../formatting/formatP.ts';
import { projectAddress } from '../../model/addresses.ts';
import type { FigureNumbers } from '../figure.ts';
import type { ForestFigureData } from '../forest.ts';

/** The effect in each project, and in all of them by method. */
export function forestNumbers({ forest, focalName, comparisonName }: ForestFigureData): FigureNumbers {
  return {
    tidy: () => ({
      units: {
        name: 'project, or method for all of them',
        overall: 'whether it stands for all projects',
        focal_issues: 'issues',
        comparison_issues: 'issues',
        effect: 'scale of Cliff’s delta, −1 to 1; positive: the focal issues take longer',
        low: 'lower 95% limit of the effect',
        high: 'upper 95% limit of the effect',
        p: 'two-sided',
      },
      rows: [
        ...forest.overall.map(({ name, effect, low, high, p }) => ({
          name,
          overall: true,
          effect,
          low,
          high,
          p,
        })),
        ...forest.projects.map(({ repo, focal, comparison, effect, low, high, p }) => ({
          name: repo,
          overall: false,
          focal_issues: focal,
          comparison_issues: comparison,
          effect,
          low,
          high,
          p,
        })),
      ],
    }),
    table: () => ({
      head: [
        { text: 'Project' },
        { text: `n, ${focalName}`, number: true },
        { text: `n, ${comparisonName}`, number: true },
        { text: 'Effect', number: true },
        { text: '95%', number: true },
        { text: 'p', number: true },
      ],
      rows: [
        ...forest.overall.map((row) => [
          { text: row.name, href: overallAddress },
          { text: '' },
          { text: '' },
          { text: formatDecimal(row.effect) },
          { text: interval(row) },
          { text: row.p === null ? 'interval only' : formatPNumber(row.p) },
        ]),
        ...forest.projects.map((row) => [
          { text: row.repo, href: projectAddress(row.repo) },
          { text: formatCount(row.focal) },
          { text: formatCount(row.comparison) },
          { text: formatDecimal(row.effect) },
          { text: interval(row) },
          { text: formatPNumber(row.p) },
        ]),
      ],
    }),
  };
}

/** Where the overall effects are explained. */
export const overallAddress = '/resolution/projects/#overall';

const interval = ({ low, high }: { readonly low: number; readonly high: number }) =>
  `${formatDecimal(low)} to ${formatDecimal(high)}`;

/** An effect with its interval. */
export const effectWithInterval = (row: {
  readonly effect: number;
  readonly low: number;
  readonly high: number;
}) => `${formatDecimal(row.effect)} (${interval(row)})`;
