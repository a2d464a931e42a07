import { expect, test, vi } from 'vitest';
import * as chromiumFinder from './findChromium.ts';
import * as siteServer from './serve.ts';
import { openSiteBrowser } from './siteBrowser.ts';

vi.mock('./findChromium.ts');
vi.mock('./serve.ts');

test('where no Chromium starts, the site is no longer served', async () => {
  const close = vi.fn(() => Promise.resolve());
  vi.mocked(siteServer.serveFolder).mockResolvedValue({ address: 'http://localhost:1/', close });
  vi.mocked(chromiumFinder.findChromium).mockReturnValue(undefined);
  await expect(openSiteBrowser('any')).rejects.toThrow('No Chromium found');
  expect(close).toHaveBeenCalledOnce();
});
