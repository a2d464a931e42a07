import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../scripts/projectRoot.ts';
import { readSourceFiles } from './checks/sourceFiles.ts';
import { checkStudyIsData, readStudyWords } from './checks/studyWords.ts';

const releases = readdirSync(join(projectRoot, 'data'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

test.each(releases)('no code names the study of release %s', (release) => {
  const files = readSourceFiles(join(projectRoot, 'src'), ['.ts', '.astro', '.mdx', '.css', '.mjs', '.json']);
  expect(files.size).toBeGreaterThan(0);
  expect(checkStudyIsData(files, readStudyWords(join(projectRoot, 'data', release)))).toEqual([]);
});
