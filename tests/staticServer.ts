import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.csv': 'text/csv; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** What a host does with the address of a folder: asks for its slash, takes it with and without, or takes the slash away. */
export type SlashRule = 'redirect' | 'either' | 'strip';

/** The rules of a `_headers` file: the beginning of a path, and the headers below it. */
function headerRules(folder: string): { readonly prefix: string; readonly headers: [string, string][] }[] {
  return readFileSync(join(folder, '_headers'), 'utf8')
    .split('\n\n')
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const [path = '', ...lines] = part.trim().split('\n');
      return {
        prefix: path.replace(/\*$/, ''),
        headers: lines.map((line): [string, string] => {
          const [, name = '', value = ''] = /^\s*([^:]+): (.*)$/.exec(line) ?? [];
          return [name, value];
        }),
      };
    });
}

/**
 * A host as many are: it serves the files of a folder below a path, with the headers of the folder's `_headers`.
 * @param path begins and ends with a slash
 */
export function staticServer(folder: string, path = '/', slashes: SlashRule = 'redirect'): Server {
  const rules = headerRules(folder);
  return createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const send = (status: number, file: string): void => {
      for (const { prefix, headers } of rules)
        if (url.pathname.startsWith(prefix))
          for (const [name, value] of headers) response.setHeader(name, value);
      response.writeHead(status, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' });
      response.end(readFileSync(file));
    };
    const moveTo = (pathname: string): void => {
      response.writeHead(301, { Location: pathname + url.search });
      response.end();
    };
    const missing = (): void => send(404, join(folder, '404.html'));
    if (!url.pathname.startsWith(path)) {
      response.writeHead(404).end();
      return;
    }
    const inside = normalize(decodeURIComponent(url.pathname.slice(path.length)));
    if (inside.startsWith('..')) {
      missing();
      return;
    }
    const place = join(folder, inside);
    if (!existsSync(place)) {
      missing();
      return;
    }
    if (!statSync(place).isDirectory()) {
      send(200, place);
      return;
    }
    const index = join(place, 'index.html');
    if (!existsSync(index)) {
      missing();
      return;
    }
    const ends = url.pathname.endsWith('/');
    if (slashes === 'redirect' && !ends) {
      moveTo(`${url.pathname}/`);
      return;
    }
    if (slashes === 'strip' && ends && url.pathname !== path) {
      moveTo(url.pathname.slice(0, -1));
      return;
    }
    send(200, index);
  });
}

// As a command: the folder and the port.
const [, script = '', folder = '', port = ''] = process.argv;
if (script.endsWith('staticServer.ts')) staticServer(folder).listen(Number(port), 'localhost');
