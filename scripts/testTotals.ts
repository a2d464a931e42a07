/** What a run of vitest executed. */
export interface TestTotals {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const counts = ['numPassedTests', 'numFailedTests', 'numPendingTests', 'numTodoTests'] as const;

/**
 * The totals in the report that vitest's `json` reporter writes.
 *
 * @throws Error if the report does not hold them
 */
export function readTestTotals(report: string): TestTotals {
  const parsed = JSON.parse(report) as Record<string, unknown>;
  const [passed, failed, pending, todo] = counts.map((key) => {
    const value = parsed[key];
    if (typeof value !== 'number')
      throw new Error(`vitest's report has no number ${key}, but ${String(value)}`);
    return value;
  }) as [number, number, number, number];
  return { passed, failed, skipped: pending + todo };
}

/** The sum of several runs. */
export function addTestTotals(runs: readonly TestTotals[]): TestTotals {
  return runs.reduce(
    (sum, run) => ({
      passed: sum.passed + run.passed,
      failed: sum.failed + run.failed,
      skipped: sum.skipped + run.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/** `12 passed, 0 failed`, and `, 1 skipped` where some were. */
export function describeTestTotals({ passed, failed, skipped }: TestTotals): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
