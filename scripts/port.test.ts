import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { ensurePortIsFree, readPort } from './port.ts';

test('PORT is read, 4321 without it', () => {
  expect(readPort({})).toBe(4321);
  expect(readPort({ PORT: '' })).toBe(4321);
  expect(readPort({ PORT: '8080' })).toBe(8080);
});

test.each(['abc', '-1', '65536', '80.5', '1e3', ' 80'])('PORT=%j is refused with its value', (text) => {
  expect(() => readPort({ PORT: text })).toThrow(`PORT is ${JSON.stringify(text)}`);
});

test('a port in use is named, a free one is accepted', async () => {
  const other = createServer();
  const port = await new Promise<number>((resolve) => {
    other.listen(0, '127.0.0.1', () => {
      const address = other.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  await expect(ensurePortIsFree(port)).rejects.toThrow(`Port ${port} is in use`);
  await new Promise((resolve) => other.close(resolve));
  await expect(ensurePortIsFree(port)).resolves.toBeUndefined();
});
