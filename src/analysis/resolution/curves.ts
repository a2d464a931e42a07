import type { ResolutionCurve, ResolutionCurvesFile } from '../../publish/resolutionCurves.ts';
import type { KaplanMeier } from '../../statistics/kaplanMeier.ts';
import { numberAtRisk } from '../../statistics/numberAtRisk.ts';
import { survivalQuantile } from '../../statistics/survivalQuantile.ts';
import { turnbullQuantile } from '../../statistics/turnbullQuantile.ts';
import type { ProjectIssue } from './twoSampleTests.ts';
import { minimumSampleSize } from './minimumSampleSize.ts';
import type { Subject, SubjectIssue } from './subject.ts';
import { survivalCurves } from './survivalCurves.ts';
import type { SurvivalCurves } from './survivalCurves.ts';
import { atEnd, timeColumns } from './timeColumns.ts';
import type { TimeColumns } from './timeColumns.ts';
import { leastProjects, turnbullMedianInterval } from './turnbullInterval.ts';

/** Days at which figures give the number of issues still under observation. */
export const riskMarks = [0, 1, 3, 7, 14, 30, 91, 182, 365, 730, 1461, 2922] as const;

const significantDigits = 6;

/** A number for a figure: six significant digits are more than any screen shows and keep the files small. */
function round(value: number): number {
  return Number(value.toPrecision(significantDigits));
}

function curveColumns(curve: KaplanMeier, times: Float64Array): ResolutionCurve['early'] {
  const orNull = (value: number) => (Number.isNaN(value) ? null : round(value));
  return {
    times: Array.from(curve.times),
    survival: Array.from(curve.survival, round),
    low: Array.from(curve.low, orNull),
    high: Array.from(curve.high, orNull),
    atRisk: numberAtRisk(times, riskMarks),
    lastTime: curve.lastTime,
  };
}

function kindCounts<Row>({ kinds, excluded }: TimeColumns<Row>) {
  const count = (wanted: string) => kinds.filter((kind) => kind === wanted).length;
  return { exact: count('exact'), right: count('right'), interval: count('interval'), excluded };
}

/** The times of a subject, with its curves if the size rule allows them. */
export interface SubjectCurves {
  readonly subject: Subject;
  readonly columns: TimeColumns<ProjectIssue & SubjectIssue>;
  readonly curves: SurvivalCurves | null;
  /** Limits of Turnbull's median; null where they are not estimated. */
  readonly medianLimits: MedianLimits | null;
}

/** Limits of Turnbull's median; see `turnbullMedianInterval`. */
export type MedianLimits = ReturnType<typeof turnbullMedianInterval>;

/**
 * The bootstrap limits of the median of one subject, which take far longer than its curves; null where there are too few
 * issues for a curve, or where they come from fewer than `leastProjects` projects.
 */
export function medianLimits(
  issues: readonly (ProjectIssue & SubjectIssue)[],
  subject: Subject,
): MedianLimits | null {
  const columns = timeColumns(issues.filter(subject.has));
  const enough =
    columns.rows.length >= minimumSampleSize.curve &&
    new Set(columns.rows.map(({ repo }) => repo)).size >= leastProjects;
  return enough ? turnbullMedianInterval(columns, subject.key) : null;
}

/**
 * Estimates the curves of each subject that has enough issues.
 * @param limits the {@link medianLimits} of subjects by key; null for those that are not there
 */
export function subjectCurves(
  issues: readonly (ProjectIssue & SubjectIssue)[],
  subjects: readonly Subject[],
  limits: ReadonlyMap<string, MedianLimits | null> = new Map(),
): SubjectCurves[] {
  return subjects.map((subject) => {
    const columns = timeColumns(issues.filter(subject.has));
    const enough = columns.rows.length >= minimumSampleSize.curve;
    return {
      subject,
      columns,
      curves: enough ? survivalCurves(columns, subject.key) : null,
      medianLimits: limits.get(subject.key) ?? null,
    };
  });
}

/** The published curves of subjects, and the subjects that are too small for one. */
export function resolutionCurves(all: readonly SubjectCurves[]): ResolutionCurvesFile {
  const { text, quartiles, curve, comparison } = minimumSampleSize;
  const named = ({ subject: { key, kind, id, name, group }, columns }: SubjectCurves) => ({
    key,
    kind,
    id,
    name,
    group,
    n: columns.rows.length,
  });
  return {
    rule: { text, quartiles, curve, comparison },
    marks: [...riskMarks],
    curves: all.flatMap((entry) => {
      const { columns, curves, medianLimits } = entry;
      if (!curves) return [];
      const { early, late, turnbull } = curves;
      return [
        {
          ...named(entry),
          ...kindCounts(columns),
          turnbull: {
            left: Array.from(turnbull.left),
            right: Array.from(turnbull.right, (right) => (right === Infinity ? null : right)),
            survival: Array.from(turnbull.survival, round),
          },
          early: curveColumns(early, atEnd(columns, 'early').times),
          late: curveColumns(late, atEnd(columns, 'late').times),
          medians: {
            turnbull: turnbullQuantile(turnbull, 0.5),
            turnbullLow: medianLimits?.low ?? null,
            turnbullHigh: medianLimits?.high ?? null,
            early: survivalQuantile(early, 0.5).value,
            late: survivalQuantile(late, 0.5).value,
          },
        },
      ];
    }),
    tooFew: all.filter(({ curves }) => !curves).map(named),
  };
}
