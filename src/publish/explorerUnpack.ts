import { fromBase64 } from './explorerBase64.ts';
import type { ExplorerFile } from './explorer.ts';
import { RangeDecoder } from './explorerRangeDecoder.ts';
import type { ExplorerTable, ExplorerText, NumberLists } from './explorerTable.ts';
import { transferTable, type Lists, type TransferTable } from './explorerTransfer.ts';
import { runsTransfer, unsortRotations } from './explorerTransferText.ts';

/** An empty table of a size, to be filled by `transferTable`. */
export function emptyTable(size: number): TransferTable {
  return {
    size,
    project: new Uint16Array(size),
    number: new Int32Array(size),
    closed: new Uint8Array(size),
    group: new Uint8Array(size),
    code: new Uint8Array(size),
    secondary: new Uint8Array(size),
    coding: new Uint8Array(size),
    evidence: new Uint8Array(size),
    opened: new Int32Array(size),
    lastEvent: new Int32Array(size),
    resolved: new Int32Array(size),
    labels: [],
    models: [],
    families: [],
  };
}

/** Lists laid end to end. */
export function numberLists(lists: Lists): NumberLists {
  const starts = new Uint32Array(lists.length + 1);
  for (let row = 0; row < lists.length; row += 1) {
    starts[row + 1] = (starts[row] ?? 0) + (lists[row]?.length ?? 0);
  }
  return { starts, values: Uint16Array.from(lists.flat()) };
}

/** What a file packs. */
export interface Unpacked {
  readonly table: ExplorerTable;
  readonly text: ExplorerText;
}

/**
 * Bytes of text that are sorted together: the text of a release of this size is one block; of a larger one, neither the
 * time to sort it nor the memory to read it grows faster than its length.
 */
export const blockLength = 2 ** 19;

/** Bytes of text between two pauses: some milliseconds of work on a slow machine. */
const pieceLength = 20_000;

/**
 * The rows and the text that a file packs.
 * @param pause is awaited between pieces of the work, so that a page stays awake meanwhile
 * @throws Error if the text has not as many lines as the file says it has names and issues
 */
export async function unpack(
  file: Pick<ExplorerFile, 'issues' | 'lists' | 'text' | 'packed'>,
  pause: () => Promise<void>,
): Promise<Unpacked> {
  const coder = new RangeDecoder(fromBase64(file.packed));
  const rows = emptyTable(file.issues);
  transferTable(coder, rows);
  const last = new Uint8Array(file.text.bytes);
  const transferUntil = runsTransfer(coder, last);
  for (let end = pieceLength; end < last.length + pieceLength; end += pieceLength) {
    await pause();
    transferUntil(end);
  }
  const decoder = new TextDecoder();
  let text = '';
  for (const [block, origin] of file.text.origins.entries()) {
    await pause();
    const start = block * blockLength;
    text += decoder.decode(unsortRotations(last.subarray(start, start + blockLength), origin), {
      stream: true,
    });
  }
  const lines = text.split('\n');
  const { labels, models, families } = file.lists;
  const names = labels + models + families;
  // Every line ends in a line feed, so that the last piece is empty.
  if (lines.length !== names + file.issues + 1) {
    throw new Error(`text: found ${lines.length - 1} lines, expected ${names + file.issues}`);
  }
  return {
    table: {
      ...rows,
      labels: numberLists(rows.labels),
      models: numberLists(rows.models),
      families: numberLists(rows.families),
    },
    text: {
      labels: lines.slice(0, labels),
      models: lines.slice(labels, labels + models),
      families: lines.slice(labels + models, names),
      summaries: lines.slice(names, names + file.issues),
    },
  };
}
