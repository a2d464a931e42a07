import { ascending } from 'd3-array';
import type { CodingKind } from '../dataset/dataset.ts';
import { dayOfNumber } from '../dataset/dayNumber.ts';
import { cell } from '../model/cell.ts';
import type { Spans } from '../model/observation.ts';
import { openedYear } from '../model/openedYear.ts';
import type { CodingsFile } from '../publish/codings.ts';
import { spansReader } from '../publish/issueRows.ts';
import type { DetailsFile, IssuesFile } from '../publish/issues.ts';
import type { LabVocabulary } from './address.ts';
import type { BriefClaim } from './briefClaims.ts';

/** A group and codes, as one coder or the final coding gives them; each an index into the lists of `issues.json`. */
export interface LabCoding {
  readonly group: number;
  /** Null for none. */
  readonly code: number | null;
  readonly secondary: number | null;
}

/** An issue as the lab analyzes it. */
export interface LabIssue {
  /** owner/name of its project. */
  readonly repo: string;
  /** Its days; null if the opening day is not known. */
  readonly spans: Spans | null;
  /** Index of the issue in the release. */
  readonly row: number;
  /** Index of its project. */
  readonly project: number;
  readonly coding: CodingKind;
  readonly final: LabCoding;
  /** Coder A's and B's; null where the coder did not code the issue. */
  readonly a: LabCoding | null;
  readonly b: LabCoding | null;
  /** Indexes of its model families. */
  readonly families: readonly number[];
  /** Year of opening; null if not known. */
  readonly year: number | null;
}

/** What the lab knows beside the issues; the page carries it. */
export interface LabSettings {
  /** The specification curves in brief. */
  readonly claims: readonly BriefClaim[];
  /** Projects near the border of the study's definition of a project. */
  readonly borderProjects: readonly string[];
}

/** The published files that the lab analyzes. */
export interface LabFiles {
  readonly issues: IssuesFile;
  readonly details: Pick<DetailsFile, 'secondary' | 'openedBasis'>;
  readonly codings: CodingsFile;
}

/** The lists of a release, domains and families in code-unit order, and the lab's settings. */
export interface LabNames
  extends Pick<IssuesFile, 'version' | 'groups' | 'categories' | 'domains' | 'families'>, LabSettings {}

/** A release, ready to be analyzed. */
export interface LabCorpus {
  readonly file: LabNames;
  readonly issues: readonly LabIssue[];
  /** Of each project the index of its domain in `file.domains`, and whether it is a border project. */
  readonly projects: readonly { readonly domain: number; readonly border: boolean }[];
  /** All codes in the order of the taxonomy, each with the index of its category. */
  readonly codes: IssuesFile['codes'];
  /** Years of opening, ascending. */
  readonly years: readonly number[];
  readonly vocabulary: LabVocabulary;
}

/** Sorts a list, and gives the new index of each old one. */
function sorted<Item>(
  items: readonly Item[],
  id: (item: Item) => string,
): { readonly items: Item[]; readonly indexOf: readonly number[] } {
  const order = items.map((_, index) => index);
  order.sort((a, b) => ascending(id(cell(items, a, 'items')), id(cell(items, b, 'items'))));
  const indexOf = items.map((_, index) => order.indexOf(index));
  return { items: order.map((index) => cell(items, index, 'items')), indexOf };
}

/** Reads one coder's columns. @throws RangeError if they hold fewer rows than the issues */
function coderReader({ group, code, secondary }: CodingsFile['coders']['A'], coder: string) {
  return (row: number): LabCoding | null => {
    const chosen = cell(group, row, `${coder}.group`);
    if (chosen === null) return null;
    return {
      group: chosen,
      code: cell(code, row, `${coder}.code`),
      secondary: cell(secondary, row, `${coder}.secondary`),
    };
  };
}

/** The issues of a release as the lab analyzes them. @throws Error if the release has no focal group */
export function labCorpus(
  { issues: file, details, codings }: LabFiles,
  { claims, borderProjects }: LabSettings,
): LabCorpus {
  const { columns } = file;
  const spans = spansReader(file);
  const coderA = coderReader(codings.coders.A, 'A');
  const coderB = coderReader(codings.coders.B, 'B');
  const domains = sorted(file.domains, ({ id }) => id);
  const families = sorted(file.families, (family) => family);
  const issues = columns.project.map((project, row): LabIssue => {
    const opened = cell(columns.opened, row, 'opened');
    return {
      row,
      project,
      repo: cell(file.projects, project, 'projects').repo,
      spans: spans(row, cell(details.openedBasis, row, 'openedBasis')),
      coding: cell(file.codings, cell(columns.coding, row, 'coding'), 'codings'),
      final: {
        group: cell(columns.group, row, 'group'),
        code: cell(columns.code, row, 'code'),
        secondary: cell(details.secondary, row, 'secondary'),
      },
      a: coderA(row),
      b: coderB(row),
      families: cell(columns.families, row, 'families').map((index) =>
        cell(families.indexOf, index, 'families'),
      ),
      year: openedYear(opened === null ? null : dayOfNumber(opened)),
    };
  });
  const years = [...new Set(issues.map(({ year }) => year).filter((year) => year !== null))].sort(ascending);
  const focal = file.groups.find(({ role }) => role === 'focal')?.id;
  if (focal === undefined) throw new Error('issues.json, field groups: found no focal group, expected one');
  return {
    file: {
      version: file.version,
      groups: file.groups,
      categories: file.categories,
      domains: domains.items,
      families: families.items,
      claims,
      borderProjects,
    },
    issues,
    projects: file.projects.map(({ repo, domain }) => ({
      domain: cell(domains.indexOf, domain, 'domains'),
      border: borderProjects.includes(repo),
    })),
    codes: file.codes,
    years,
    vocabulary: {
      focal,
      groups: file.groups.map(({ id }) => id),
      members: {
        categories: file.categories.map(({ id }) => id),
        codes: file.codes.map(({ id }) => id),
        domains: domains.items.map(({ id }) => id),
        families: families.items,
        years: years.map(String),
      },
    },
  };
}
