import type { PublishedProject } from './study.ts';

/** The share of a project's issues that are of a group; null where it has no issue. */
export function shareOfGroup(
  { byGroup, count }: Pick<PublishedProject, 'byGroup' | 'count'>,
  group: string,
): number | null {
  return count === 0 ? null : (byGroup[group] ?? 0) / count;
}
