import { codingKinds, evidenceGrades, type CodingKind, type Issue } from '../dataset/dataset.ts';
import type { LabFile } from '../published/labFile.ts';
import type { LabVocabulary } from './labAddress.ts';

/** A group and codes, as one coder or the final coding gives them. */
export interface LabCoding {
  /** Place of the primary code in the whole taxonomy, or −1 less the place of the group. */
  readonly kind: number;
  /** Place of the secondary code; null for none. */
  readonly secondary: number | null;
}

/** An issue as the lab analyses it. */
export interface LabIssue extends Pick<
  Issue,
  'repo' | 'state' | 'opened' | 'openedBasis' | 'lastEvent' | 'resolved' | 'evidence' | 'observedUntil'
> {
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

const millisecondsPerDay = 86_400_000;

/** The issues that `labColumns` packed. @throws Error if the file has no focal group */
export function labCorpus(file: LabFile): LabCorpus {
  const { issues: columns, projects } = file;
  const texts = new Map<number, string>();
  const day = (number: number): string => {
    let text = texts.get(number);
    if (text === undefined) {
      text = new Date(number * millisecondsPerDay).toISOString().slice(0, 10);
      texts.set(number, text);
    }
    return text;
  };
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
    const after = (days: number | null | undefined): string | null =>
      opened === null || days === null || days === undefined ? null : day(opened + days);
    const final = { kind: columns.kind[row] ?? 0, secondary: columns.secondary[row] ?? null };
    const openedDay = after(0);
    return {
      row,
      project,
      repo: projects[project]?.repo ?? '',
      observedUntil: projects[project]?.observedUntil ?? '',
      state: columns.closing[row] === '0' ? 'open' : 'closed',
      evidence: evidenceGrades[Number(columns.closing[row]) - 1] ?? null,
      opened: openedDay,
      openedBasis: opened === null ? null : columns.basis[row] === '1' ? 'bounded' : 'shown',
      lastEvent: after(columns.lastEvent[row]),
      resolved: after(columns.resolved[row]),
      coding: codingKinds[Number(columns.coding[row])] ?? 'single',
      final,
      a: coderA(row, final),
      b: coderB(row, final),
      families: families.get(row) ?? [],
      year: openedDay === null ? null : Number(openedDay.slice(0, 4)),
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
