interface InProject {
  readonly repo: string;
}

/** The projects of some issues, numbered from 0 in order of first appearance, as statistics take strata and clusters. */
export interface ProjectNumbers {
  readonly repos: readonly string[];
  /** The number of each row's project. @throws Error if a row's project was not among the issues numbered. */
  readonly numberOf: (rows: readonly InProject[]) => Uint32Array;
}

/** Numbers the projects of some issues. */
export function projectNumbers(issues: readonly InProject[]): ProjectNumbers {
  const repos = [...new Set(issues.map(({ repo }) => repo))];
  const numbers = new Map(repos.map((repo, index) => [repo, index]));
  return {
    repos,
    numberOf: (rows) =>
      Uint32Array.from(rows, ({ repo }) => {
        const number = numbers.get(repo);
        if (number === undefined)
          throw new Error(`repo: found ${repo}, expected one of the numbered projects`);
        return number;
      }),
  };
}
