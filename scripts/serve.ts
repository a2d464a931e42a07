import { createReadStream, type Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { UserFault } from './runAsCommand.ts';

/** A server that is listening. */
export interface RunningServer {
  /** `http://localhost:<port>/` */
  readonly address: string;
  /** Stops listening and ends open connections. */
  readonly close: () => Promise<void>;
}

const contentTypes: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.cff': 'text/yaml; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.parquet': 'application/vnd.apache.parquet',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.ris': 'application/x-research-info-systems; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
  '.zip': 'application/zip',
};

/** The media type of a file by the end of its name; checksums and other names without one are plain text. */
export function contentTypeOf(file: string): string {
  const extension = extname(file).toLowerCase();
  if (extension === '') return 'text/plain; charset=utf-8';
  return contentTypes[extension] ?? 'application/octet-stream';
}

function isWorthCompressing(contentType: string): boolean {
  return /^(text\/|application\/(json|ld\+json|manifest\+json|xml|x-bibtex|x-research))|^image\/svg/.test(
    contentType,
  );
}

function acceptsGzip(request: IncomingMessage): boolean {
  const offered = (request.headers['accept-encoding'] ?? '').split(',');
  return offered.some(
    (offer) => /^\s*(gzip|\*)\s*(;\s*q=(1|0\.\d*[1-9]))?/.test(offer) && !/;\s*q=0(\.0*)?\s*$/.test(offer),
  );
}

/** Files under `assets/` carry a hash of their content in their name, so they never change. */
function cacheControlOf(pathname: string): string {
  return pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}

async function statOrNothing(file: string): Promise<Stats | undefined> {
  try {
    return await stat(file);
  } catch {
    return undefined;
  }
}

type Target =
  | { readonly kind: 'file'; readonly file: string; readonly stats: Stats }
  | { readonly kind: 'folder without slash' }
  | { readonly kind: 'bad request' }
  | { readonly kind: 'absent' };

/** Finds the file that a path of the address names; never one outside `folder`. */
async function findTarget(folder: string, pathname: string): Promise<Target> {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return { kind: 'bad request' };
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return { kind: 'bad request' };
  if (decoded.includes('//') || decoded.split('/').includes('..')) return { kind: 'absent' };
  const file = resolve(folder, `.${decoded}`);
  if (file !== folder && !file.startsWith(folder + sep)) return { kind: 'absent' };
  const stats = await statOrNothing(file);
  if (stats?.isFile() && !decoded.endsWith('/')) return { kind: 'file', file, stats };
  if (!stats?.isDirectory()) return { kind: 'absent' };
  const index = join(file, 'index.html');
  const indexStats = await statOrNothing(index);
  if (!indexStats?.isFile()) return { kind: 'absent' };
  if (!decoded.endsWith('/')) return { kind: 'folder without slash' };
  return { kind: 'file', file: index, stats: indexStats };
}

function sendText(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Record<string, string> = {},
) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...headers });
  response.end(response.req.method === 'HEAD' ? undefined : `${text}\n`);
}

async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  { file, stats, cacheControl }: { file: string; stats: Stats; cacheControl: string },
): Promise<void> {
  const contentType = contentTypeOf(file);
  const compressible = isWorthCompressing(contentType);
  const compressed = compressible && acceptsGzip(request);
  // Weak: the same tag serves the plain and the compressed form.
  const tag = `W/"${stats.size.toString(36)}-${Math.round(stats.mtimeMs).toString(36)}"`;
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cache-Control', cacheControl);
  response.setHeader('ETag', tag);
  if (compressible) response.setHeader('Vary', 'Accept-Encoding');
  if (status === 200 && request.headers['if-none-match'] === tag) {
    response.writeHead(304).end();
    return;
  }
  response.setHeader('Content-Type', contentType);
  if (compressed) response.setHeader('Content-Encoding', 'gzip');
  else response.setHeader('Content-Length', stats.size);
  response.writeHead(status);
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  if (compressed) await pipeline(createReadStream(file), createGzip(), response);
  else await pipeline(createReadStream(file), response);
}

async function answer(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    sendText(response, 405, 'Only GET and HEAD are answered here.', { Allow: 'GET, HEAD' });
    return;
  }
  // Not `new URL()`: it would resolve `..` and take `//host` for another host before anything is checked.
  const [pathname = '/', query] = (request.url ?? '/').split('?', 2);
  if (!pathname.startsWith('/')) {
    sendText(response, 400, 'This address cannot be read.');
    return;
  }
  const target = await findTarget(folder, pathname);
  switch (target.kind) {
    case 'file':
      await sendFile(request, response, 200, { ...target, cacheControl: cacheControlOf(pathname) });
      return;
    case 'folder without slash':
      sendText(response, 301, 'The address ends with a slash.', {
        Location: `${pathname}/${query === undefined ? '' : `?${query}`}`,
      });
      return;
    case 'bad request':
      sendText(response, 400, 'This address cannot be read.');
      return;
    case 'absent': {
      const file = join(folder, '404.html');
      const stats = await statOrNothing(file);
      if (stats?.isFile()) await sendFile(request, response, 404, { file, stats, cacheControl: 'no-cache' });
      else sendText(response, 404, 'There is no such page.');
    }
  }
}

/** A server of the files under `folder`, as a static host serves them; it is not listening yet. */
function createStaticServer(folder: string): Server {
  const absolute = resolve(folder);
  return createServer((request, response) => {
    answer(absolute, request, response).catch((error: unknown) => {
      // A reader who leaves in the middle of a file is no fault.
      if ((error as NodeJS.ErrnoException).code === 'ERR_STREAM_PREMATURE_CLOSE') return;
      console.error(error);
      if (!response.headersSent) sendText(response, 500, 'The file could not be read.');
      else response.destroy();
    });
  });
}

/**
 * Serves `folder` at `http://localhost:<port>/`, to this machine only; port 0 takes any free one.
 *
 * @throws UserFault if the folder is absent or the port cannot be used
 */
export async function serveFolder(folder: string, port: number): Promise<RunningServer> {
  if (!(await statOrNothing(folder))?.isDirectory()) {
    throw new UserFault(`There is no folder ${folder} to serve; npm run build makes it.`);
  }
  const server = createStaticServer(folder);
  await new Promise<void>((listening, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new UserFault(`Port ${port} cannot be used (${error.code ?? error.message}).`));
    });
    server.listen(port, '127.0.0.1', listening);
  });
  const address = server.address();
  const actualPort = typeof address === 'object' && address ? address.port : port;
  return {
    address: `http://localhost:${actualPort}/`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
