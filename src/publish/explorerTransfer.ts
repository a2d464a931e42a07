import {
  Odds,
  oddsOfNumber,
  transferNumber,
  transferSign,
  transferSigned,
  type BitCoder,
} from './explorerCoder.ts';
import { unknownDay, type ExplorerTable } from './explorerTable.ts';

/** A list of numbers while it is written or read: rows in order, each as long as it turns out to be. */
export type Lists = number[][];

/** A table while it is written or read; a reader starts from rows of zeros and empty lists. */
export type TransferTable = Omit<ExplorerTable, 'labels' | 'models' | 'families'> & {
  readonly labels: Lists;
  readonly models: Lists;
  readonly families: Lists;
};

const lengthOf = (value: number): number => 32 - Math.clz32(Math.abs(value));

/** One list a row. Numbers are places in a list of names in order of first use, so that most new ones are the next. */
function transferLists(coder: BitCoder, lists: Lists, size: number, context: (row: number) => number): void {
  const counts = new Odds(4 * oddsOfNumber);
  const isNew = new Odds(4);
  const known = new Odds(oddsOfNumber);
  let seen = 0;
  for (let row = 0; row < size; row += 1) {
    const list = lists[row] ?? [];
    const count = transferNumber(coder, counts, Math.min(3, context(row)) * oddsOfNumber, list.length);
    for (let i = 0; i < count; i += 1) {
      const value = list[i] ?? 0;
      if (coder.bit(isNew, Math.min(3, i), value === seen ? 1 : 0) === 1) {
        list[i] = seen;
        seen += 1;
      } else list[i] = transferNumber(coder, known, 0, value);
    }
    lists[row] = list;
  }
}

/**
 * All columns of a table, in one direction: writing, the table is read; reading, it is filled. Each value is coded by
 * what stands to its left and above: numbers and days of opening as steps from the row before in the same project, later
 * days as steps from earlier ones, codes given the group. It holds for any table; for rows in order of project and number
 * it is short.
 */
export function transferTable(coder: BitCoder, table: TransferTable): void {
  const { size } = table;
  const isSame = new Odds(1);
  const projects = new Odds(oddsOfNumber);
  const steps = new Odds(64 * oddsOfNumber);
  const days = new Odds(64 * oddsOfNumber);
  const known = new Odds(64);
  const closed = new Odds(2);
  const groups = new Odds(256 * 256);
  const codes = new Odds(256 * 256);
  const seconds = new Odds(256 * 256);
  const codings = new Odds(256 * 256);
  const grades = new Odds(2 * 256);
  let lastStep = 0;
  let lastOpened = 0;
  const transferDay = (column: Int32Array, row: number, from: number, context: number): void => {
    const day = column[row] ?? unknownDay;
    const isKnown = coder.bit(known, context, day === unknownDay ? 0 : 1) === 1;
    const step = isKnown ? transferSigned(coder, days, context * oddsOfNumber, day - from) : 0;
    column[row] = isKnown ? from + step : unknownDay;
  };
  for (let row = 0; row < size; row += 1) {
    const before = row === 0 ? 0 : (table.project[row - 1] ?? 0);
    const same = coder.bit(isSame, 0, table.project[row] === before ? 1 : 0) === 1;
    table.project[row] = same ? before : transferNumber(coder, projects, 0, table.project[row] ?? 0);
    const from = same && row > 0 ? (table.number[row - 1] ?? 0) : 0;
    const step = transferSigned(
      coder,
      steps,
      (same ? lengthOf(lastStep) : 40) * oddsOfNumber,
      (table.number[row] ?? 0) - from,
    );
    table.number[row] = from + step;
    lastStep = step;
    const isClosed = coder.bit(closed, row === 0 ? 0 : (table.closed[row - 1] ?? 0), table.closed[row] ?? 0);
    table.closed[row] = isClosed;
    const groupBefore = row === 0 ? 0 : (table.group[row - 1] ?? 0);
    const group = transferSign(coder, groups, groupBefore * 256, 8, table.group[row] ?? 0);
    table.group[row] = group;
    const code = transferSign(coder, codes, group * 256, 8, table.code[row] ?? 0);
    table.code[row] = code;
    table.secondary[row] = transferSign(coder, seconds, code * 256, 8, table.secondary[row] ?? 0);
    table.coding[row] = transferSign(coder, codings, group * 256, 8, table.coding[row] ?? 0);
    const evidence = transferSign(coder, grades, isClosed * 256, 8, table.evidence[row] ?? 0);
    table.evidence[row] = evidence;
    // Issues are numbered as they are opened: the longer the step in number, the longer in days.
    transferDay(table.opened, row, lastOpened, same ? Math.min(31, lengthOf(step)) : 32);
    const opened = table.opened[row] ?? unknownDay;
    if (opened !== unknownDay) lastOpened = opened;
    transferDay(
      table.lastEvent,
      row,
      lastOpened,
      33 + (opened === unknownDay ? 0 : 1 + Math.min(7, evidence)),
    );
    const lastEvent = table.lastEvent[row] ?? unknownDay;
    transferDay(
      table.resolved,
      row,
      lastEvent === unknownDay ? lastOpened : lastEvent,
      48 + Math.min(7, evidence),
    );
  }
  transferLists(coder, table.models, size, (row) => ((table.code[row] ?? 0) > 0 ? 1 : 0));
  transferLists(coder, table.families, size, (row) => table.models[row]?.length ?? 0);
  transferLists(coder, table.labels, size, (row) =>
    table.project[row] === table.project[row - 1] ? (table.labels[row - 1]?.length ?? 0) : 0,
  );
}
