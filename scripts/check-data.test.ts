import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { replaceIn, smallRelease, type Edit } from '../src/dataset/fixtures/smallRelease.ts';
import { checkData as command } from './check-data.ts';

const root = join(import.meta.dirname, '..');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-data-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The command as npm runs it. */
function run() {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/check-data.ts'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  return { code: status, out: stdout, err: stderr };
}

/** What the command does, without a process of its own. */
function checkData(...given: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  // npm tells where it was called from; a path of this test starts at the repository.
  vi.stubEnv('INIT_CWD', root);
  const code = command(given, {
    log: (line: string) => out.push(line),
    error: (line: string) => err.push(line),
  });
  vi.unstubAllEnvs();
  const text = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');
  return { code, out: text(out), err: text(err) };
}

test('without a folder it checks the newest release and says what it read', () => {
  const { code, out, err } = run();
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(
    /^(?:Warning: .*\n)*\d+\.\d+\.\d+: no violations[^.]*\. Read [\d,]+ issues, [\d,]+ codings, .* all checksums match\.\n$/,
  );
});

function writeSmallRelease(name: string, ...edits: readonly Edit[]): string {
  const small = join(folder, name);
  mkdirSync(small);
  for (const [file, content] of smallRelease(...edits)) writeFileSync(join(small, file), content);
  return small;
}

const oneWarning = replaceIn('issues.csv', '2024-02-01,1,false', '2024-02-01,0,false');
const warned =
  'Warning: issues.csv:6 events_seen: found "0", expected 1 or more, as last_event is 2024-02-01';

test('warnings come after the violations', () => {
  const small = writeSmallRelease(
    'faulty',
    oneWarning,
    replaceIn('taxonomy-mapping.csv', 'broader', 'wider'),
  );
  const { code, out } = checkData(small);
  expect(code).toBe(1);
  expect(out.trimEnd().split('\n')).toEqual([
    expect.stringMatching(/^taxonomy-mapping\.csv:2 relation: /),
    warned,
    `1 violation, and 1 warning that breaks no rule in ${small}.`,
  ]);
});

test('without violations and warnings, nothing but that is said', () => {
  const { code, out } = checkData(writeSmallRelease('sound'));
  expect(code).toBe(0);
  expect(out).toMatch(/^sound: no violations\. Read .*\n$/);
});

test.each([
  ['a missing folder', ['data/9.9.9'], 'data/9.9.9: found no folder, expected one that holds a dataset.\n'],
  ['a folder of something else', ['src'], 'found none of a dataset’s files, expected'],
  ['two folders', ['data/1.0.0', 'data/2.0.0'], 'Usage: npm run check:data -- '],
])('%s is one sentence and exit code 2', (_, given, sentence) => {
  const { code, out, err } = checkData(...given);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(sentence);
  expect(err.trimEnd().split('\n')).toHaveLength(1);
});
