import type { Study } from './dataset.ts';

/** What each group of a study is for; see {@link groupRoles}. */
export interface GroupRoles {
  /** The group that carries codes: the study's subject. */
  readonly focal: string;
  /** The group that the focal one is compared with. */
  readonly comparison: string;
  /** Groups that belong to neither. */
  readonly undecided: readonly string[];
}

/**
 * Reads the roles of the groups from their order in `study.json`: focal, comparison, then undecided ones.
 * The order is the only place where a study says which group is which, so no code needs a group's name.
 * @throws Error if the study names fewer than two groups.
 */
export function groupRoles(study: Pick<Study, 'groups'>): GroupRoles {
  const [focal, comparison, ...undecided] = Object.keys(study.groups);
  if (focal === undefined || comparison === undefined) {
    throw new Error(
      `study.json, field groups: found ${Object.keys(study.groups).length} groups, expected at least two (focal, comparison)`,
    );
  }
  return { focal, comparison, undecided };
}
