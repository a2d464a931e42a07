import { cell } from '../model/cell.ts';
import { exactTime, excludedTime, intervalTime, none, unknownDay, type Corpus } from './corpus.ts';
import type { SortKey } from './selection.ts';

/** Exact times first, then what is bounded, then what is open, then what is not known at all. */
const rankOfKind = (kind: number): number =>
  kind === exactTime ? 0 : kind === intervalTime ? 1 : kind === excludedTime ? 3 : 2;

/**
 * All issues in an order; within it by project and number. Unknown days and times come last in either direction.
 */
export function issueOrder(corpus: Corpus, sort: SortKey): Uint32Array {
  const { columns, size } = corpus;
  const projects = corpus.projects
    .map(({ repo }, place) => ({ repo: repo.toLowerCase(), place }))
    .sort((a, b) => (a.repo < b.repo ? -1 : 1));
  const projectRank = new Uint32Array(projects.length);
  for (const [rank, { place }] of projects.entries()) projectRank[place] = rank;
  const rankOf = (row: number): number =>
    cell(projectRank, cell(columns.project, row, 'project'), 'projects');
  const key = new Float64Array(size);
  for (let row = 0; row < size; row += 1) {
    const opened = cell(columns.opened, row, 'opened');
    const code = cell(columns.code, row, 'code');
    const kind = rankOfKind(cell(corpus.timeKind, row, 'timeKind')) * 1e7;
    if (sort === 'newest') key[row] = opened === unknownDay ? 1e9 : -opened;
    else if (sort === 'oldest') key[row] = opened === unknownDay ? 1e9 : opened;
    else if (sort === 'shortest') key[row] = kind + cell(corpus.lower, row, 'lower');
    else if (sort === 'longest') key[row] = kind - cell(corpus.lower, row, 'lower');
    else if (sort === 'code') key[row] = code === none ? 1e9 : code;
    else key[row] = 0;
  }
  // Ties are settled once, so that one comparison of numbers is left for the sort.
  const tie = new Uint32Array(size).map((_, row) => row);
  tie.sort(
    (a, b) =>
      rankOf(a) - rankOf(b) || cell(columns.number, a, 'number') - cell(columns.number, b, 'number') || a - b,
  );
  return tie.sort((a, b) => cell(key, a, 'key') - cell(key, b, 'key'));
}
