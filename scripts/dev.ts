import { join } from 'node:path';
import { buildSources } from './buildEverything.ts';
import { ensurePortIsFree, readPort } from './port.ts';
import { projectRoot } from './projectRoot.ts';
import { runAsCommand } from './runAsCommand.ts';
import { runCommand } from './runCommand.ts';

await runAsCommand(async () => {
  const port = readPort(process.env);
  await ensurePortIsFree(port);
  await buildSources(console.log);
  const astro = join(projectRoot, 'node_modules', 'astro', 'astro.js');
  await runCommand(process.execPath, [astro, 'dev', '--port', String(port), ...process.argv.slice(2)], {
    environment: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
});
