import { codingKinds, evidenceGrades, type Dataset, type Day, type Issue } from '../dataset/dataset.ts';
import { dayNumber } from '../dataset/dayNumber.ts';
import { cell, indexOfName } from '../model/cell.ts';
import { observe } from '../model/observation.ts';
import type { IssueFiles, IssuesFile, TimesFile } from './issues.ts';

type Source = Pick<Dataset, 'study' | 'issues' | 'projects' | 'categories'>;

const distinct = (names: Iterable<string>): string[] => [...new Set(names)];

/** Days from opening to another day; null if either is not known. */
function daysAfterOpening({ opened }: Issue, day: Day | null): number | null {
  return opened === null || day === null ? null : dayNumber(day) - dayNumber(opened);
}

/** The lists that the columns of `issues.json` point into. */
function nameLists({ study, issues, projects, categories }: Source): Omit<IssuesFile, 'columns'> {
  const domainNames = new Map(projects.map(({ domain, domainName }) => [domain, domainName]));
  const domains = [...domainNames.keys()];
  const grades = new Set(issues.map(({ evidence }) => evidence));
  return {
    version: study.version,
    groups: Object.entries(study.groups).map(([id, name], place) => ({
      id,
      name,
      role: place === 0 ? 'focal' : place === 1 ? 'comparison' : 'undecided',
    })),
    categories: categories.map(({ id, name }) => ({ id, name })),
    codes: categories.flatMap(({ codes }, category) => codes.map(({ id, name }) => ({ id, name, category }))),
    domains: [...domainNames].map(([id, name]) => ({ id, name })),
    projects: projects.map(({ repo, alsoKnownAs, domain, observedUntil }) => ({
      repo,
      alsoKnownAs,
      domain: domains.indexOf(domain),
      observedUntil,
    })),
    codings: [...codingKinds],
    closings: ['open', ...evidenceGrades.filter((grade) => grades.has(grade))],
    labels: distinct(issues.flatMap(({ labels }) => labels)),
    families: distinct(issues.flatMap(({ modelFamilies }) => modelFamilies)),
  };
}

/**
 * The issues of a dataset as they are published, in the dataset's order.
 * @throws Error if an issue names a group, code or project that the release does not have, or was observed until another
 *   day than its project, which the files state once for each project
 */
export function issueFiles(dataset: Source): IssueFiles & { readonly times: TimesFile } {
  const { study, issues } = dataset;
  const lists = nameLists(dataset);
  const groups = lists.groups.map(({ id }) => id);
  const codes = lists.codes.map(({ id }) => id);
  const repos = lists.projects.map(({ repo }) => repo);
  const codeIndex = (code: string | null, column: string): number | null =>
    code === null ? null : indexOfName(codes, code, column);
  const projectIndex = ({ id, repo, observedUntil }: Issue): number => {
    const index = indexOfName(repos, repo, 'repo');
    const expected = cell(lists.projects, index, 'projects').observedUntil;
    if (observedUntil !== expected) {
      throw new Error(
        `${id}, field observed_until: found ${observedUntil}, expected ${expected}, the project's`,
      );
    }
    return index;
  };
  const unlessOpening = ({ opened }: Issue, day: Day | null): Day | null => (day === opened ? null : day);
  const ifUndated = ({ opened }: Issue, day: Day | null): Day | null => (opened === null ? day : null);
  const { version } = study;
  const observations = issues.map((issue) => observe(issue));
  return {
    issues: {
      ...lists,
      columns: {
        project: issues.map(projectIndex),
        number: issues.map(({ number }) => number),
        group: issues.map(({ group }) => indexOfName(groups, group, 'group')),
        code: issues.map(({ code }) => codeIndex(code, 'code')),
        coding: issues.map(({ coding }) => lists.codings.indexOf(coding)),
        closing: issues.map(({ evidence }) => lists.closings.indexOf(evidence ?? 'open')),
        opened: issues.map(({ opened }) => (opened === null ? null : dayNumber(opened))),
        lastEvent: issues.map((issue) => daysAfterOpening(issue, issue.lastEvent)),
        resolved: issues.map((issue) => daysAfterOpening(issue, issue.resolved)),
        labels: issues.map(({ labels }) => labels.map((label) => lists.labels.indexOf(label))),
        families: issues.map(({ modelFamilies }) =>
          modelFamilies.map((family) => lists.families.indexOf(family)),
        ),
        models: issues.map(({ models }) => [...models]),
      },
    },
    titles: { version, title: issues.map(({ title }) => title) },
    summaries: { version, summary: issues.map(({ summary }) => summary) },
    details: {
      version,
      secondary: issues.map(({ secondary }) => codeIndex(secondary, 'secondary')),
      openedBasis: issues.map(({ openedBasis }) => openedBasis),
      openedEarliest: issues.map((issue) => unlessOpening(issue, issue.openedEarliest)),
      openedLatest: issues.map((issue) => unlessOpening(issue, issue.openedLatest)),
      lastEventDay: issues.map((issue) => ifUndated(issue, issue.lastEvent)),
      resolvedDay: issues.map((issue) => ifUndated(issue, issue.resolved)),
      eventsSeen: issues.map(({ eventsSeen }) => eventsSeen),
      threadComplete: issues.map(({ threadComplete }) => threadComplete),
      evidenceRef: issues.map(({ evidenceRef }) => evidenceRef),
    },
    times: {
      version,
      time: observations.map(({ kind }) => kind),
      lower: observations.map(({ lower }) => lower),
      upper: observations.map(({ upper }) => upper),
    },
  };
}
