import { join } from 'node:path';
import { buildEverything } from './buildEverything.ts';
import { projectRoot } from './projectRoot.ts';
import { runAsCommand } from './runAsCommand.ts';

await runAsCommand(async () => {
  await buildEverything(join(projectRoot, 'dist'), console.log);
  console.log('The site is in dist/.');
});
