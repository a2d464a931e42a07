import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { typedProse } from '../model/chapterText.ts';

const folder = join(import.meta.dirname, 'chapters');

test.each(readdirSync(folder))('%s types no number in its prose', (file) => {
  const lines = typedProse(readFileSync(join(folder, file), 'utf8')).split('\n');
  expect(lines.filter((line) => /\d/.test(line))).toEqual([]);
});
