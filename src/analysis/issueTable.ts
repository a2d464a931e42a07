import { table } from 'arquero';
import type { ColumnTable } from 'arquero';
import type { Dataset } from '../dataset/dataset.ts';
import { openedYear } from '../model/openedYear.ts';
import { mainCensoringRule } from '../model/observation.ts';
import { categoryOfCode } from '../model/categoryOfCode.ts';

/**
 * The issues of a dataset as an Arquero table, joined with their projects' domains.
 * Columns: `id`, `repo`, `domain`, `group`, `category`, `code`, `secondary`, `secondaryCategory`, `state`,
 * `evidence`, `coding`, `year` (of opening, as text, or null), `open` and `known` (1 if the issue is open, or closed on a
 * known day; else 0), and the lists `models` and `modelFamilies`.
 */
export function issueTable(dataset: Pick<Dataset, 'issues' | 'projects' | 'categories'>): ColumnTable {
  const { issues, projects, categories } = dataset;
  const categoryOf = categoryOfCode(categories);
  const issueColumns = table({
    id: issues.map((issue) => issue.id),
    repo: issues.map((issue) => issue.repo),
    group: issues.map((issue) => issue.group),
    category: issues.map((issue) => issue.category),
    code: issues.map((issue) => issue.code),
    secondary: issues.map((issue) => issue.secondary),
    secondaryCategory: issues.map((issue) =>
      issue.secondary === null ? null : (categoryOf.get(issue.secondary) ?? null),
    ),
    state: issues.map((issue) => issue.state),
    evidence: issues.map((issue) => issue.evidence),
    coding: issues.map((issue) => issue.coding),
    year: issues.map((issue) => openedYear(issue.opened)?.toString() ?? null),
    open: issues.map(({ state }) => Number(state === 'open')),
    known: issues.map(({ evidence }) =>
      Number(evidence !== null && mainCensoringRule.exactEvidence.includes(evidence)),
    ),
    models: issues.map((issue) => issue.models),
    modelFamilies: issues.map((issue) => issue.modelFamilies),
  });
  const domains = table({
    repo: projects.map((project) => project.repo),
    domain: projects.map((project) => project.domain),
  });
  return issueColumns.join_left(domains, 'repo');
}
