import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../src/publish/listFiles.ts';

export { listFiles };

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
