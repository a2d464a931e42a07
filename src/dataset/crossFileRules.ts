import type { Violation } from './violation.ts';
import { closingRules } from './rules/closing.ts';
import { codeRules } from './rules/codes.ts';
import { codingRules } from './rules/codings.ts';
import { earliestDayRules } from './rules/earliestDays.ts';
import { issueDateRules } from './rules/issueDates.ts';
import { issueIdentityRules } from './rules/issueIdentity.ts';
import { mappingRules } from './rules/mapping.ts';
import { modelRules } from './rules/models.ts';
import { projectRules } from './rules/projects.ts';
import type { ReadRelease, Rule } from './rules/release.ts';
import { studyRules } from './rules/study.ts';
import { taxonomyRules } from './rules/taxonomy.ts';
import { uniquenessRules } from './rules/uniqueness.ts';
import type { Table } from './table.ts';

/** The order matters: a cell that one rule names is left alone by those after it. */
const rules: readonly Rule[] = [
  ...earliestDayRules,
  ...studyRules,
  ...taxonomyRules,
  ...projectRules,
  ...issueIdentityRules,
  ...codeRules,
  ...modelRules,
  ...closingRules,
  ...issueDateRules,
  ...codingRules,
  ...mappingRules,
  ...uniquenessRules,
];

/** The table with the cells in violation marked as such. */
function markViolations<Name extends string>(
  table: Table<Name>,
  violations: readonly Violation[],
): Table<Name> {
  const columnsByLine = new Map<number, string[]>();
  for (const { file, line, column } of violations) {
    if (file !== table.file || line === null || column === null) continue;
    columnsByLine.set(line, [...(columnsByLine.get(line) ?? []), column]);
  }
  if (columnsByLine.size === 0) return table;
  const rows = table.rows.map((row) => {
    const columns = columnsByLine.get(row.line);
    return columns ? { ...row, faulty: new Set([...row.faulty, ...columns]) } : row;
  });
  return { ...table, rows };
}

/**
 * Everything in a release that breaks a rule between cells, rows or files, and the release with the cells marked that do.
 */
export function checkRules(release: ReadRelease): { violations: Violation[]; release: ReadRelease } {
  const found: Violation[] = [];
  let current = release;
  for (const rule of rules) {
    const violations = rule(current);
    if (violations.length === 0) continue;
    found.push(...violations);
    current = {
      ...current,
      issues: markViolations(current.issues, violations),
      codings: markViolations(current.codings, violations),
      projects: markViolations(current.projects, violations),
      taxonomy: markViolations(current.taxonomy, violations),
      mapping: markViolations(current.mapping, violations),
    };
  }
  return { violations: found, release: current };
}
