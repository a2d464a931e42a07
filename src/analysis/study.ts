import type { ColumnTable } from 'arquero';
import type { Dataset } from '../dataset/dataset.ts';
import { groupRoles } from '../dataset/groupRoles.ts';
import type { StudyFile } from '../publish/study.ts';
import { countBy } from './countBy.ts';

/** `study.json`: the release with its groups, taxonomy and projects, each with its number of issues. */
export function studyFile(dataset: Dataset, issues: ColumnTable): StudyFile {
  const { study } = dataset;
  const { focal, comparison } = groupRoles(study);
  const role = (id: string) => (id === focal ? 'focal' : id === comparison ? 'comparison' : 'undecided');
  const groups = Object.entries(study.groups);
  const byGroup = countBy(issues, 'group');
  const byCategory = countBy(issues, 'group', 'category');
  const byCode = countBy(issues, 'group', 'code');
  const byProject = countBy(issues, 'repo');
  const byProjectGroup = countBy(issues, 'repo', 'group');
  return {
    title: study.title,
    version: study.version,
    released: study.released,
    freeze: study.freeze,
    licence: study.licence,
    groups: groups.map(([id, name]) => ({ id, name, role: role(id), count: byGroup(id) })),
    companionOf: {
      title: study.companionOf.title,
      doi: study.companionOf.doi ?? null,
      arxiv: study.companionOf.arxiv ?? null,
    },
    categories: dataset.categories.map((category) => ({
      id: category.id,
      name: category.name,
      definition: category.definition,
      origin: category.origin,
      count: byCategory(focal, category.id),
      codes: category.codes.map(({ id, name, definition }) => ({
        id,
        name,
        definition,
        count: byCode(focal, id),
      })),
    })),
    projects: dataset.projects.map((project) => ({
      repo: project.repo,
      alsoKnownAs: project.alsoKnownAs,
      domain: project.domain,
      domainName: project.domainName,
      description: project.description,
      modelFamilies: [...project.modelFamilies],
      url: project.url,
      gitHistory: project.gitHistory,
      commits: project.commits,
      firstCommit: project.firstCommit,
      lastCommit: project.lastCommit,
      observedUntil: project.observedUntil,
      count: byProject(project.repo),
      byGroup: Object.fromEntries(groups.map(([id]) => [id, byProjectGroup(project.repo, id)])),
    })),
    paper: [...dataset.paper],
  };
}
