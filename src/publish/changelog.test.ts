import { expect, test } from 'vitest';
import { releaseChanges, type ComparedRelease, type SourceRow } from './changelog.ts';

const release = (
  version: string,
  issues: Record<string, SourceRow>,
  rest: Partial<ComparedRelease> = {},
): ComparedRelease => ({
  version,
  issues: new Map(Object.entries(issues)),
  codes: new Map(),
  results: {},
  verdicts: {},
  ...rest,
});

test('issues, dates, codes and words', () => {
  const changes = releaseChanges(
    release('1.0.0', {
      'a/a#1': { resolved: '', evidence: 'unknown', code: 'x.y', summary: 'One.' },
      'a/a#2': { resolved: '2020-01-01', evidence: 'commit', code: 'x.y', summary: 'Two.' },
      'a/a#3': { resolved: '', evidence: '', code: '', summary: 'Three.' },
    }),
    release('1.1.0', {
      'a/a#1': { resolved: '2020-02-01', evidence: 'merge', code: 'x.z', summary: 'One.', title: 'New' },
      'a/a#2': { resolved: '2020-01-02', evidence: 'commit', code: 'x.y', summary: '2.' },
      'a/a#4': { resolved: '', evidence: '', code: '', summary: 'Four.' },
    }),
  );
  expect(changes.added).toEqual(['a/a#4']);
  expect(changes.removed).toEqual(['a/a#3']);
  expect(changes.datesFound).toEqual([{ id: 'a/a#1', column: 'resolved', before: '', after: '2020-02-01' }]);
  expect(changes.datesChanged.map(({ id, column }) => `${id} ${column}`)).toEqual([
    'a/a#1 evidence',
    'a/a#2 resolved',
  ]);
  expect(changes.codesChanged).toEqual([{ id: 'a/a#1', column: 'code', before: 'x.y', after: 'x.z' }]);
  expect(changes.wordsChanged).toEqual({ summary: 1 });
});

test('a result has moved if it lies outside its old interval; a verdict if it is another', () => {
  const changes = releaseChanges(
    release(
      '1',
      {},
      {
        results: {
          'p.a.share': 0.2,
          'p.a.low': 0.1,
          'p.a.high': 0.3,
          'r.30': 0.5,
          'r.30.low': 0.4,
          'r.30.high': null,
        },
        verdicts: { groups: 'holds' },
      },
    ),
    release(
      '2',
      {},
      {
        results: { 'p.a.share': 0.31, 'p.a.low': 0.2, 'p.a.high': 0.4, 'r.30': 0.9 },
        verdicts: { groups: 'does not hold' },
      },
    ),
  );
  expect(changes.moved).toEqual([{ key: 'p.a.share', before: 0.2, low: 0.1, high: 0.3, after: 0.31 }]);
  expect(changes.verdicts).toEqual([{ claim: 'groups', before: 'holds', after: 'does not hold' }]);
});
