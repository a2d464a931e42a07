import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as sendRequest, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentTypeOf, serveFolder, type RunningServer } from './serve.ts';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

let parent: string;
let server: RunningServer;

/** Sends the path exactly as given; `fetch` would tidy `..` and `//` away first. */
function ask(path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(server.address);
    sendRequest({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    })
      .on('error', reject)
      .end();
  });
}

beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), 'serve-'));
  const folder = join(parent, 'dist');
  mkdirSync(join(folder, 'a', 'empty'), { recursive: true });
  mkdirSync(join(folder, 'assets'));
  mkdirSync(join(parent, 'dist-secret'));
  writeFileSync(join(parent, 'secret.txt'), 'secret');
  writeFileSync(join(parent, 'dist-secret', 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'index.html'), '<h1>home</h1>');
  writeFileSync(join(folder, '404.html'), '<h1>absent</h1>');
  writeFileSync(join(folder, 'a', 'index.html'), '<h1>a</h1>');
  writeFileSync(join(folder, 'a', 'ü & b.csv'), 'x,y\n');
  writeFileSync(join(folder, 'assets', 'style.abc.css'), 'a{}');
  writeFileSync(join(folder, 'dot.png'), Buffer.from([1, 2, 3]));
  server = await serveFolder(folder, 0);
});

afterAll(async () => {
  await server.close();
  rmSync(parent, { recursive: true });
});

describe('what is there', () => {
  test('a folder with a slash is its index.html', async () => {
    const home = await ask('/?x=1');
    expect([home.status, home.headers['content-type'], home.body.toString()]).toEqual([
      200,
      'text/html; charset=utf-8',
      '<h1>home</h1>',
    ]);
    expect((await ask('/a/')).body.toString()).toBe('<h1>a</h1>');
  });

  test('a folder without a slash is sent on, its query kept', async () => {
    const answer = await ask('/a?x=1');
    expect([answer.status, answer.headers.location]).toEqual([301, '/a/?x=1']);
  });

  test('an escaped name is found', async () => {
    const answer = await ask('/a/%C3%BC%20%26%20b.csv');
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
  });

  test('text is compressed for who accepts it, a picture is not', async () => {
    const page = await ask('/', 'GET', { 'Accept-Encoding': 'br, gzip' });
    expect(page.headers['content-encoding']).toBe('gzip');
    expect(page.headers.vary).toBe('Accept-Encoding');
    expect(gunzipSync(page.body).toString()).toBe('<h1>home</h1>');
    const refused = await ask('/', 'GET', { 'Accept-Encoding': 'gzip;q=0' });
    expect(refused.headers['content-encoding']).toBeUndefined();
    const picture = await ask('/dot.png', 'GET', { 'Accept-Encoding': 'gzip' });
    expect([picture.headers['content-encoding'], picture.headers['content-type']]).toEqual([
      undefined,
      'image/png',
    ]);
    expect(picture.body).toEqual(Buffer.from([1, 2, 3]));
  });

  test('HEAD has the headers of GET and no body', async () => {
    const answer = await ask('/', 'HEAD');
    expect([answer.status, answer.headers['content-length'], answer.body.length]).toEqual([200, '13', 0]);
    expect((await ask('/absent/', 'HEAD')).status).toBe(404);
  });

  test('hashed files may be kept, others are asked for again and answered 304 when unchanged', async () => {
    expect((await ask('/assets/style.abc.css')).headers['cache-control']).toContain('immutable');
    const first = await ask('/');
    expect(first.headers['cache-control']).toBe('no-cache');
    const second = await ask('/', 'GET', { 'If-None-Match': String(first.headers.etag) });
    expect([second.status, second.body.length]).toEqual([304, 0]);
  });
});

describe('what is not', () => {
  test.each(['/absent', '/absent/', '/index.html/', '/a/empty/', '/a/empty'])(
    '%s is the 404 page with status 404',
    async (path) => {
      const answer = await ask(path);
      expect([answer.status, answer.headers['content-type'], answer.body.toString()]).toEqual([
        404,
        'text/html; charset=utf-8',
        '<h1>absent</h1>',
      ]);
    },
  );

  test.each([
    '/../secret.txt',
    '/a/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/a/%2e%2e%2f%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/../dist-secret/secret.txt',
    '//etc/passwd',
    '/%2fetc/passwd',
    '/index.html%00.png',
    '/%E0%A4%A',
    '/%252e%252e/secret.txt',
    'http://elsewhere/secret.txt',
  ])('%s leaves the folder closed', async (path) => {
    const answer = await ask(path);
    expect([400, 404]).toContain(answer.status);
    expect(answer.body.toString()).not.toContain('secret');
    expect(answer.headers.location).toBeUndefined();
  });

  test('the address of another host is never redirected to', async () => {
    expect((await ask('//a')).headers.location).toBeUndefined();
  });

  test('only GET and HEAD are answered', async () => {
    const answer = await ask('/', 'POST');
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD']);
  });
});

test('an absent folder and a port in use are named', async () => {
  await expect(serveFolder(join(parent, 'nothing'), 0)).rejects.toThrow('npm run build makes it');
  const port = Number(new URL(server.address).port);
  await expect(serveFolder(parent, port)).rejects.toThrow(`Port ${port} cannot be used (EADDRINUSE)`);
});

test('media types', () => {
  expect(contentTypeOf('x/SHA256SUMS')).toBe('text/plain; charset=utf-8');
  expect(contentTypeOf('x.WOFF2')).toBe('font/woff2');
  expect(contentTypeOf('x.unheard')).toBe('application/octet-stream');
});
