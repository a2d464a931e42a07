import { quoteValue } from '../violation.ts';
import { isSound, type ReadRelease } from '../rules/release.ts';
import type { Warning } from './warning.ts';
import { longestOrdered } from './longestOrdered.ts';

type IssueRow = ReadRelease['issues']['rows'][number];

/** A neighbor in the order of numbers, as an expectation names it. */
const nameOf = ({ cells }: IssueRow) => `#${cells.number}`;

function expectedBetween(before: IssueRow | undefined, after: IssueRow | undefined): string {
  if (!before) return `${after?.cells.opened ?? ''} (${after ? nameOf(after) : ''}) or earlier`;
  const from = `${before.cells.opened} (${nameOf(before)})`;
  return after ? `a day from ${from} to ${after.cells.opened} (${nameOf(after)})` : `${from} or later`;
}

/**
 * Shown days of opening that do not fit into the order of their project's numbers. Of a project, as few issues as
 * possible are named: those without which the others are in order, so that one wrong day does not put all in warning.
 */
export function warnOpeningOrder({ issues }: ReadRelease): Warning[] {
  const byProject = new Map<string, IssueRow[]>();
  for (const row of issues.rows) {
    if (!isSound(row, 'id', 'repo', 'number', 'opened', 'opened_basis')) continue;
    const { repo, opened_basis: basis } = row.cells;
    if (basis === 'shown') byProject.set(repo, [...(byProject.get(repo) ?? []), row]);
  }
  return [...byProject.values()].flatMap((rows) => {
    const ordered = rows.toSorted((a, b) => Number(a.cells.number) - Number(b.cells.number));
    const kept = longestOrdered(ordered.map(({ cells }) => cells.opened));
    return ordered.flatMap((row, position): Warning[] => {
      if (kept[position]) return [];
      const before = ordered.findLast((_, at) => at < position && kept[at]);
      const after = ordered.find((_, at) => at > position && kept[at]);
      return [
        {
          kind: 'opening-order',
          about: row.cells.id,
          file: issues.file,
          line: row.line,
          column: 'opened',
          found: quoteValue(row.cells.opened),
          expected: `${expectedBetween(before, after)}, as the numbers of the project have it`,
        },
      ];
    });
  });
}
