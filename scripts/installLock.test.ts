import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withInstallLock } from './installLock.mjs';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'install-lock-'));
  file = join(folder, 'inside', 'lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('one after the other, and the lock is given back even after a failure', async () => {
  const steps: string[] = [];
  const step = (name: string) => async () => {
    steps.push(`${name} begins`);
    await new Promise((done) => setTimeout(done, 50));
    steps.push(`${name} ends`);
    if (name === 'a') throw new Error('it failed');
    return name;
  };
  const results = await Promise.allSettled([
    withInstallLock(file, step('a')),
    withInstallLock(file, step('b')),
  ]);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  expect(steps).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  expect(existsSync(file)).toBe(false);
});

test('a lock from elsewhere that shows no sign of life is taken over', async () => {
  await withInstallLock(file, () => Promise.resolve());
  writeFileSync(file, 'another-machine\n1\nx\n');
  const waitedFor: string[] = [];
  const done = await withInstallLock(file, () => Promise.resolve('done'), {
    patience: 300,
    onWait: (number) => waitedFor.push(number),
  });
  expect({ done, waitedFor }).toEqual({ done: 'done', waitedFor: ['1'] });
  expect(existsSync(file)).toBe(false);
});
