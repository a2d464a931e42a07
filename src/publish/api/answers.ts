import {
  categoryAddress,
  codeAddress,
  dataAddress,
  familyAddress,
  figureAddress,
  findingAddress,
  issueAddress,
  projectAddress,
} from '../../model/addresses.ts';
import type { Finding } from '../../model/finding.ts';
import { modelFamilies } from '../modelFamilies.ts';
import { allIssues, readPublished, shownVersion } from '../read.ts';
import { estimate } from '../results.ts';
import { issueRecordAddress } from './issueFiles.ts';
import type { Answer, OperationName } from './operations.ts';

/** A figure, as far as the interface tells of it. */
interface ToldFigure {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly description: string;
  /** Path of its data below the release’s folder. */
  readonly dataPath: string;
}

/** What the study says and draws, which no file of the release holds. */
export interface Told {
  readonly findings: readonly Finding[];
  readonly figures: readonly ToldFigure[];
}

type Answers = { readonly [N in Exclude<OperationName, 'issue'>]: () => Answer<N> };

/** Every answer but those about single issues. @param addressOf the whole address of a path */
export function answers({ findings, figures }: Told, addressOf: (path: string) => string): Answers {
  const release = shownVersion();
  const study = readPublished('study');
  return {
    taxonomy: () => ({
      release,
      categories: study.categories.map(({ codes, count, ...category }) => ({
        ...category,
        issues: count,
        page: addressOf(categoryAddress(category.id)),
        codes: codes.map(({ count: issues, ...code }) => ({
          ...code,
          issues,
          page: addressOf(codeAddress(code.id)),
        })),
      })),
    }),
    issues: () => ({
      release,
      count: allIssues().length,
      issues: allIssues().map((issue) => ({
        id: issue.id,
        record: addressOf(issueRecordAddress(issue)),
        page: addressOf(issueAddress(issue.repo, issue.number)),
        group: issue.group,
        category: issue.category,
        code: issue.code,
        state: issue.state,
        title: issue.title,
        opened: issue.opened,
        resolved: issue.resolved,
      })),
    }),
    findings: () => ({
      release,
      findings: findings.map((finding) => ({
        id: finding.slug,
        page: addressOf(findingAddress(finding.slug)),
        question: finding.kicker,
        answer: finding.answer,
        status: finding.status,
        sentences: [...finding.sentences],
        sure: [...finding.sure],
        limits: [...finding.limits],
        figures: [...finding.figures],
        numbers: finding.numbers.map(({ label, key }) => ({
          label,
          key,
          value: estimate(readPublished('results'), key),
        })),
      })),
    }),
    figures: () => ({
      release,
      figures: figures.map(({ id, title, subtitle, description, dataPath }) => ({
        id,
        page: addressOf(figureAddress(id)),
        title,
        subtitle,
        description,
        svg: addressOf(`/figures/${id}.svg`),
        png: addressOf(`/figures/${id}.png`),
        csv: addressOf(`/figures/${id}.csv`),
        data: addressOf(dataAddress(release, dataPath)),
      })),
    }),
    results: () => ({ release, results: readPublished('results') }),
    families: () => ({
      release,
      families: modelFamilies().map(({ name, count, categories, projects }) => ({
        name,
        page: addressOf(familyAddress(name)),
        issues: count,
        categories: [...categories],
        projects: [...projects],
      })),
    }),
    projects: () => ({
      release,
      projects: study.projects.map((project) => ({
        ...project,
        page: addressOf(projectAddress(project.repo)),
      })),
    }),
  };
}
