// @ts-check
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { releaseMarkdown } from './src/markdown/releaseMarkdown.ts';
import { unbrokenNumbers } from './src/markdown/unbrokenNumbers.ts';
import { atlas } from './src/publish/integration.ts';
import { colorsPlugin } from './src/styles/tokens.ts';
import { site } from './src/study/study.config.ts';

const { PORT = '4321', SITE_URL = site.url } = process.env;
if (!/^[1-9]\d{0,4}$/.test(PORT) || Number(PORT) > 65_535) {
  console.error(`PORT: found “${PORT}”, expected a number from 1 to 65535.`);
  process.exit(1);
}
if (!URL.canParse(SITE_URL)) {
  console.error(`SITE_URL: found “${SITE_URL}”, expected an address such as https://atlas.example.org.`);
  process.exit(1);
}

export default defineConfig({
  // The host is the only thing that a deployment must set. Every address below it is fixed by permalinks.lock.
  site: SITE_URL,
  trailingSlash: 'always',
  // A scope that adds no weight to a selector: rules keep their order among those of other sheets.
  scopedStyleStrategy: 'where',
  integrations: [mdx(), sitemap({ filter: (page) => new URL(page).pathname !== '/404/' }), atlas()],
  markdown: { remarkPlugins: [releaseMarkdown, unbrokenNumbers] },
  // Pictures of figures are drawn outside the main thread, several at a time.
  build: { format: 'directory', inlineStylesheets: 'auto', assets: 'assets', concurrency: 4 },
  server: { port: Number(PORT) },
  devToolbar: { enabled: false },
  vite: {
    plugins: [colorsPlugin],
    // What the style sheets ask of a browser is newer than this; scripts in the language as written are shorter.
    build: { target: 'es2022', reportCompressedSize: false },
    // Bundled, so that Astro's own modules keep Astro's own zod and do not get the newer one beside it.
    ssr: { noExternal: ['zod'] },
  },
});
