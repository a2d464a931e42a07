import * as Plot from '@observablehq/plot';
import { formatCount } from '../formatting/formatCount.ts';
import { formatShare, formatShareInterval } from '../formatting/formatShare.ts';
import { categoryAddress } from '../model/addresses.ts';
import { categoryColour } from './categoryColour.ts';
import { bind, pixelWidth, type Design, type Figure } from './figure.ts';
import { pixelScales } from './pixelScales.ts';

/** A category, its share of the focal issues and what chance leaves open of it. */
export interface CategoryShare {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  readonly share: number;
  /** 95 % limits, issues taken as independent. */
  readonly low: number;
  readonly high: number;
  /** 95 % limits, whole projects resampled. */
  readonly projectLow: number;
  readonly projectHigh: number;
}

/** The categories with their shares, and how many issues they are shares of. */
export interface CategoryPrevalenceData {
  readonly n: number;
  /** In the order of the taxonomy, which fixes the colours. */
  readonly categories: readonly CategoryShare[];
}

const design: Design<CategoryPrevalenceData> = {
  id: 'category-prevalence',
  title: ({ categories, n }) =>
    `How often each of the ${categories.length} categories occurs among ${formatCount(n)} issues`,
  finding: ({ categories }) => {
    const [first, second] = sorted(categories);
    const last = sorted(categories).at(-1);
    if (!first || !second || !last) return 'No issue has a category.';
    return `“${first.name}” is the most frequent with ${formatShare(first.share)}, before “${second.name}” with ${formatShare(second.share)}; “${last.name}” is the rarest with ${formatShare(last.share)}.`;
  },
  caption: () =>
    'Bar: share of issues with a primary code of this category. Line across its end: 95\u202f% interval when whole projects are ' +
    'resampled. Each bar leads to the category.',
  description: ({ categories }) =>
    `One bar for each category, the most frequent first. ${sorted(categories)
      .map(
        ({ name, share, projectLow, projectHigh }) =>
          `${name}: ${formatShare(share)} (${formatShareInterval(projectLow, projectHigh)})`,
      )
      .join('; ')}.`,
  plot: ({ categories }, width) => {
    const wide = width === 'wide';
    const pixels = pixelWidth(width);
    const rows = sorted(categories);
    const left = wide ? 300 : 0;
    const right = pixels - 52;
    const longest = Math.max(...rows.map(({ share, projectHigh }) => Math.max(share, projectHigh)));
    const x = (share: number) => left + (share / longest) * (right - left);
    const lineHeight = wide ? 34 : 44;
    const height = rows.length * lineHeight + 4;
    const top = (row: CategoryShare) => rows.indexOf(row) * lineHeight + (wide ? 7 : 22);
    const middle = (row: CategoryShare) => top(row) + (wide ? 9 : 7);
    const colour = (row: CategoryShare) => categoryColour(categories.indexOf(row));
    const href = ({ id }: CategoryShare) => categoryAddress(id);
    return {
      ...pixelScales(pixels, height),
      marks: [
        Plot.rect(rows, {
          x1: left,
          x2: ({ share }: CategoryShare) => x(share),
          y1: top,
          y2: (row: CategoryShare) => top(row) + (wide ? 18 : 14),
          fill: colour,
          href,
        }),
        Plot.ruleY(rows, {
          y: middle,
          x1: ({ projectLow }: CategoryShare) => x(projectLow),
          x2: ({ projectHigh }: CategoryShare) => x(projectHigh),
          stroke: 'var(--ink)',
          strokeWidth: 1.5,
        }),
        Plot.text(rows, {
          x: 0,
          y: (row: CategoryShare) => (wide ? middle(row) : top(row) - 9),
          text: 'name',
          textAnchor: 'start',
          href,
          fontSize: wide ? 13.5 : 13,
          fill: 'var(--ink)',
        }),
        Plot.text(rows, {
          x: pixels,
          y: middle,
          text: ({ share }: CategoryShare) => formatShare(share),
          textAnchor: 'end',
          fontSize: 13,
          fill: 'var(--ink)',
        }),
      ],
    };
  },
  table: ({ categories }) => ({
    head: [
      { text: 'Category' },
      { text: 'Issues', number: true },
      { text: 'Share', number: true },
      { text: 'Wilson 95\u202f%', number: true },
      { text: 'Over projects 95\u202f%', number: true },
    ],
    rows: sorted(categories).map((row) => [
      { text: row.name, href: categoryAddress(row.id) },
      { text: formatCount(row.count) },
      { text: formatShare(row.share) },
      { text: formatShareInterval(row.low, row.high) },
      { text: formatShareInterval(row.projectLow, row.projectHigh) },
    ]),
  }),
};

/** How often each category occurs: a bar for the share, with the interval over projects at its end. */
export const categoryPrevalenceFigure = (data: CategoryPrevalenceData): Figure => bind(design, data);

function sorted(categories: readonly CategoryShare[]): CategoryShare[] {
  return [...categories].sort((a, b) => b.count - a.count);
}
