import { join } from 'node:path';
import { buildEverything } from './buildEverything.ts';
import { ensurePortIsFree, readPort } from './port.ts';
import { projectRoot } from './projectRoot.ts';
import { runAsCommand } from './runAsCommand.ts';
import { serveFolder } from './serve.ts';

await runAsCommand(async (stop) => {
  const port = readPort(process.env);
  // Before the build: nobody should wait half a minute to hear that the port is taken.
  await ensurePortIsFree(port);
  const folder = join(projectRoot, 'dist');
  await buildEverything(folder, console.log);
  const server = await serveFolder(folder, port);
  console.log(`The site is at ${server.address} (Ctrl+C ends it).`);
  if (!stop.aborted) await new Promise((resolve) => stop.addEventListener('abort', resolve));
  await server.close();
});
