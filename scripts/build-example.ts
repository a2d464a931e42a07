import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { copyRepository } from './copyRepository.ts';

// Builds the site of the made-up study in tests/fixtures/study, as the README tells another group to: with a release of
// its own in data/ and one folder src/study.
const root = join(import.meta.dirname, '..');
const folder = join(root, '.cache', 'example');
rmSync(folder, { recursive: true, force: true });
copyRepository(root, folder);
rmSync(join(folder, 'src', 'study'), { recursive: true });
cpSync(join(root, 'tests', 'fixtures', 'study'), folder, { recursive: true });
const { status } = spawnSync(process.execPath, [join(root, 'node_modules', 'astro', 'astro.js'), 'build'], {
  cwd: folder,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
