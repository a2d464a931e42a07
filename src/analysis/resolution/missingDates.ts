import { float64At, uint32At, valueOf } from '../../statistics/elements.ts';
import { op, table } from 'arquero';
import { z } from 'zod';
import type { Dataset, Issue } from '../../dataset/dataset.ts';
import { groupRoles } from '../../dataset/groupRoles.ts';
import { openedYear } from '../../model/openedYear.ts';
import type {
  MissingDatesFile,
  MissingOutcome as Outcome,
  MissingProperty as Property,
} from '../../publish/missingDates.ts';
import type { Results } from '../../publish/results.ts';
import { clusterBootstrap } from '../../statistics/clusterBootstrap.ts';
import { weightedCliffsDelta, clusterDominance } from '../../statistics/clusterDominance.ts';
import { holm } from '../../statistics/holm.ts';
import { independenceTest } from '../../statistics/independenceTest.ts';
import { quantile } from '../../statistics/quantile.ts';
import { survivalQuantile } from '../../statistics/survivalQuantile.ts';
import { turnbullQuantile } from '../../statistics/turnbullQuantile.ts';
import { weightedQuantile } from '../../statistics/weightedQuantile.ts';
import { wilson } from '../../statistics/wilson.ts';
import { bootstrapSettings } from '../bootstrapSettings.ts';
import { compareText } from '../compareText.ts';
import { readTable } from '../readTable.ts';
import {
  inverseProbabilityWeights,
  inverseProbabilityWeightsText,
  weightClass,
} from './inverseProbabilityWeights.ts';
import type { SubjectCurves } from './curves.ts';
import { lengthLabel, lengthLabels } from './lengthBins.ts';
import { mainCensoringRule } from '../../model/observation.ts';
import { projectNumbers } from './projectNumbers.ts';
import { minimumSampleSize } from './minimumSampleSize.ts';
import { exactTimes, timeColumns } from './timeColumns.ts';
import { exactDelta, scoreComparison } from './twoSampleTests.ts';

type EffectRow = MissingDatesFile['effects'][number];

interface PropertyOf {
  readonly id: Property['id'];
  readonly name: string;
  /** The value of an issue; null leaves it out of this property's test. */
  readonly value: (issue: Issue) => string | null;
  readonly order: readonly string[];
}

function propertiesOf(dataset: Dataset): PropertyOf[] {
  const { focal, comparison } = groupRoles(dataset.study);
  const year = ({ opened, openedEarliest }: Issue) =>
    openedYear(opened ?? openedEarliest)?.toString() ?? null;
  const years = new Set(dataset.issues.map(year).filter((value) => value !== null));
  return [
    { id: 'group', name: 'Group', value: ({ group }) => group, order: [focal, comparison] },
    {
      id: 'category',
      name: 'Category',
      value: ({ group, category }) => (group === focal ? category : null),
      order: dataset.categories.map(({ id }) => id),
    },
    {
      id: 'project',
      name: 'Project',
      value: ({ repo }) => repo,
      order: dataset.projects.map(({ repo }) => repo).sort(compareText),
    },
    {
      id: 'length',
      name: 'Dated turns seen in the thread',
      value: ({ eventsSeen }) => lengthLabel(eventsSeen),
      order: lengthLabels,
    },
    {
      id: 'complete',
      name: 'Thread seen to its end',
      value: ({ threadComplete }) => (threadComplete ? 'yes' : 'no'),
      order: ['yes', 'no'],
    },
    { id: 'year', name: 'Year of opening', value: year, order: [...years].sort(compareText) },
  ];
}

/** How often an outcome is known for each value of a property, and whether the two are independent. */
function propertyTest(
  issues: readonly Issue[],
  known: (issue: Issue) => boolean,
  { id, name, value, order }: PropertyOf,
): Omit<Property, 'holm'> {
  const counted = table({ value: issues.map(value), known: issues.map((issue) => Number(known(issue))) })
    .filter((d: { value: string | null }) => d.value !== null)
    .groupby('value')
    .rollup({ n: op.count(), known: op.sum('known') });
  const byValue = new Map(
    readTable(counted, z.object({ value: z.string(), n: z.number(), known: z.number() })).map((row) => [
      row.value,
      row,
    ]),
  );
  const values = order.flatMap((item) => byValue.get(item) ?? []);
  const test =
    values.length === 0
      ? null
      : independenceTest(values.map((counts) => [counts.known, counts.n - counts.known]));
  const comparable = test !== null && test.df > 0;
  return {
    id,
    name,
    test: 'Pearson’s chi-squared test of independence',
    statistic: comparable ? test.chisq : null,
    df: comparable ? test.df : null,
    p: comparable ? test.p : null,
    strength: comparable ? test.cramersV : null,
    values: values.map(({ value: item, n, known: count }) => ({
      value: item,
      n,
      known: count,
      ...wilson(count, n),
    })),
  };
}

function outcome(
  id: Outcome['id'],
  name: string,
  issues: readonly Issue[],
  known: (issue: Issue) => boolean,
  properties: readonly PropertyOf[],
): Outcome {
  const tests = properties.map((property) => propertyTest(issues, known, property));
  const values = tests.map(({ p }) => p).filter((p) => p !== null);
  const adjusted = values.length === 0 ? [] : holm(values);
  let next = 0;
  const n = issues.length;
  const ofThese = issues.filter(known).length;
  return {
    id,
    name,
    n,
    known: ofThese,
    share: n === 0 ? null : ofThese / n,
    properties: tests.map((test) => ({
      ...test,
      holm: test.p === null ? null : (adjusted[next++] ?? null),
    })),
    strongestFirst: tests
      .flatMap(({ id: property, strength }) => (strength === null ? [] : [{ property, strength }]))
      .sort((a, b) => b.strength - a.strength)
      .map(({ property }) => property),
  };
}

/** Cliff's delta of the exact times, each counted as often as the closed issues that it stands for. */
function weightedDelta(
  focal: readonly Issue[],
  comparison: readonly Issue[],
  weights: ReadonlyMap<string, number>,
): Pick<EffectRow, 'effect' | 'low' | 'high'> {
  const sides = [focal, comparison].map((issues) => exactTimes(timeColumns(issues)));
  const [first, second] = sides;
  if (!first || !second || sides.some(({ rows }) => rows.length < minimumSampleSize.quartiles)) {
    return { effect: null, low: null, high: null };
  }
  const projects = projectNumbers([...focal, ...comparison]);
  // A cluster is what shares project and weight, so that both a resample and the weights are factors of clusters.
  const cellOf = (issue: Issue) => `${issue.repo} ${weightClass(issue)}`;
  const rows = [...first.rows, ...second.rows];
  const cells = [...new Map(rows.map((issue) => [cellOf(issue), issue])).entries()];
  const numbers = new Map(cells.map(([cell], index) => [cell, index]));
  const numbersOf = (issues: readonly Issue[]) =>
    Uint32Array.from(issues, (issue) => valueOf(numbers, cellOf(issue)));
  const dominance = clusterDominance(
    first.days,
    numbersOf(first.rows),
    second.days,
    numbersOf(second.rows),
    cells.length,
  );
  const projectOf = projects.numberOf(cells.map(([, issue]) => issue));
  const weightOf = Float64Array.from(cells, ([, issue]) => valueOf(weights, weightClass(issue)));
  const current = new Float64Array(cells.length);
  const { low, high } = clusterBootstrap(
    projects.repos.length,
    (multiplicities) => {
      for (let cell = 0; cell < current.length; cell += 1) {
        current[cell] = float64At(weightOf, cell) * uint32At(multiplicities, uint32At(projectOf, cell));
      }
      return weightedCliffsDelta(dominance, current);
    },
    bootstrapSettings,
  );
  return { effect: weightedCliffsDelta(dominance, weightOf), low, high };
}

/**
 * What distinguishes issues with known from issues with unknown dates, and what the missing dates do to the estimates.
 * @param curves of the groups and categories, whose medians are put side by side
 */
export function missingDates(dataset: Dataset, curves: readonly SubjectCurves[]): MissingDatesFile {
  const { focal, comparison } = groupRoles(dataset.study);
  const issues = dataset.issues.filter(({ group }) => group === focal || group === comparison);
  const [ofFocal, ofComparison] = [focal, comparison].map((id) => issues.filter(({ group }) => group === id));
  if (!ofFocal || !ofComparison) throw new Error('missingDates: found fewer than two groups');
  const properties = propertiesOf(dataset);
  const isExact = ({ evidence }: Issue) =>
    evidence !== null && mainCensoringRule.exactEvidence.includes(evidence);
  const { of: weights } = inverseProbabilityWeights(issues);

  const exact = exactDelta(ofFocal, ofComparison);
  const scored = (undated: 'early' | 'interval' | 'late') => {
    const found = scoreComparison(ofFocal, ofComparison, { ...mainCensoringRule, undated }).clustered;
    return { effect: found?.effect ?? null, low: found?.low ?? null, high: found?.high ?? null };
  };
  return {
    outcomes: [
      outcome(
        'resolved',
        'Closed issues: is the day of resolution known?',
        issues.filter(({ state }) => state === 'closed'),
        isExact,
        properties,
      ),
      outcome(
        'opened',
        'All issues: is the opening day known?',
        issues,
        ({ opened }) => opened !== null,
        properties,
      ),
    ],
    estimates: curves.map(({ subject, curves: estimated }) => {
      const own = exactTimes(timeColumns(dataset.issues.filter(subject.has)));
      const enough = own.rows.length >= minimumSampleSize.quartiles;
      const counts = own.rows.map((issue) => valueOf(weights, weightClass(issue)));
      return {
        key: subject.key,
        name: subject.name,
        known: enough ? quantile(own.days, 0.5) : null,
        weighted: enough ? weightedQuantile(own.days, counts, 0.5) : null,
        early: estimated ? survivalQuantile(estimated.early, 0.5).value : null,
        turnbull: estimated ? turnbullQuantile(estimated.turnbull, 0.5) : null,
        late: estimated ? survivalQuantile(estimated.late, 0.5).value : null,
      };
    }),
    effects: [
      {
        id: 'known',
        name: 'Exact times alone',
        effect: exact?.delta ?? null,
        low: exact?.low ?? null,
        high: exact?.high ?? null,
      },
      { id: 'weighted', name: 'Exact times, weighted', ...weightedDelta(ofFocal, ofComparison, weights) },
      { id: 'early', name: 'All issues, unknown dates early', ...scored('early') },
      { id: 'interval', name: 'All issues, unknown dates in their interval', ...scored('interval') },
      { id: 'late', name: 'All issues, unknown dates late', ...scored('late') },
    ],
    weighting: inverseProbabilityWeightsText,
  };
}

/**
 * The results on missing dates: `missing.<outcome>.n`, `.known`, `.share`; `missing.<outcome>.<property>.chisq`, `.df`, `.p`,
 * `.holm`, `.v` (Cramér's V); `missing.effect.<reading>.effect`, `.low`, `.high`; `missing.<who>.weighted-median`;
 * `missing.unrepresented`: closed issues with a known opening for which no exact time can stand.
 */
export function missingDateResults(dataset: Dataset, file: MissingDatesFile): Results {
  const { focal, comparison } = groupRoles(dataset.study);
  const compared = dataset.issues.filter(({ group }) => group === focal || group === comparison);
  const results: Results = { 'missing.unrepresented': inverseProbabilityWeights(compared).unrepresented };
  for (const { id, n, known, share, properties } of file.outcomes) {
    results[`missing.${id}.n`] = n;
    results[`missing.${id}.known`] = known;
    results[`missing.${id}.share`] = share;
    for (const property of properties) {
      const prefix = `missing.${id}.${property.id}`;
      results[`${prefix}.chisq`] = property.statistic;
      results[`${prefix}.df`] = property.df;
      results[`${prefix}.p`] = property.p;
      results[`${prefix}.holm`] = property.holm;
      results[`${prefix}.v`] = property.strength;
    }
  }
  for (const { id, effect, low, high } of file.effects) {
    results[`missing.effect.${id}.effect`] = effect;
    results[`missing.effect.${id}.low`] = low;
    results[`missing.effect.${id}.high`] = high;
  }
  for (const { key, weighted } of file.estimates) results[`missing.${key}.weighted-median`] = weighted;
  return results;
}
