import type { Dataset } from '../../dataset/dataset.ts';
import type { KnownDurationsFigureFile } from '../../publish/knownDurationsFigure.ts';
import type { Results } from '../../publish/results.ts';
import { quantiles } from '../../statistics/quantile.ts';
import type { Sample } from '../../statistics/sample.ts';
import { compareText } from '../compareText.ts';
import { observe } from '../../model/observation.ts';
import { minimumSampleSize } from './minimumSampleSize.ts';
import type { DatedIssue, Observation } from '../../model/observation.ts';
import type { Subject } from './subject.ts';

/** How many issues of a subject are known in which way, and the exact times among them. */
interface KnownTimes {
  readonly exact: number;
  readonly right: number;
  readonly interval: number;
  readonly excluded: number;
  /** Exact times in days with their issues, ascending, then by id. */
  readonly times: readonly { readonly id: string; readonly days: number }[];
}

/** Sorts a set of issues by what is known of their times, under the main censoring rule. */
function knownTimes(issues: readonly (DatedIssue & { readonly id: string })[]): KnownTimes {
  const observed = issues.map((issue) => ({ id: issue.id, observation: observe(issue) }));
  const count = (kind: Observation['kind']) =>
    observed.filter(({ observation }) => observation.kind === kind).length;
  const times = observed
    .flatMap(({ id, observation }) => (observation.kind === 'exact' ? [{ id, days: observation.lower }] : []))
    .sort((a, b) => a.days - b.days || compareText(a.id, b.id));
  return {
    exact: count('exact'),
    right: count('right'),
    interval: count('interval'),
    excluded: count('excluded'),
    times,
  };
}

/** First, second and third quartile (type 7) of exact times in days; null where the size rule does not allow them. */
export function exactQuartiles(days: Sample): Record<'q1' | 'median' | 'q3', number | null> {
  const [q1 = null, median = null, q3 = null] =
    days.length < minimumSampleSize.quartiles ? [] : quantiles(days, [0.25, 0.5, 0.75]);
  return { q1, median, q3 };
}

/** The quartiles of the exact times among these; see {@link exactQuartiles}. */
function knownQuartiles({ times }: KnownTimes): Record<'q1' | 'median' | 'q3', number | null> {
  return exactQuartiles(times.map(({ days }) => days));
}

/** The results `resolution.<who>.n`, `.exact`, `.right`, `.interval` and `.known.q1`, `.known.median`, `.known.q3`. */
export function knownTimeResults(
  issues: readonly (DatedIssue & { readonly id: string })[],
  { key }: Pick<Subject, 'key'>,
): Results {
  const known = knownTimes(issues);
  const prefix = `resolution.${key}`;
  const quartiles = knownQuartiles(known);
  return {
    [`${prefix}.n`]: known.exact + known.right + known.interval,
    [`${prefix}.exact`]: known.exact,
    [`${prefix}.right`]: known.right,
    [`${prefix}.interval`]: known.interval,
    [`${prefix}.known.q1`]: quartiles.q1,
    [`${prefix}.known.median`]: quartiles.median,
    [`${prefix}.known.q3`]: quartiles.q3,
  };
}

/** `resolution.excluded.<group>`: the issues of each group whose opening day is not known. */
export function excludedResults(dataset: Dataset): Results {
  return Object.fromEntries(
    Object.keys(dataset.study.groups).map((group) => {
      const { excluded } = knownTimes(dataset.issues.filter((issue) => issue.group === group));
      return [`resolution.excluded.${group}`, excluded];
    }),
  );
}

/** The rows of the figure on known durations: one for each subject. */
export function knownDurationsFigure(
  dataset: Dataset,
  subjects: readonly Subject<'group' | 'category'>[],
): KnownDurationsFigureFile {
  return {
    rows: subjects.map((subject) => {
      const known = knownTimes(dataset.issues.filter(subject.has));
      return {
        id: subject.id,
        name: subject.name,
        kind: subject.kind,
        n: known.exact + known.right + known.interval,
        exact: known.exact,
        right: known.right,
        interval: known.interval,
        excluded: known.excluded,
        sameDay: known.times.filter(({ days }) => days === 0).length,
        ...knownQuartiles(known),
        times: known.times.map(({ id, days }) => ({ id, days })),
      };
    }),
  };
}
