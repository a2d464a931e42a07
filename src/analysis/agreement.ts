import { table } from 'arquero';
import { cross, greatest, sum } from 'd3-array';
import type { Coder, Coding, Category } from '../dataset/dataset.ts';
import type { AgreementFile } from '../publish/agreement.ts';
import type { Results } from '../publish/results.ts';
import { at } from '../statistics/elements.ts';
import { gwetAc1 } from '../statistics/gwetAc1.ts';
import { krippendorffAlpha } from '../statistics/krippendorffAlpha.ts';
import { cohensKappa } from '../statistics/cohensKappa.ts';
import { ratingTable } from '../statistics/ratingTable.ts';
import { categoryOfCode } from '../model/categoryOfCode.ts';
import { confidenceLevel } from './levels.ts';

/** What the two independent coders said of one issue. */
interface CodedPair {
  readonly groupA: string;
  readonly groupB: string;
  readonly codeA: string | null;
  readonly codeB: string | null;
  readonly secondaryA: string | null;
  readonly secondaryB: string | null;
}

function columnsOf(codings: readonly Coding[], coder: Coder) {
  const rows = codings.filter((coding) => coding.coder === coder);
  return table({
    id: rows.map((coding) => coding.id),
    group: rows.map((coding) => coding.group),
    code: rows.map((coding) => coding.code),
    secondary: rows.map((coding) => coding.secondary),
  });
}

/** The issues that both coders coded, in the order of the codings. */
function codedPairs(codings: readonly Coding[]): CodedPair[] {
  const joined = columnsOf(codings, 'A').join(columnsOf(codings, 'B'), 'id', undefined, {
    suffix: ['A', 'B'],
  });
  return joined.objects() as CodedPair[];
}

/** The judgements of two coders as a table of counts; all zeros if there is none. */
function crossTable(pairs: readonly (readonly [string, string])[], labels: readonly string[]): number[][] {
  if (pairs.length === 0) return labels.map(() => labels.map(() => 0));
  const { table: counts } = ratingTable(
    pairs.map(([a]) => a),
    pairs.map(([, b]) => b),
    labels,
  );
  return counts.map((row) => [...row]);
}

/**
 * How the two independent coders' codes meet, before adjudication: groups over the issues that both coded, categories
 * and primary codes over those that both put into the focal group. Rows are coder A's choice, columns coder B's.
 */
export function agreementTables(
  codings: readonly Coding[],
  focal: string,
  groups: readonly string[],
  categories: readonly Category[],
): AgreementFile {
  const pairs = codedPairs(codings);
  const categoryOf = categoryOfCode(categories);
  const both = pairs.flatMap(({ groupA, groupB, codeA, codeB, secondaryA, secondaryB }) =>
    groupA === focal && groupB === focal && codeA !== null && codeB !== null
      ? [{ codeA, codeB, secondaryA, secondaryB }]
      : [],
  );
  const categoryIds = categories.map((category) => category.id);
  const codeIds = categories.flatMap((category) => category.codes.map((code) => code.id));
  const category = (code: string) => categoryOf.get(code) ?? code;
  return {
    group: {
      labels: [...groups],
      counts: crossTable(
        pairs.map(({ groupA, groupB }) => [groupA, groupB]),
        groups,
      ),
    },
    category: {
      labels: categoryIds,
      counts: crossTable(
        both.map(({ codeA, codeB }) => [category(codeA), category(codeB)]),
        categoryIds,
      ),
    },
    code: {
      labels: codeIds,
      counts: crossTable(
        both.map(({ codeA, codeB }) => [codeA, codeB]),
        codeIds,
      ),
    },
    sharedCode: both.filter(({ codeA, codeB, secondaryA, secondaryB }) =>
      [codeA, secondaryA].some((code) => code !== null && (code === codeB || code === secondaryB)),
    ).length,
  };
}

function total(counts: readonly (readonly number[])[]): number {
  return sum(counts, (row) => sum(row));
}

/**
 * Specific agreement on one label: of the choices of it by either coder, the share that the other shared, 2a / (2a + b + c)
 * (Cicchetti and Feinstein 1990); null if neither chose it.
 */
function specificAgreement(counts: readonly (readonly number[])[], index: number): number | null {
  const chosenByA = sum(at(counts, index));
  const chosenByB = sum(counts, (row) => at(row, index));
  const chosen = chosenByA + chosenByB;
  return chosen === 0 ? null : (2 * at(at(counts, index), index)) / chosen;
}

/** The two judgements of each unit, from a table of counts. */
function judgements(counts: readonly (readonly number[])[]): [number, number][] {
  return counts.flatMap((row, a) =>
    row.flatMap((count, b) => Array.from({ length: count }, (): [number, number] => [a, b])),
  );
}

/** The two labels that the coders confused most often, in either direction; undefined if they never disagreed. */
function mostConfused(labels: readonly string[], counts: readonly (readonly number[])[]) {
  const pairs = cross(labels.keys(), labels.keys(), (first, second) => ({
    a: at(labels, first),
    b: at(labels, second),
    count: first < second ? at(at(counts, first), second) + at(at(counts, second), first) : 0,
  }));
  return greatest(
    pairs.filter(({ count }) => count > 0),
    ({ count }) => count,
  );
}

/**
 * The results `agreement.<group|category|code>.n`, `.observed`, `.kappa`, `.low`, `.high` (asymptotic standard error of
 * Fleiss, Cohen and Everitt 1969); `agreement.<…>.specific.<label>` and `agreement.shared-code.n`, `.observed`: whether
 * the two coders name at least one code in common, primary or secondary; `agreement.<…>.ac1` (Gwet) and `.alpha`
 * (Krippendorff, nominal), which correct for chance in other ways: where they are near kappa, it does not hang on that
 * correction; `agreement.<…>.confused.a`, `.b`, `.count`: the two labels that one coder chose where the other chose the
 * other most often. Null where nobody coded, or, for kappa, where
 * chance alone would make the coders agree always.
 */
export function agreementResults(tables: AgreementFile): Results {
  const results: Results = {};
  for (const level of ['group', 'category', 'code'] as const) {
    const { labels, counts } = tables[level];
    const n = total(counts);
    const measured = n === 0 ? null : cohensKappa(counts, confidenceLevel);
    results[`agreement.${level}.n`] = n;
    results[`agreement.${level}.observed`] = measured?.observed ?? null;
    results[`agreement.${level}.kappa`] = measured?.kappa ?? null;
    results[`agreement.${level}.low`] = measured?.low ?? null;
    results[`agreement.${level}.high`] = measured?.high ?? null;
    results[`agreement.${level}.ac1`] = n === 0 ? null : gwetAc1(counts, confidenceLevel).ac1;
    results[`agreement.${level}.alpha`] = n === 0 ? null : krippendorffAlpha(judgements(counts)).alpha;
    const confused = n === 0 ? undefined : mostConfused(labels, counts);
    results[`agreement.${level}.confused.a`] = confused?.a ?? null;
    results[`agreement.${level}.confused.b`] = confused?.b ?? null;
    results[`agreement.${level}.confused.count`] = confused?.count ?? null;
    labels.forEach((label, index) => {
      results[`agreement.${level}.specific.${label}`] = specificAgreement(counts, index);
    });
  }
  const n = total(tables.category.counts);
  results['agreement.shared-code.n'] = n;
  results['agreement.shared-code.observed'] = n === 0 ? null : tables.sharedCode / n;
  return results;
}
