import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let root: string;

function verify(args: readonly string[], path = process.env.PATH ?? '') {
  const { status, stdout, stderr } = spawnSync(
    '/bin/sh',
    [join(import.meta.dirname, 'verify-with-r.sh'), ...args],
    { encoding: 'utf8', env: { ...process.env, PATH: path } },
  );
  return { status, output: `${stdout}${stderr}` };
}

/** Whether R and survival are here, so that the comparison itself can be tried. */
const withR = !verify(['no-such-part']).output.startsWith('SKIPPED');

/** A release of nothing but codings: so many issues for each pair of answers, coder A's before coder B's. */
function writeRelease(answers: readonly (readonly [count: number, a: string, b: string])[]): void {
  const folder = join(root, 'data', '2.10.0');
  mkdirSync(folder, { recursive: true });
  // An older release whose name sorts later as text; it is empty, so reading it would fail.
  mkdirSync(join(root, 'data', '2.9.0'), { recursive: true });
  const rows = answers
    .flatMap(([count, a, b]) => Array.from({ length: count }, () => [a, b]))
    .flatMap(([a, b], i) => [`i${i},A,${a},`, `i${i},B,${b},`]);
  const files = {
    'study.json': '{"title": "a {made-up} study", "groups": {"apples": "Apples", "pears": "Pears"}}',
    'issues.csv': 'id,group,category,code\n',
    'projects.csv': 'repo\n',
    'taxonomy.csv': 'category,code\nsweet,sweet.red\nsour,sour.green\n',
    'codings.csv': `id,coder,group,code,secondary\n${rows.join('\n')}\n`,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

function writeResults(results: Readonly<Record<string, number | null>>): void {
  const folder = join(root, 'public', 'data', 'v2.10.0');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'results.json'), JSON.stringify(results, null, 1));
}

/** What a symmetric 2 × 2 table gives by hand: `n`, the share agreed, and the variance of kappa. */
function level(name: string, n: number, observed: number, variance: number): Record<string, number> {
  const kappa = 2 * observed - 1;
  const reach = 1.959963984540054 * Math.sqrt(variance);
  return Object.fromEntries(
    Object.entries({ n, observed, kappa, low: kappa - reach, high: kappa + reach }).map(([key, value]) => [
      `agreement.${name}.${key}`,
      value,
    ]),
  );
}

// Fleiss, Cohen and Everitt's equation 13 with both margins 1/2: groups (.288 + .032 − .16) / (20 × .25), codes
// (.1875 + .0625 − .0625) / (8 × .25).
const right = {
  ...level('group', 20, 0.8, 0.032),
  ...level('category', 8, 0.75, 0.09375),
  ...level('code', 8, 0.75, 0.09375),
};

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'verify-'));
  writeRelease([
    [3, 'apples,sweet.red', 'apples,sweet.red'],
    [1, 'apples,sweet.red', 'apples,sour.green'],
    [1, 'apples,sour.green', 'apples,sweet.red'],
    [3, 'apples,sour.green', 'apples,sour.green'],
    [2, 'apples,sour.green', 'pears,'],
    [2, 'pears,', 'apples,sweet.red'],
    [8, 'pears,', 'pears,'],
  ]);
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

test('without R it says that it skipped, what to install, and ends well', () => {
  const { status, output } = verify([], root);
  expect(output).toMatch(/^SKIPPED: R is not installed/);
  expect(output).toContain('survival');
  expect(status).toBe(0);
});

describe.skipIf(!withR)('with R', { timeout: 60_000 }, () => {
  const agreement = () => verify([`--root=${root}`, 'agreement']);

  test('agrees with results that are right', () => {
    writeResults({ ...right, 'another.key': null });
    const { status, output } = agreement();
    expect(output).toContain('15 keys compared');
    expect(output).toContain('AGREED');
    expect(status).toBe(0);
  });

  test('names a number that is off by one part in ten million, one that is null and one that is absent', () => {
    writeResults({
      ...Object.fromEntries(Object.entries(right).filter(([key]) => key !== 'agreement.code.n')),
      'agreement.group.low': (right['agreement.group.low'] ?? 0) * (1 + 1e-7),
      'agreement.code.kappa': null,
    });
    const { status, output } = agreement();
    expect(output).toContain('DIFFERENT: 3 keys');
    const list = output.slice(output.indexOf('DIFFERENT')).trim().split('\n').slice(1);
    expect(list.map((line) => line.trim())).toEqual([
      'agreement.group.low',
      'agreement.code.n',
      'agreement.code.kappa',
    ]);
    expect(status).toBe(1);
  });

  test('refuses a file that is not one flat object, and a part that it does not know', () => {
    writeFileSync(join(root, 'public', 'data', 'v2.10.0', 'results.json'), '{"a": [1, 2]}');
    const nested = agreement();
    expect(nested.output).toContain('expected one flat object');
    expect(nested.status).toBe(1);
    const mistyped = verify(['agreements']);
    expect(mistyped.output).toContain('Found agreements, expected any of: counts');
    expect(mistyped.status).toBe(1);
  });
});
