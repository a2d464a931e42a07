import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { copyRepository } from './copyRepository.ts';
import { makeHostile } from './hostileTexts.ts';

// Builds the site of the made-up study in tests/fixtures/study, as the README tells another group to: with a release of
// its own in data/ and one folder src/study. It is built three times: as it is, for a path below a host, and with texts
// that try to break the page.
const root = join(import.meta.dirname, '..');

interface Example {
  /** Folder below .cache/. */
  readonly name: string;
  readonly siteUrl?: string;
  readonly change?: (folder: string) => void;
}

const examples: readonly Example[] = [
  { name: 'example' },
  { name: 'example-path', siteUrl: 'https://robot-kitchen.example/atlas' },
  { name: 'example-hostile', change: makeHostile },
];

function build({ name, siteUrl, change }: Example): number {
  const folder = join(root, '.cache', name);
  rmSync(folder, { recursive: true, force: true });
  copyRepository(root, folder);
  rmSync(join(folder, 'src', 'study'), { recursive: true });
  cpSync(join(root, 'tests', 'fixtures', 'study'), folder, { recursive: true });
  change?.(folder);
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', 'astro', 'astro.js'), 'build'], {
    cwd: folder,
    stdio: 'inherit',
    env: siteUrl === undefined ? process.env : { ...process.env, SITE_URL: siteUrl },
  });
  return status ?? 1;
}

const [only] = process.argv.slice(2);
process.exitCode = Math.max(...examples.filter(({ name }) => only === undefined || name === only).map(build));
