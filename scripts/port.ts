import { createServer } from 'node:net';
import { UserFault } from './runAsCommand.ts';

const defaultPort = 4321;

/**
 * The port named by the environment variable PORT, 4321 without it; 0 means "any free one".
 *
 * @throws UserFault if PORT is not a whole number from 0 to 65535
 */
export function readPort(environment: NodeJS.ProcessEnv): number {
  const text = environment.PORT;
  if (text === undefined || text === '') return defaultPort;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) {
    throw new UserFault(`PORT is ${JSON.stringify(text)}; a whole number from 0 to 65535 was expected.`);
  }
  return port;
}

function tryToListen(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    probe.listen(port, host, () => probe.close(() => resolve(undefined)));
  });
}

/**
 * Makes sure that nothing else answers at `http://localhost:<port>/`, on IPv4 or IPv6.
 *
 * @throws UserFault if the port is in use or may not be used
 */
export async function ensurePortIsFree(port: number): Promise<void> {
  if (port === 0) return;
  for (const host of ['127.0.0.1', '::1']) {
    const fault = await tryToListen(port, host);
    // A machine without IPv6 has nobody there who could answer in our place.
    if (fault === undefined || fault === 'EADDRNOTAVAIL' || fault === 'EAFNOSUPPORT') continue;
    const why = fault === 'EADDRINUSE' ? 'is in use' : `cannot be used (${fault})`;
    throw new UserFault(
      `Port ${port} ${why}; choose another one, for instance PORT=${port < 65535 ? port + 1 : defaultPort}.`,
    );
  }
}
