import type { Issue } from '../dataset/dataset.ts';

type Compared = Pick<Issue, 'id' | 'repo' | 'modelFamilies'>;

/** How near two issues are: the same project first, then a shared family of models. */
function nearness(one: Compared, other: Compared): number {
  const family = other.modelFamilies.some((name) => one.modelFamilies.includes(name));
  return (other.repo === one.repo ? 2 : 0) + (family ? 1 : 0);
}

/** Of some candidates those nearest to an issue, without itself; of equally near ones the earlier come first. */
export function relatedIssues<Row extends Compared>(
  issue: Compared,
  candidates: readonly Row[],
  atMost: number,
): Row[] {
  return candidates
    .filter(({ id }) => id !== issue.id)
    .sort((a, b) => nearness(issue, b) - nearness(issue, a))
    .slice(0, atMost);
}
