import { cpSync } from 'node:fs';
import { join } from 'node:path';

/** What a build needs of the repository beside its data and the packages, which are found in the folders above. */
const needed = [
  'src',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'postcss.config.mjs',
  'tsconfig.json',
  'public/icon.svg',
];

/** Copies all that a build needs, but no data, to a folder below the repository's own, where a site can be built of others. */
export function copyRepository(root: string, folder: string): void {
  for (const name of needed) cpSync(join(root, name), join(folder, name), { recursive: true });
}
