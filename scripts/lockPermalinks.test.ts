import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from './projectRoot.ts';

test('without a built site it says in one sentence how to make one', { timeout: 60_000 }, () => {
  const absent = join(projectRoot, '.cache', 'no-site-here');
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/lockPermalinks.ts'], {
    cwd: projectRoot,
    env: { ...process.env, SITE_FOLDER: absent },
    encoding: 'utf8',
  });
  expect({ code: run.status, out: run.stdout, err: run.stderr }).toEqual({
    code: 1,
    out: '',
    err: `There is no built site in ${absent} to lock; npm run build makes it.\n`,
  });
});
