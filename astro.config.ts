import { resolve } from 'node:path';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { releaseMarkdown } from './src/markdown/releaseMarkdown.ts';
import { unbrokenNumbers } from './src/markdown/unbrokenNumbers.ts';
import { colorsPlugin } from './src/styles/tokens.ts';
import { site } from './src/study/study.config.ts';

/**
 * Vite wraps every `import()` in a preloader of more than half a kilobyte, which would have to arrive before the explorer
 * may load anything. No module here brings a style sheet of its own, so that the import alone will do.
 */
const plainImports = {
  name: 'plain-imports',
  enforce: 'pre' as const,
  load: (id: string) =>
    id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined,
};

export default defineConfig({
  // The host is the only thing that a deployment must set; every address below it is fixed by permalinks.lock.
  site: process.env.SITE_URL ?? site.url,
  trailingSlash: 'always',
  // A scope that adds no weight to a selector: rules keep their order among those of other sheets.
  scopedStyleStrategy: 'where',
  integrations: [mdx(), sitemap({ filter: (page) => new URL(page).pathname !== '/404/' })],
  markdown: { remarkPlugins: [releaseMarkdown, unbrokenNumbers] },
  build: { format: 'directory', inlineStylesheets: 'auto', assets: 'assets' },
  devToolbar: { enabled: false },
  compressHTML: true,
  // Bundled, so that `astro/zod` stays Astro's own zod and does not become the newer one that another package brings.
  vite: {
    plugins: [plainImports, colorsPlugin],
    // Another study is built by naming its folder.
    resolve: { alias: { '#study': resolve(process.env.STUDY_FOLDER ?? 'src/study') } },
    build: {
      // What the style sheets ask of a browser is newer than this; scripts in the language as written are shorter.
      target: 'es2022',
      // A twentieth smaller than what Vite's own minifier writes, for which the explorer's budget has no room.
      minify: 'terser',
      terserOptions: { compress: { passes: 3, ecma: 2020 } },
    },
    ssr: { noExternal: ['zod'] },
  },
});
