import { quoteValue, type Violation } from '../violation.ts';
import type { Row } from '../table.ts';
import { checkRows, isSound, valuesOf, type ReadRelease, type Rule } from './release.ts';

type IssueRow = ReadRelease['issues']['rows'][number];
type CodingRow = ReadRelease['codings']['rows'][number];

const orphans: Rule = ({ issues, codings }) => {
  const ids = valuesOf(issues, 'id');
  return checkRows(codings, ['id'], ({ id }) =>
    ids?.has(id) === false ? { column: 'id', expected: 'an id of issues.csv' } : null,
  );
};

const doubled: Rule = ({ codings }) => {
  const lines = new Map<string, number>();
  return checkRows(codings, ['id', 'coder'], ({ id, coder }, line) => {
    const key = `${id} ${coder}`;
    const first = lines.get(key);
    if (first === undefined) lines.set(key, line);
    return first === undefined
      ? null
      : { column: 'coder', expected: `one row of coder ${coder} for ${id}; line ${first} is one already` };
  });
};

/** The codings of each issue by coder, the first of each. */
function codingsByIssue({ codings }: ReadRelease): Map<string, Map<string, CodingRow>> {
  const byIssue = new Map<string, Map<string, CodingRow>>();
  for (const row of codings.rows) {
    if (!isSound(row, 'id', 'coder')) continue;
    const { id, coder } = row.cells;
    const ofIssue = byIssue.get(id) ?? new Map<string, CodingRow>();
    if (!ofIssue.has(coder)) ofIssue.set(coder, row);
    byIssue.set(id, ofIssue);
  }
  return byIssue;
}

const codersBy: Readonly<Record<string, readonly string[]>> = {
  agreed: ['A', 'B'],
  adjudicated: ['A', 'B', 'C'],
  single: ['A'],
};

const presence: Rule = (release) => {
  const { issues, codings } = release;
  // A coder cell that cannot be read may be the very one that would be missed.
  const isComplete = codings.whole && codings.rows.every((row) => isSound(row, 'coder'));
  const byIssue = codingsByIssue(release);
  const violations: Violation[] = [];
  for (const row of issues.rows) {
    if (!isSound(row, 'id', 'coding')) continue;
    const { id, coding } = row.cells;
    const ofIssue = byIssue.get(id) ?? new Map<string, CodingRow>();
    const expected = codersBy[coding] ?? [];
    for (const coder of isComplete ? expected.filter((name) => !ofIssue.has(name)) : []) {
      violations.push({
        file: issues.file,
        line: row.line,
        column: 'coding',
        found: `${quoteValue(coding)}, but no row of coder ${coder} in codings.csv`,
        expected: `a row of coder ${coder} for ${id}`,
      });
    }
    for (const [coder, { line }] of ofIssue) {
      if (expected.includes(coder)) continue;
      violations.push({
        file: codings.file,
        line,
        column: 'coder',
        found: quoteValue(coder),
        expected: `no row of coder ${coder}, as issues.csv says ${coding}`,
      });
    }
  }
  return violations;
};

const differ = (a: Row<'group' | 'code'>, b: Row<'group' | 'code'>) =>
  a.cells.group !== b.cells.group || a.cells.code !== b.cells.code;

/** Whether an issue is agreed follows from what A and B say. */
const agreement: Rule = (release) => {
  const byIssue = codingsByIssue(release);
  return checkRows(release.issues, ['id', 'coding'], ({ id, coding }) => {
    const a = byIssue.get(id)?.get('A');
    const b = byIssue.get(id)?.get('B');
    if (!a || !b || !isSound(a, 'group', 'code') || !isSound(b, 'group', 'code')) return null;
    const lines = `codings.csv, lines ${a.line} and ${b.line}`;
    if (coding === 'agreed' && differ(a, b)) {
      return { column: 'coding', expected: `adjudicated, as coders A and B differ (${lines})` };
    }
    if (coding === 'adjudicated' && !differ(a, b)) {
      return { column: 'coding', expected: `agreed, as coders A and B do not differ (${lines})` };
    }
    return null;
  });
};

/** What the deciding coder decides, each after what it depends on. */
const decided = ['group', 'code', 'secondary'] as const;

/** The coder whose group and codes are the final ones. */
const decidingCoder = (coding: string) => (coding === 'adjudicated' ? 'C' : 'A');

const finalCodes: Rule = (release) => {
  const byIssue = codingsByIssue(release);
  const isFinal = (row: IssueRow, column: (typeof decided)[number]): Violation[] => {
    // Another group brings another code with it, and that another secondary one; it is one violation, not two or three.
    const before = decided.slice(0, decided.indexOf(column));
    if (!isSound(row, 'id', 'coding', column, ...before)) return [];
    const coder = decidingCoder(row.cells.coding);
    const coded = byIssue.get(row.cells.id)?.get(coder);
    if (!coded || !isSound(coded, column, ...before) || coded.cells[column] === row.cells[column]) return [];
    if (before.some((above) => coded.cells[above] !== row.cells[above])) return [];
    const wanted = coded.cells[column] === '' ? 'nothing' : coded.cells[column];
    const expected = `${wanted}, as coder ${coder} has it (codings.csv, line ${coded.line})`;
    const { file } = release.issues;
    return [{ file, line: row.line, column, found: quoteValue(row.cells[column]), expected }];
  };
  return release.issues.rows.flatMap((row) => decided.flatMap((column) => isFinal(row, column)));
};

/** Coder C settles what A and B differ in, by choosing one of the two. */
const settling: Rule = (release) => {
  const byIssue = codingsByIssue(release);
  return [...byIssue.values()].flatMap((ofIssue): Violation[] => {
    const [a, b, c] = ['A', 'B', 'C'].map((coder) => ofIssue.get(coder));
    if (!a || !b || !c || [a, b, c].some((row) => !isSound(row, 'group', 'code'))) return [];
    if (!differ(c, a) || !differ(c, b)) return [];
    const choice = ({ cells }: CodingRow) => cells.code || cells.group;
    const column = c.cells.code === '' ? 'group' : 'code';
    const expected = `${choice(a)} or ${choice(b)}, as coders A and B have it (lines ${a.line} and ${b.line})`;
    const { file } = release.codings;
    return [{ file, line: c.line, column, found: quoteValue(c.cells[column]), expected }];
  });
};

/** Every issue has the coders that it says, and the final group and codes are the deciding coder's. */
export const codingRules: readonly Rule[] = [orphans, doubled, presence, agreement, settling, finalCodes];
