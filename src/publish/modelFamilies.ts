import { readPublished } from './read.ts';

/** A model family: the issues that name it, and the projects that are built on it. */
export interface ModelFamily {
  readonly name: string;
  /** Issues that name a model of the family. */
  readonly count: number;
  /** Ids of their categories, most frequent first. */
  readonly categories: readonly string[];
  /** Projects built on the family: owner/name. */
  readonly projects: readonly string[];
}

/** The model families that an issue names or a project is built on, most frequently named first. */
export function modelFamilies(): ModelFamily[] {
  const { projects } = readPublished('study');
  return readPublished('profiles')
    .profiles.filter(({ kind }) => kind === 'family')
    .map(({ id, n, categories }) => ({
      name: id,
      count: n,
      categories: [...categories]
        .sort((a, b) => b.count - a.count)
        .flatMap(({ value }) => (value === null ? [] : [value])),
      projects: projects.filter((project) => project.modelFamilies.includes(id)).map(({ repo }) => repo),
    }))
    .sort((a, b) => b.count - a.count);
}
