import { rollup, sum } from 'd3-array';
import { at, float64At, valueOf } from '../../statistics/elements.ts';
import type { Dataset, Issue } from '../../dataset/dataset.ts';
import { groupRoles } from '../../dataset/groupRoles.ts';
import { negligibleDelta } from '../../statistics/cliffsDelta.ts';
import { noncentralityInterval } from '../../statistics/noncentralChiSquared.ts';
import { proportionalHazardsDelta } from '../../statistics/proportionalHazardsDelta.ts';
import type { Memberships, ScoreTest } from '../../statistics/scoreTest.ts';
import { confidenceLevel } from '../levels.ts';
import { dependentTest, scoresUnder } from '../resolution/dependence.ts';
import type { Dependence } from '../resolution/dependence.ts';
import type { CensoringRule } from '../../model/observation.ts';
import { projectNumbers } from '../resolution/projectNumbers.ts';
import { scoreEffect, scoreEffectText } from '../resolution/scoreEffect.ts';
import { minimumSampleSize } from '../resolution/minimumSampleSize.ts';
import { timeColumns } from '../resolution/timeColumns.ts';
import { codedIssues } from './codedIssues.ts';
import type { CodedIssue } from './codedIssues.ts';
import {
  borderDimension,
  codesDimension,
  codingDimension,
  dependenceDimension,
  evidenceDimension,
  openDimension,
  openingsDimension,
  undatedDimension,
  weightsDimension,
} from './dimensions.ts';
import type { Dimension } from './dimensions.ts';

/** What one specification says of a claim; null where it gives no estimate. */
export interface Estimate {
  readonly effect: number;
  readonly low: number;
  readonly high: number;
  readonly p: number;
  /** For categories: each one's effect against all others, scale of Cliff's delta; empty for groups. */
  readonly categories: readonly (number | null)[];
}

/** One specification: the position of the option chosen in each dimension, the issues used, and what it says. */
export interface Specification {
  readonly choices: readonly number[];
  readonly n: number;
  readonly estimate: Estimate | null;
}

/** A claim that is put to the specifications. */
export interface Claim {
  readonly id: 'groups' | 'categories';
  readonly measure: string;
  /** An effect below this is called negligible. */
  readonly negligible: number;
  readonly dimensions: readonly Dimension<unknown>[];
}

const censoringDimensions = [evidenceDimension, undatedDimension, openDimension, openingsDimension];
const sampleDimensions = [...censoringDimensions, codingDimension, borderDimension];

/**
 * Focal issues take longer than comparison issues. Effects are called negligible as those of Cliff's delta are (Romano
 * and others 2006).
 */
export const groupsClaim: Claim = {
  id: 'groups',
  measure: `${scoreEffectText} It is positive where the claim is right.`,
  negligible: negligibleDelta,
  dimensions: [...sampleDimensions, weightsDimension, dependenceDimension],
};

/**
 * The categories of focal issues differ in how long they take. The effect is a share of variance, of which chance alone
 * gives some: what it gives on average is taken off, so that 0 is no difference beyond chance. Shares below 0.01 are
 * called negligible (Cohen, Statistical Power Analysis, 2nd ed. 1988: small).
 */
export const categoriesClaim: Claim = {
  id: 'categories',
  measure:
    'The share of the variance of the log-rank scores (which use every issue for what is known of its time) that lies between the categories, less what chance alone gives; 0: no more than chance, 1: the category decides everything. For exact times without censoring it corresponds to epsilon squared.',
  negligible: 0.01,
  dimensions: [...sampleDimensions, codesDimension, weightsDimension, dependenceDimension],
};

/** The rows of a sample as a score test takes them, with their scores. */
interface ScoredSample {
  readonly rows: readonly CodedIssue[];
  /** By one curve of all rows. */
  readonly pooled: Float64Array;
  /** By the curve of each row's own project. */
  readonly within: Float64Array;
  readonly projects: Uint32Array;
  /** One over the number of rows of the row's project. */
  readonly projectWeights: Float64Array;
}

/** What is known of each issue's time under one censoring rule; issues that it excludes are absent. */
type KnownTimes = ReadonlyMap<Issue, { readonly lower: number; readonly upper: number }>;

function knownUnder(rule: CensoringRule, issues: readonly Issue[]): KnownTimes {
  const { rows, lower, upper } = timeColumns(issues, rule);
  return new Map(
    rows.map((issue, index) => [issue, { lower: float64At(lower, index), upper: float64At(upper, index) }]),
  );
}

/** Rows with a time under one censoring rule. */
interface TimedRows {
  readonly rows: readonly CodedIssue[];
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly projects: Uint32Array;
}

function timedRows(coded: readonly CodedIssue[], known: KnownTimes): TimedRows {
  const rows: CodedIssue[] = [];
  const lower: number[] = [];
  const upper: number[] = [];
  for (const row of coded) {
    const time = known.get(row.issue);
    if (!time) continue;
    rows.push(row);
    lower.push(time.lower);
    upper.push(time.upper);
  }
  const issues = rows.map(({ issue }) => issue);
  return { rows, lower, upper, projects: projectNumbers(issues).numberOf(issues) };
}

/** The scores of rows within their projects: whole projects more or less do not change those of the others. */
function scoresWithin(timed: TimedRows, subject: string): ReadonlyMap<CodedIssue, number> {
  const { rows, projects } = timed;
  if (rows.length === 0) return new Map();
  const scores = scoresUnder('stratified', timed, projects, subject);
  return new Map(rows.map((row, index) => [row, float64At(scores, index)]));
}

function scoredSample(
  timed: TimedRows,
  within: ReadonlyMap<CodedIssue, number>,
  subject: string,
): ScoredSample {
  const { rows, projects } = timed;
  const sizes = rollup(
    projects,
    ({ length }) => length,
    (project) => project,
  );
  return {
    rows,
    pooled: rows.length === 0 ? new Float64Array() : scoresUnder('ignored', timed, projects, subject),
    within: Float64Array.from(rows, (row) => valueOf(within, row)),
    projects,
    projectWeights: Float64Array.from(projects, (project) => 1 / valueOf(sizes, project)),
  };
}

/** The comparison of a sample's groups in one of its ways. */
function compare(
  { pooled, within, projects, projectWeights }: ScoredSample,
  memberships: Memberships,
  weights: 'issues' | 'projects',
  dependence: Dependence,
): ScoreTest | null {
  return dependentTest(
    dependence,
    dependence === 'stratified' ? within : pooled,
    memberships,
    projects,
    weights === 'projects' ? projectWeights : undefined,
  );
}

/** An effect between two groups; null if nothing can be compared. */
function groupsEstimate(test: ScoreTest | null): Estimate | null {
  const effect = scoreEffect(test?.contrasts[0]);
  if (!effect) return null;
  const { low, high, p } = effect;
  return { effect: effect.effect, low, high, p, categories: [] };
}

/**
 * The adjusted share of explained variance with the limits that belong to the test: those of the noncentrality of its
 * statistic, on the scale of the share. What the statistic's own spread is (with weights, strata or clusters it is not
 * that of independent equal observations) is in the ratio of share to statistic.
 */
export function explainedEstimate({
  chisq,
  df,
  p,
  explained,
}: ScoreTest): Omit<Estimate, 'categories'> | null {
  if (df === 0 || chisq === 0) return null;
  const scale = explained / chisq;
  const { low, high } = noncentralityInterval(chisq, df, confidenceLevel);
  return {
    effect: Math.max(0, scale * (chisq - df)),
    low: Math.min(1, scale * low),
    high: Math.min(1, scale * high),
    p,
  };
}

/** How much the categories differ, and each one's effect; null if nothing can be compared. */
function categoriesEstimate(test: ScoreTest | null): Estimate | null {
  const estimate = test && explainedEstimate(test);
  if (!test || !estimate) return null;
  const effects = test.contrasts.map(({ slowdown }) =>
    slowdown === null ? null : proportionalHazardsDelta(slowdown),
  );
  return { ...estimate, categories: effects };
}

/** Every combination of the positions of some dimensions' options, the last dimension changing fastest. */
export function combinations(dimensions: readonly Dimension<unknown>[]): number[][] {
  return dimensions.reduce<number[][]>(
    (before, { options }) => before.flatMap((choices) => options.map((_, index) => [...choices, index])),
    [[]],
  );
}

function chosen<Value>({ options }: Dimension<Value>, index = 0): Value {
  const option = options[index];
  if (!option) throw new Error(`specification: found option ${index}, expected one below ${options.length}`);
  return option.value;
}

/** The ways in which the issues of a sample can be counted and compared. */
const weightings = combinations([weightsDimension, dependenceDimension]);

function groupSpecifications(
  sample: ScoredSample,
  choices: readonly number[],
  focal: string,
): Specification[] {
  const first = Uint32Array.from(sample.rows, ({ group }) => Number(group !== focal));
  const inComparison = sum(first);
  const enough = Math.min(inComparison, first.length - inComparison) >= minimumSampleSize.comparison;
  return weightings.map((weighting) => {
    const [weights, dependence] = [at(weighting, 0), at(weighting, 1)];
    const test = (): ScoreTest | null =>
      compare(
        sample,
        { groupCount: 2, first },
        chosen(weightsDimension, weights),
        chosen(dependenceDimension, dependence),
      );
    return {
      choices: [...choices, weights, dependence],
      n: sample.rows.length,
      estimate: enough ? groupsEstimate(test()) : null,
    };
  });
}

function categorySpecifications(
  sample: ScoredSample,
  choices: readonly number[],
  categoryIds: readonly string[],
): Specification[] {
  const numbers = new Map(categoryIds.map((id, index) => [id, index]));
  const numberOf = (id: string | null) => (id === null ? -1 : valueOf(numbers, id));
  const first = Int32Array.from(sample.rows, ({ category }) => numberOf(category));
  const second = Int32Array.from(sample.rows, ({ secondary }) => numberOf(secondary));
  const sizes = categoryIds.map((_, index) => first.filter((number) => number === index).length);
  const enough = categoryIds.length > 1 && Math.min(...sizes) >= minimumSampleSize.comparison;
  return codesDimension.options.flatMap(({ value: codes }, codesChoice) =>
    weightings.map((weighting) => {
      const [weights, dependence] = [at(weighting, 0), at(weighting, 1)];
      const memberships = {
        groupCount: categoryIds.length,
        first,
        ...(codes === 'any' ? { second } : {}),
      };
      const test = (): ScoreTest | null =>
        compare(
          sample,
          memberships,
          chosen(weightsDimension, weights),
          chosen(dependenceDimension, dependence),
        );
      return {
        choices: [...choices, codesChoice, weights, dependence],
        n: sample.rows.length,
        estimate: enough ? categoriesEstimate(test()) : null,
      };
    }),
  );
}

/** Both claims under every combination of choices. */
export interface Specifications {
  readonly groups: readonly Specification[];
  readonly categories: readonly Specification[];
}

/**
 * Every specification of both claims, as separate pieces of work: one for each rule of censoring, to be put together
 * in order with {@link joinSpecifications}. Within a piece, scores are estimated once for each sample (choices about codes
 * and projects) and then compared in every way (weights, dependence, which codes).
 *
 * @param borderProjects projects near the border of the study's definition, which one option leaves out
 * @throws Error if a border project is not in the dataset; a piece if an estimate did not converge, see `convergedFit`
 */
export function specificationParts(
  dataset: Dataset,
  borderProjects: readonly string[],
): (() => Specifications)[] {
  const { focal, comparison } = groupRoles(dataset.study);
  const repos = new Set(dataset.projects.map(({ repo }) => repo));
  const stray = borderProjects.find((repo) => !repos.has(repo));
  if (stray !== undefined) {
    throw new Error(`border projects: found ${stray}, expected a project of the dataset`);
  }
  const border = new Set(borderProjects);
  const categoryIds = dataset.categories.map(({ id }) => id);
  const compared = codingDimension.options.map(({ value: source }) => {
    const rows = codedIssues(dataset, source).filter(({ group }) => group === focal || group === comparison);
    return { rows, coded: rows.filter(({ group, category }) => group === focal && category !== null) };
  });
  return combinations(censoringDimensions).map((censoringChoices) => () => {
    const groups: Specification[] = [];
    const categories: Specification[] = [];
    const [evidence, undated, open, openings] = censoringChoices;
    const known = knownUnder(
      {
        exactEvidence: chosen(evidenceDimension, evidence),
        undated: chosen(undatedDimension, undated),
        open: chosen(openDimension, open),
        openings: chosen(openingsDimension, openings),
      },
      dataset.issues,
    );
    for (const [coding, { rows, coded }] of compared.entries()) {
      const subject = `specification ${[...censoringChoices, coding].join(' ')}`;
      const [rowsWithin, codedWithin] = [rows, coded].map((all) =>
        scoresWithin(timedRows(all, known), subject),
      );
      for (const [borderChoice, { value: included }] of borderDimension.options.entries()) {
        const sample = (all: readonly CodedIssue[], within: ReadonlyMap<CodedIssue, number> = new Map()) => {
          const kept = included === 'in' ? all : all.filter(({ issue }) => !border.has(issue.repo));
          return scoredSample(timedRows(kept, known), within, `${subject} ${borderChoice}`);
        };
        const choices = [...censoringChoices, coding, borderChoice];
        groups.push(...groupSpecifications(sample(rows, rowsWithin), choices, focal));
        categories.push(...categorySpecifications(sample(coded, codedWithin), choices, categoryIds));
      }
    }
    return { groups, categories };
  });
}

/** All specifications of both claims, computed here and now; see {@link specificationParts}. @throws as its pieces do */
export function specifications(dataset: Dataset, borderProjects: readonly string[]): Specifications {
  return joinSpecifications(specificationParts(dataset, borderProjects).map((part) => part()));
}

/** All specifications from the pieces of {@link specificationParts}, in their order. */
export function joinSpecifications(parts: readonly Specifications[]): Specifications {
  return {
    groups: parts.flatMap(({ groups }) => groups),
    categories: parts.flatMap(({ categories }) => categories),
  };
}
