import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Paths of all files under a folder, relative to it, with `/` between their parts, in code unit order. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
    .sort();
}

function firstDifference(a: Buffer, b: Buffer): string {
  let at = 0;
  while (a[at] === b[at]) at += 1;
  const excerpt = (bytes: Buffer) => JSON.stringify(bytes.subarray(Math.max(0, at - 30), at + 50).toString());
  return `differs from byte ${at} on: ${excerpt(a)} and ${excerpt(b)}`;
}

/** Every way in which two folders do not hold the same files with the same bytes; empty if they do. */
export function compareFolders(first: string, second: string): string[] {
  const inFirst = new Set(listFiles(first));
  const inSecond = new Set(listFiles(second));
  const problems: string[] = [];
  for (const file of [...new Set([...inFirst, ...inSecond])].sort()) {
    if (!inSecond.has(file)) problems.push(`${file}: only in the first`);
    else if (!inFirst.has(file)) problems.push(`${file}: only in the second`);
    else {
      const a = readFileSync(join(first, file));
      const b = readFileSync(join(second, file));
      if (!a.equals(b)) problems.push(`${file}: ${firstDifference(a, b)}`);
    }
  }
  return problems;
}
