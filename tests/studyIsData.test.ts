import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { oneOf, readStudyWords, type StudyWords } from './studyWords.ts';

const root = join(import.meta.dirname, '..');

function patternsOf({ ids, names, acronyms }: StudyWords): RegExp[] {
  const capitalized = acronyms.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1));
  const atStart = oneOf([...acronyms, ...capitalized, ...acronyms.map((word) => word.toUpperCase())]);
  return [
    new RegExp(`(?<quote>['"\`])(?<word>${oneOf(ids)})\\k<quote>`, 'g'),
    new RegExp(`[.\\-](?:category|group|code|colou?r)-(?<word>${oneOf(ids)})\\b`, 'g'),
    new RegExp(`(?<![\\w.])(?<word>${oneOf(names)})(?!\\w)`, 'g'),
    new RegExp(`(?<![A-Za-z])(?<word>${atStart})s?(?![a-z])`, 'g'),
    new RegExp(`(?<=[a-z0-9])(?<word>${oneOf(capitalized)})s?(?![a-z])`, 'g'),
  ];
}

/** All sources but those of the study itself and those of tests. */
const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(ts|astro|mdx|css|mjs|json)$/.test(entry.name))
  .map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(root.length + 1)
      .replaceAll('\\', '/'),
  )
  .filter((file) => !/^src\/study\/|\.test\.ts$|\/fixtures\//.test(file));

const releases = readdirSync(join(root, 'data'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

test.each(releases)('no code outside src/study names the study of release %s', (release) => {
  const patterns = patternsOf(readStudyWords(release));
  expect(sources.length).toBeGreaterThan(100);
  const found = sources.flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        patterns
          .flatMap((pattern) => [...line.matchAll(pattern)])
          .map(({ groups }) => `${file}:${index + 1} names the study: ${groups?.word ?? ''}`),
      ),
  );
  expect(found).toEqual([]);
});
