// Draws docs/architecture.svg from the imports between the folders of src/: `npm run docs:architecture`.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const root = join(import.meta.dirname, '..');
/** From the data to the pages; an import goes from a lower row to a higher one. */
const rows = [
  ['dataset', 'statistics', 'formatting', 'styles', 'hosting'],
  ['model', 'citation', 'markdown'],
  ['analysis'],
  ['publish', 'study'],
  ['figures', 'explorer'],
  ['lab'],
  ['components'],
  ['layouts'],
  ['pages'],
];

/** Every pair “folder → imported folder” of the sources, tests left out, in order. */
export function importsBetweenFolders(): string[] {
  const found = new Set<string>();
  for (const entry of readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })) {
    const file = relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/');
    if (!/\.(ts|astro|mdx)$/.test(file) || /\.test\.ts$|\/fixtures\//.test(file)) continue;
    const text = readFileSync(join(root, file), 'utf8');
    for (const [, path = ''] of text.matchAll(/(?:from|import|import\()\s*['"]([.#][^'"]+)['"]/g)) {
      const target = path.startsWith('#')
        ? `src/${path.slice(1)}`
        : join(dirname(file), path).replaceAll('\\', '/');
      const [from, to] = [file.split('/')[1], target.split('/')[1]];
      if (from !== undefined && to !== undefined && from !== to && target.startsWith('src/'))
        found.add(`${from} → ${to}`);
    }
  }
  return [...found].sort();
}

/** The picture: a box a folder, a line an import. The pairs stand in its description, for readers and for the test. */
export function drawArchitecture(pairs: readonly string[]): string {
  const place = new Map<string, { readonly x: number; readonly y: number }>();
  for (const [row, folders] of rows.entries()) {
    for (const [column, folder] of folders.entries()) {
      place.set(folder, { x: 360 + (column - (folders.length - 1) / 2) * 170, y: 40 + row * 70 });
    }
  }
  const lines = pairs.flatMap((pair) => {
    const [from, to] = pair.split(' → ').map((folder) => place.get(folder));
    return from && to ? [`<line x1="${from.x}" y1="${from.y}" x2="${to.x}" y2="${to.y}"/>`] : [];
  });
  const boxes = [...place].map(
    ([folder, { x, y }]) =>
      `<rect x="${x - 60}" y="${y - 16}" width="120" height="32" rx="4"/><text x="${x}" y="${y + 5}">${folder}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 640" role="img" font-family="sans-serif" font-size="15">
<title>The folders of src/ and what each imports: data enters at the top, pages stand at the bottom</title>
<desc>
${pairs.join('\n')}
</desc>
<rect width="720" height="640" fill="#fff"/>
<g stroke="#9bb" stroke-width="1">${lines.join('\n')}</g>
<g fill="#eef4f5" stroke="#0d5a70" text-anchor="middle">${boxes.join('\n').replaceAll('<text', '<text fill="#1d1b18" stroke="none"')}</g>
</svg>
`;
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(join(root, 'docs/architecture.svg'), drawArchitecture(importsBetweenFolders()));
}
