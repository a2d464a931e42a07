import type { ColumnTable } from 'arquero';
import { extent, sum } from 'd3-array';
import { codingKinds, evidenceGrades } from '../dataset/dataset.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { openedYear } from '../model/openedYear.ts';
import type { Results } from '../publish/results.ts';
import { countBy } from './countBy.ts';

/**
 * How much there is: `corpus.issues`, `.projects`, `.domains`, `.categories`, `.codes`, `.codings`, `.earlier-taxonomies`; the issues by
 * group, state, evidence of the closing date, coding and domain; `corpus.from` and `corpus.to`, the first and last year
 * in which an issue was opened (null if no opening day is known); `corpus.opened.<group>.<shown|bounded|unknown>`.
 */
export function countResults(dataset: Dataset, issues: ColumnTable): Results {
  const results: Results = {
    'corpus.issues': dataset.issues.length,
    'corpus.projects': dataset.projects.length,
    'corpus.domains': new Set(dataset.projects.map((project) => project.domain)).size,
    'corpus.categories': dataset.categories.length,
    'corpus.codes': sum(dataset.categories, ({ codes }) => codes.length),
    'corpus.codings': dataset.codings.length,
    'corpus.earlier-taxonomies': dataset.earlierTaxonomies.length,
  };
  const byGroup = countBy(issues, 'group');
  const byState = countBy(issues, 'group', 'state');
  const byEvidence = countBy(issues, 'group', 'evidence');
  const byDomain = countBy(issues, 'group', 'domain');
  const byCoding = countBy(issues, 'coding');
  const domains = [...new Set(dataset.projects.map((project) => project.domain))];
  for (const group of Object.keys(dataset.study.groups)) {
    results[`corpus.${group}`] = byGroup(group);
    for (const state of ['open', 'closed']) results[`corpus.state.${group}.${state}`] = byState(group, state);
    for (const grade of evidenceGrades)
      results[`corpus.evidence.${group}.${grade}`] = byEvidence(group, grade);
    for (const domain of domains) results[`corpus.domain.${group}.${domain}`] = byDomain(group, domain);
    for (const basis of ['shown', 'bounded', null] as const) {
      const count = dataset.issues.filter((issue) => issue.group === group && issue.openedBasis === basis);
      results[`corpus.opened.${group}.${basis ?? 'unknown'}`] = count.length;
    }
  }
  for (const kind of codingKinds) results[`corpus.coding.${kind}`] = byCoding(kind);
  const [from, to] = extent(dataset.issues, ({ opened }) => openedYear(opened));
  results['corpus.from'] = from ?? null;
  results['corpus.to'] = to ?? null;
  return results;
}
