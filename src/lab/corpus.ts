import type { Spans } from '../model/observation.ts';
import { codingKinds, evidenceGrades, type CodingKind } from '../dataset/dataset.ts';
import { dayNumber } from '../dataset/dayNumber.ts';
import { dayNumberToYear } from '../explorer/dayNumberToYear.ts';
import type { LabFile } from '../publish/lab.ts';
import type { LabVocabulary } from './address.ts';

/** A group and codes, as one coder or the final coding gives them. */
export interface LabCoding {
  /** Place of the primary code in the whole taxonomy, or −1 less the place of the group. */
  readonly kind: number;
  /** Place of the secondary code; null for none. */
  readonly secondary: number | null;
}

/** An issue as the lab analyses it. */
export interface LabIssue {
  /** owner/name of its project. */
  readonly repo: string;
  /** Its days; null if the opening day is not known. */
  readonly spans: Spans | null;
  /** Place of the issue in the release. */
  readonly row: number;
  /** Place of its project. */
  readonly project: number;
  readonly coding: CodingKind;
  readonly final: LabCoding;
  /** Coder A's and B's; null where the coder did not code the issue. */
  readonly a: LabCoding | null;
  readonly b: LabCoding | null;
  /** Places of its model families. */
  readonly families: readonly number[];
  /** Year of opening; null if not known. */
  readonly year: number | null;
}

/** A release, ready to be analysed. */
export interface LabCorpus {
  readonly file: LabFile;
  readonly issues: readonly LabIssue[];
  /** All codes in the order of the taxonomy, each with the place of its category. */
  readonly codes: readonly { readonly id: string; readonly name: string; readonly category: number }[];
  /** Years of opening, ascending. */
  readonly years: readonly number[];
  readonly vocabulary: LabVocabulary;
}

/** The issues that `labColumns` packed. @throws Error if the file has no focal group */
export function labCorpus(file: LabFile): LabCorpus {
  const { issues: columns, projects } = file;
  const ends = projects.map(({ observedUntil }) => dayNumber(observedUntil));
  const families = new Map(columns.withFamilies.map((row, index) => [row, columns.families[index] ?? []]));
  const coderOf = (name: string) => {
    const coder = file.coders[name];
    const missing = new Set(coder?.missing);
    const place = new Map(coder?.rows.map((row, index) => [row, index]));
    return (row: number, final: LabCoding): LabCoding | null => {
      if (!coder || missing.has(row)) return null;
      const index = place.get(row);
      return index === undefined
        ? final
        : { kind: coder.kind[index] ?? final.kind, secondary: coder.secondary[index] ?? null };
    };
  };
  const coderA = coderOf('A');
  const coderB = coderOf('B');
  const issues = columns.project.map((project, row): LabIssue => {
    const opened = columns.opened[row] ?? null;
    const after = (days: number | null | undefined): number | null =>
      days === null || days === undefined ? null : Math.max(0, days);
    const final = { kind: columns.kind[row] ?? 0, secondary: columns.secondary[row] ?? null };
    return {
      row,
      project,
      repo: projects[project]?.repo ?? '',
      spans:
        opened === null
          ? null
          : {
              state: columns.closing[row] === '0' ? 'open' : 'closed',
              evidence: evidenceGrades[Number(columns.closing[row]) - 1] ?? null,
              openedBasis: columns.basis[row] === '1' ? 'bounded' : 'shown',
              end: Math.max(0, (ends[project] ?? opened) - opened),
              lastEvent: after(columns.lastEvent[row]),
              resolved: after(columns.resolved[row]),
            },
      coding: codingKinds[Number(columns.coding[row])] ?? 'single',
      final,
      a: coderA(row, final),
      b: coderB(row, final),
      families: families.get(row) ?? [],
      year: opened === null ? null : dayNumberToYear(opened),
    };
  });
  const codes = file.categories.flatMap((category, place) =>
    category.codes.map(({ id, name }) => ({ id, name, category: place })),
  );
  const years = [...new Set(issues.map(({ year }) => year).filter((year) => year !== null))].sort(
    (a, b) => a - b,
  );
  const focal = file.groups.find(({ role }) => role === 'focal')?.id;
  if (focal === undefined) throw new Error('lab.json, field groups: found no focal group, expected one');
  return {
    file,
    issues,
    codes,
    years,
    vocabulary: {
      focal,
      groups: file.groups.map(({ id }) => id),
      members: {
        categories: file.categories.map(({ id }) => id),
        codes: codes.map(({ id }) => id),
        domains: file.domains.map(({ id }) => id),
        families: file.families,
        years: years.map(String),
      },
    },
  };
}
