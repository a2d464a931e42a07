import type { TidyTable } from '../figure.ts';

/** Units of a share with its two intervals. */
const units = {
  issues: 'issues',
  share_fraction: 'fraction of the issues, 0 to 1',
  low: 'lower 95% limit of the share, issues taken as independent',
  high: 'upper 95% limit of the share, likewise',
  low_projects: 'lower 95% limit of the share, allowing for issues of one project being alike',
  high_projects: 'upper 95% limit of the share, likewise',
};

interface Share {
  readonly count: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly projectLow: number;
  readonly projectHigh: number;
}

const values = ({ count, share, low, high, projectLow, projectHigh }: Share) => ({
  issues: count,
  share_fraction: share,
  low,
  high,
  low_projects: projectLow,
  high_projects: projectHigh,
});

/** The share of each category. */
export const tidyCategoryShares = (
  categories: readonly (Share & { readonly id: string; readonly name: string })[],
): TidyTable => ({
  units: { category: 'id', name: 'name', ...units },
  rows: categories.map((category) => ({
    category: category.id,
    name: category.name,
    ...values(category),
  })),
});

/** The share of each code. */
export const tidyCodeShares = (
  codes: readonly (Share & { readonly category: string; readonly code: string; readonly codeName: string })[],
): TidyTable => ({
  units: { category: 'id', code: 'id', name: 'name', ...units },
  rows: codes.map((code) => ({
    category: code.category,
    code: code.code,
    name: code.codeName,
    ...values(code),
  })),
});
