import { join } from 'node:path';
import { writeArchive } from '../src/publish/archive.ts';
import { BuildError } from '../src/publish/buildError.ts';

const root = join(import.meta.dirname, '..');

// Keeps what the last build computed of a release in data/<version>/published/, before a newer release is added.
try {
  const [version, ...rest] = process.argv.slice(2);
  if (version === undefined || rest.length > 0 || !/^\d+\.\d+\.\d+$/.test(version)) {
    throw new BuildError('Usage: npx tsx scripts/archive-release.ts <version, such as 1.0.0>');
  }
  const release = join(root, 'data', version);
  const count = writeArchive(join(root, 'public', 'data', `v${version}`), release);
  console.log(`${join('data', version, 'published')}: archived ${count} files. Commit them as they are.`);
} catch (error) {
  if (!(error instanceof BuildError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
