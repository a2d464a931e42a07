// @ts-check
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { readSiteAddress } from './src/hosting/siteAddress.ts';
import { releaseMarkdown } from './src/markdown/releaseMarkdown.ts';
import { unbrokenNumbers } from './src/markdown/unbrokenNumbers.ts';
import { atlas } from './src/publish/integration.ts';
import { colorsPlugin } from './src/styles/tokens.ts';
import { oldAddresses, site } from './src/study/study.config.ts';

const { PORT = '4321', SITE_URL = site.url } = process.env;
if (!/^[1-9]\d{0,4}$/.test(PORT) || Number(PORT) > 65_535) {
  console.error(`PORT: found “${PORT}”, expected a number from 1 to 65535.`);
  process.exit(1);
}

/** The address that the site is published at; what is none is refused with a sentence. */
function publishedAt() {
  try {
    return readSiteAddress(SITE_URL);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

export default defineConfig({
  // The only thing that a deployment must set. Every address below it is fixed by permalinks.lock. A path in it is no `base`:
  // pages are built for the root of a host, and src/hosting puts the finished site below the path.
  site: publishedAt(),
  trailingSlash: 'always',
  // A scope that adds no weight to a selector: rules keep their order among those of other sheets.
  scopedStyleStrategy: 'where',
  integrations: [
    mdx(),
    sitemap({ filter: (page) => new URL(page).pathname !== '/404/' }),
    atlas(oldAddresses),
  ],
  markdown: { remarkPlugins: [releaseMarkdown, unbrokenNumbers] },
  // Pictures of figures are drawn outside the main thread, several at a time.
  // Sheets are files: a browser loads each once, while in the thousands of small pages they would weigh as much as the text.
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets', concurrency: 4 },
  server: { port: Number(PORT) },
  devToolbar: { enabled: false },
  vite: {
    plugins: [colorsPlugin],
    // What the style sheets ask of a browser is newer than this; scripts in the language as written are shorter.
    build: { target: 'es2022', reportCompressedSize: false },
    // Bundled, so that Astro's own modules keep Astro's own zod and do not get the newer one beside it.
    // Scripts and sheets name each other from where they lie, so that they work below any path.
    experimental: {
      renderBuiltUrl: (_, { hostType }) => (hostType === 'html' ? undefined : { relative: true }),
    },
    ssr: { noExternal: ['zod'] },
  },
});
