import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { join } from 'node:path';
import { loadDataset, newestRelease } from '../dataset/loadDataset.ts';
import { fromBase64, toBase64 } from '../publish/explorerBase64.ts';
import {
  Odds,
  oddsOfNumber,
  transferNumber,
  transferSign,
  transferSigned,
} from '../publish/explorerCoder.ts';
import { RangeDecoder } from '../publish/explorerRangeDecoder.ts';
import { unknownDay, type ExplorerTable, type ExplorerText } from '../publish/explorerTable.ts';
import type { TransferTable } from '../publish/explorerTransfer.ts';
import { runsTransfer, unsortRotations } from '../publish/explorerTransferText.ts';
import { emptyTable, numberLists, unpack } from '../publish/explorerUnpack.ts';
import { explorerFile, packExplorer } from './explorerPack.ts';
import { RangeEncoder } from './explorerRangeEncoder.ts';
import { sortRotations } from './explorerSortRotations.ts';
import { observe } from '../model/observation.ts';
import { corpusOf, dayText, issueId, timeKinds } from '../explorer/corpus.ts';
import { namesIn } from '../explorer/issueRecord.ts';

const seed = { seed: 20_261_124 };
const atOnce = (): Promise<void> => Promise.resolve();

describe('numbers', () => {
  test('come back as they were written, in any mixture of kinds', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.record({ kind: fc.constant('number'), value: fc.nat(2 ** 31 - 3) }),
            fc.record({ kind: fc.constant('signed'), value: fc.integer({ min: -(2 ** 29), max: 2 ** 29 }) }),
            fc.record({ kind: fc.constant('sign'), value: fc.nat(255) }),
          ),
          { maxLength: 300 },
        ),
        (items) => {
          const run = (coder: RangeEncoder | RangeDecoder, values: readonly number[]): number[] => {
            const numbers = new Odds(2 * oddsOfNumber);
            const signs = new Odds(256);
            return items.map(({ kind }, i) => {
              const value = values[i] ?? 0;
              if (kind === 'number') return transferNumber(coder, numbers, 0, value);
              if (kind === 'signed') return transferSigned(coder, numbers, oddsOfNumber, value);
              return transferSign(coder, signs, 0, 8, value);
            });
          };
          const values = items.map(({ value }) => value);
          const encoder = new RangeEncoder();
          expect(run(encoder, values)).toEqual(values);
          expect(
            run(
              new RangeDecoder(encoder.finish()),
              values.map(() => 0),
            ),
          ).toEqual(values);
        },
      ),
      seed,
    );
  });

  test('carry over a run of full bytes', () => {
    // Bits that are all but certain to be the lower part, then one that is not: the interval lies high and a carry runs.
    for (let length = 1; length < 400; length += 7) {
      const bits = Array.from({ length }, (_, i) => (i % 53 === 52 ? 1 : 0));
      const encoder = new RangeEncoder();
      const odds = new Odds(1);
      for (const bit of bits) encoder.bit(odds, 0, bit);
      const decoder = new RangeDecoder(encoder.finish());
      const again = new Odds(1);
      expect(bits.map(() => decoder.bit(again, 0))).toEqual(bits);
    }
  });
});

describe('text', () => {
  test('sorted rotations of a known word', () => {
    // Burrows and Wheeler's own example, section 2.
    const { last, origin } = sortRotations(new TextEncoder().encode('abraca'));
    expect(new TextDecoder().decode(last)).toBe('caraab');
    expect(origin).toBe(1);
  });

  test('rotations are sorted as sorting them one by one sorts them', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 60, max: 3 }), (bytes) => {
        const rotations = Array.from(bytes, (_, start) => [...bytes.slice(start), ...bytes.slice(0, start)]);
        const sorted = rotations.map((rotation) => String.fromCharCode(...rotation)).sort();
        const { last, origin } = sortRotations(bytes);
        expect(String.fromCharCode(...last)).toBe(sorted.map((rotation) => rotation.slice(-1)).join(''));
        expect(sorted[origin]).toBe(String.fromCharCode(...bytes));
      }),
      seed,
    );
  });

  test('comes back, whatever bytes it is made of', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.uint8Array({ minLength: 1 }), fc.uint8Array({ minLength: 1, max: 2 })),
        (bytes) => {
          const { last, origin } = sortRotations(bytes);
          const encoder = new RangeEncoder();
          runsTransfer(encoder, last.slice())(last.length);
          const read = new Uint8Array(bytes.length);
          runsTransfer(new RangeDecoder(encoder.finish()), read)(read.length);
          expect(read).toEqual(last);
          expect(unsortRotations(read, origin)).toEqual(bytes);
        },
      ),
      seed,
    );
  });
});

test('Base64 is that of the standard, there and back', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const text = toBase64(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('base64'));
      expect(fromBase64(text)).toEqual(bytes);
    }),
    seed,
  );
  expect(() => fromBase64('AB*D')).toThrow(DOMException);
});

const day = fc.oneof(fc.constant(unknownDay), fc.integer({ min: -40_000, max: 60_000 }));
const list = fc.array(fc.nat(500), { maxLength: 4 });
const rowOfTable = fc.record({
  project: fc.nat(65_535),
  number: fc.nat(2 ** 28),
  closed: fc.nat(1),
  group: fc.nat(255),
  code: fc.nat(255),
  secondary: fc.nat(255),
  coding: fc.nat(255),
  evidence: fc.nat(255),
  opened: day,
  lastEvent: day,
  resolved: day,
  labels: list,
  models: list,
  families: list,
});
const line = fc
  .string({ unit: 'grapheme', maxLength: 30 })
  .map((text) => text.replaceAll('\n', ' ').toWellFormed());
const columns = [
  'project', 'number', 'closed', 'group', 'code', 'secondary', 'coding', 'evidence', 'opened', 'lastEvent', 'resolved',
] as const; // prettier-ignore

test('any table and any text come back', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(rowOfTable, line), { maxLength: 40 }),
      fc.array(line),
      async (rows, names) => {
        const table: TransferTable = emptyTable(rows.length);
        for (const [at, [row]] of rows.entries()) {
          for (const column of columns) table[column][at] = row[column];
          table.labels.push([...row.labels]);
          table.models.push([...row.models]);
          table.families.push([...row.families]);
        }
        const text: ExplorerText = {
          labels: names,
          models: names.slice(1),
          families: names.slice(2),
          summaries: rows.map(([, summary]) => summary),
        };
        const read = await unpack(packExplorer(table, text), atOnce);
        const wanted: ExplorerTable = {
          ...table,
          labels: numberLists(table.labels),
          models: numberLists(table.models),
          families: numberLists(table.families),
        };
        expect(read.table).toEqual(wanted);
        expect(read.text).toEqual(text);
      },
    ),
    { ...seed, numRuns: 60 },
  );
});

test('a line feed in a text is refused, since it would end it', () => {
  const text = { labels: [], models: [], families: [], summaries: ['one\ntwo'] };
  expect(() => packExplorer({ ...emptyTable(1), labels: [[]], models: [[]], families: [[]] }, text)).toThrow(
    'line 0 of the text: found a line feed',
  );
});

describe('the shown release', () => {
  const { folder } = newestRelease(join(import.meta.dirname, '../../data'));
  const { dataset } = loadDataset(folder);
  if (!dataset) throw new Error(`${folder}: found faults, expected a release without any`);
  const file = explorerFile(dataset);

  test('what a column cannot tell apart is refused, with how many there are', () => {
    const [category] = dataset.categories;
    const [code] = category?.codes ?? [];
    const [issue] = dataset.issues;
    if (!category || !code || !issue) throw new Error('found no code or no issue, expected some');
    const codes = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ ...code, id: `code.${at}` }));
    const withCodes = (count: number) =>
      explorerFile({ ...dataset, categories: [{ ...category, codes: codes(count) }], issues: [] });
    expect(() => withCodes(255)).not.toThrow();
    expect(() => withCodes(256)).toThrow('explorer.json: found 256 codes, expected at most 255');
    const labels = Array.from({ length: 65_536 }, (_, at) => `label ${at}`);
    expect(() => explorerFile({ ...dataset, issues: [{ ...issue, labels }] })).toThrow(
      'explorer.json: found 65536 labels, expected at most 65535',
    );
  });

  test('weighs at most 120 KB gzipped', () => {
    expect(gzipSync(JSON.stringify(file)).length).toBeLessThanOrEqual(120_000);
  });

  test('holds what the dataset holds, row by row, and the times that the analysis uses', async () => {
    const corpus = corpusOf(file, await unpack(file, atOnce));
    const { table, text } = corpus;
    const unpacked = dataset.issues.map((_, row) => ({
      id: issueId(corpus, row),
      state: table.closed[row] === 1 ? 'closed' : 'open',
      labels: namesIn(table.labels, text.labels, row),
      group: corpus.groups[table.group[row] ?? 0]?.id,
      code: corpus.codes[(table.code[row] ?? 0) - 1]?.id ?? null,
      secondary: corpus.codes[(table.secondary[row] ?? 0) - 1]?.id ?? null,
      coding: corpus.codings[table.coding[row] ?? 0],
      models: namesIn(table.models, text.models, row),
      modelFamilies: namesIn(table.families, text.families, row),
      summary: text.summaries[row],
      opened: dayText(table.opened[row]),
      lastEvent: dayText(table.lastEvent[row]),
      resolved: dayText(table.resolved[row]),
      evidence: corpus.evidence[(table.evidence[row] ?? 0) - 1] ?? null,
      time: [timeKinds[corpus.timeKind[row] ?? 0], corpus.lower[row], corpus.upper[row]],
    }));
    const expected = dataset.issues.map((issue) => {
      const { kind, lower, upper } = observe(issue);
      const { id, state, labels, group, code, secondary, coding, models, modelFamilies, summary } = issue;
      const { opened, lastEvent, resolved, evidence } = issue;
      return {
        ...{ id, state, labels, group, code, secondary, coding, models, modelFamilies, summary },
        ...{ opened, lastEvent, resolved, evidence },
        time: [kind, lower ?? 0, upper ?? 0],
      };
    });
    expect(unpacked).toEqual(expected);
  });
});
