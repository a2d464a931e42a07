import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvFormat, csvParse, type DSVRowString } from 'd3-dsv';
import { checksumFile } from '../../src/dataset/releaseFiles.ts';

type Row = DSVRowString;
const field = (row: Row, name: string): string => row[name] ?? '';

/** The same row of the copy with this number. Its project is marked as made up; a copy is never published. */
function copyRow(row: Row, copy: number): Row {
  const rename = (repo: string): string => `${repo}-made-up-${copy}`;
  const id = field(row, 'id');
  const repo = id === '' ? field(row, 'repo') : id.slice(0, id.indexOf('#'));
  const place = (text: string): string => text.replace(repo, rename(repo));
  const renamed = Object.fromEntries(
    ['id', 'repo', 'url'].filter((name) => name in row).map((name) => [name, place(field(row, name))]),
  );
  return { ...row, ...renamed, ...('also_known_as' in row ? { also_known_as: '' } : {}) };
}

/**
 * Writes a release with a corpus several times as large: every project with its issues and codings is there so many times.
 * @param release a sound release's folder
 */
export function multiplyRelease(release: string, target: string, times: number): void {
  mkdirSync(target, { recursive: true });
  const files = readdirSync(release, { withFileTypes: true }).filter((entry) => entry.isFile());
  for (const { name } of files) cpSync(join(release, name), join(target, name));
  for (const name of ['projects.csv', 'issues.csv', 'codings.csv']) {
    const table = csvParse(readFileSync(join(release, name), 'utf8'));
    const copies = Array.from({ length: times }, (_, copy) =>
      copy === 0 ? [...table] : table.map((row) => copyRow(row, copy)),
    );
    writeFileSync(join(target, name), `${csvFormat(copies.flat(), table.columns)}\n`);
  }
  const sums = files
    .filter(({ name }) => name !== checksumFile)
    .map(({ name }) => {
      const sum = createHash('sha256')
        .update(readFileSync(join(target, name)))
        .digest('hex');
      return `${sum}  ${name}\n`;
    });
  writeFileSync(join(target, checksumFile), sums.join(''));
}
