import { uint32At, valueOf } from '../statistics/elements.ts';
import type { ColumnTable } from 'arquero';
import { z } from 'zod';
import type { Category } from '../dataset/dataset.ts';
import type { PrevalenceFigureFile } from '../publish/prevalenceFigure.ts';
import type { Results } from '../publish/results.ts';
import { clusterBootstrapAll } from '../statistics/clusterBootstrap.ts';
import { wilson } from '../statistics/wilson.ts';
import { readTable } from './readTable.ts';
import { rowsWith } from './rowsWith.ts';
import { bootstrapSettings } from './bootstrapSettings.ts';
import { codePart } from '../model/codePart.ts';
import { countBy } from './countBy.ts';
import { confidenceLevel } from './levels.ts';

/** How often a category or code is the final primary one of a focal issue. */
export interface Prevalence {
  readonly count: number;
  /** Share of the focal issues, 0 to 1; null if there is none. */
  readonly share: number | null;
  /** Wilson interval, 95%. */
  readonly low: number | null;
  readonly high: number | null;
  /** Percentile interval of the bootstrap over projects, 95%. */
  readonly projectLow: number | null;
  readonly projectHigh: number | null;
  /** Issues whose secondary code it is, or lies in it. */
  readonly secondary: number;
  /** Issues whose primary or secondary code it is, or lies in it. */
  readonly any: number;
}

/** {@link Prevalence} of every category and code, by id, and the number of focal issues they are shares of. */
export interface Prevalences {
  readonly n: number;
  readonly byId: ReadonlyMap<string, Prevalence>;
}

/**
 * Prevalence of every category and code among the issues of one group.
 * @param issues the table of `issueTable`
 * @param focal id of the group whose issues carry codes
 */
export function prevalences(
  issues: ColumnTable,
  focal: string,
  categories: readonly Category[],
): Prevalences {
  const rows = rowsWith(issues, 'group', focal);
  const n = rows.numRows();
  const perProject = readTable(
    rows.groupby('repo').count(),
    z.object({ repo: z.string(), count: z.number() }),
  );
  const nodes = categories.flatMap((category) => [
    { id: category.id, primary: 'category', secondary: 'secondaryCategory' },
    ...category.codes.map(({ id }) => ({ id, primary: 'code', secondary: 'secondary' })),
  ]);
  const tallies = new Map(
    ['category', 'code'].map((column) => [column, countBy(rows, 'repo', column)] as const),
  );
  const hits = nodes.map(({ id, primary }) =>
    Float64Array.from(perProject, ({ repo }) => valueOf(tallies, primary)(repo, id)),
  );
  const overProjects =
    n === 0
      ? []
      : clusterBootstrapAll(
          perProject.length,
          nodes.length,
          (multiplicities, out) => {
            let all = 0;
            perProject.forEach(({ count }, project) => {
              all += count * uint32At(multiplicities, project);
            });
            hits.forEach((inProject, node) => {
              let sum = 0;
              inProject.forEach((count, project) => {
                sum += count * uint32At(multiplicities, project);
              });
              out[node] = sum / all;
            });
          },
          bootstrapSettings,
        );
  const byId = new Map(
    nodes.map(({ id, primary, secondary }, node): [string, Prevalence] => {
      const count = countBy(rows, primary)(id);
      const second = countBy(rows, secondary)(id);
      const any = count + second - countBy(rows, primary, secondary)(id, id);
      const interval = n === 0 ? { share: null, low: null, high: null } : wilson(count, n, confidenceLevel);
      const projects = overProjects[node];
      return [
        id,
        {
          count,
          ...interval,
          projectLow: projects?.low ?? null,
          projectHigh: projects?.high ?? null,
          secondary: second,
          any,
        },
      ];
    }),
  );
  return { n, byId };
}

/** The prevalence of one id. @throws Error if it was not measured. */
export function prevalenceOf(measured: Prevalences, id: string): Prevalence {
  const found = measured.byId.get(id);
  if (!found) throw new Error(`prevalence: found no category or code ${id}, expected one of the taxonomy`);
  return found;
}

/** The results `prevalence.<category>.…` and `prevalence.<category>.<code>.…`. */
export function prevalenceResults(measured: Prevalences, categories: readonly Category[]): Results {
  const results: Results = { 'prevalence.n': measured.n };
  const write = (
    prefix: string,
    { count, share, low, high, projectLow, projectHigh, ...second }: Prevalence,
  ) => {
    results[`${prefix}.count`] = count;
    results[`${prefix}.share`] = share;
    results[`${prefix}.low`] = low;
    results[`${prefix}.high`] = high;
    results[`${prefix}.project-low`] = projectLow;
    results[`${prefix}.project-high`] = projectHigh;
    results[`${prefix}.secondary`] = second.secondary;
    results[`${prefix}.any`] = second.any;
    results[`${prefix}.any-share`] = measured.n === 0 ? null : second.any / measured.n;
  };
  for (const category of categories) {
    write(`prevalence.${category.id}`, prevalenceOf(measured, category.id));
    for (const code of category.codes) {
      write(`prevalence.${category.id}.${codePart(code.id)}`, prevalenceOf(measured, code.id));
    }
  }
  return results;
}

/** The rows of the figure on prevalence, in the order of the taxonomy. @throws Error if there is no focal issue. */
export function prevalenceFigure(
  measured: Prevalences,
  categories: readonly Category[],
): PrevalenceFigureFile {
  const rows = categories.flatMap((category) =>
    category.codes.map((code) => {
      const { count, share, low, high, projectLow, projectHigh } = prevalenceOf(measured, code.id);
      if (share === null || low === null || high === null || projectLow === null || projectHigh === null) {
        throw new Error('issues.csv: found no issue of the focal group, expected at least one');
      }
      return {
        category: category.id,
        categoryName: category.name,
        code: code.id,
        codeName: code.name,
        count,
        share,
        low,
        high,
        projectLow,
        projectHigh,
      };
    }),
  );
  return { n: measured.n, rows };
}
