import type { Dataset } from '../dataset/dataset.ts';
import type { IssuesFile } from '../publish/issues.ts';
import { observe } from '../model/observation.ts';

/** `issues.json`: the issues column by column, in the dataset's order, with their times under the main reading. */
export function issueColumns({ study, issues }: Pick<Dataset, 'study' | 'issues'>): IssuesFile {
  const observations = issues.map((issue) => observe(issue));
  return {
    version: study.version,
    id: issues.map((issue) => issue.id),
    repo: issues.map((issue) => issue.repo),
    number: issues.map((issue) => issue.number),
    state: issues.map((issue) => issue.state),
    group: issues.map((issue) => issue.group),
    category: issues.map((issue) => issue.category),
    code: issues.map((issue) => issue.code),
    secondary: issues.map((issue) => issue.secondary),
    coding: issues.map((issue) => issue.coding),
    labels: issues.map((issue) => [...issue.labels]),
    models: issues.map((issue) => [...issue.models]),
    modelFamilies: issues.map((issue) => [...issue.modelFamilies]),
    title: issues.map((issue) => issue.title),
    summary: issues.map((issue) => issue.summary),
    opened: issues.map((issue) => issue.opened),
    openedBasis: issues.map((issue) => issue.openedBasis),
    openedEarliest: issues.map((issue) => issue.openedEarliest),
    openedLatest: issues.map((issue) => issue.openedLatest),
    lastEvent: issues.map((issue) => issue.lastEvent),
    eventsSeen: issues.map((issue) => issue.eventsSeen),
    threadComplete: issues.map((issue) => issue.threadComplete),
    resolved: issues.map((issue) => issue.resolved),
    evidence: issues.map((issue) => issue.evidence),
    evidenceRef: issues.map((issue) => issue.evidenceRef),
    observedUntil: issues.map((issue) => issue.observedUntil),
    time: observations.map(({ kind }) => kind),
    lower: observations.map(({ lower }) => lower),
    upper: observations.map(({ upper }) => upper),
  };
}
