import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checksumOf } from './inputs.ts';

let root = '';
const write = (file: string, content: string) => writeFileSync(join(root, file), content);
const checksum = () => checksumOf([join(root, 'src'), join(root, 'lock.json'), join(root, 'absent')]);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'inputs-'));
  mkdirSync(join(root, 'src'));
  write('src/a.ts', '1');
  write('lock.json', '{}');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('the checksum changes with contents and names, not with tests', () => {
  const seen = new Set([checksum()]);
  write('src/a.test.ts', '');
  expect(seen).toContain(checksum());
  for (const change of [
    () => write('src/a.ts', '2'),
    () => write('src/b.ts', '2'),
    () => rmSync(join(root, 'src/a.ts')),
    () => write('lock.json', '[]'),
    () => write('absent', ''),
  ]) {
    change();
    seen.add(checksum());
  }
  expect(seen.size).toBe(6);
});
