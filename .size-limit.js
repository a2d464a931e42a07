import { readFileSync } from 'node:fs';
import { join } from 'node:path';

// The files of the release that the site shows.
const { shown } = JSON.parse(readFileSync('dist/data/versions.json', 'utf8'));
const data = `dist/data/v${shown}`;

const everyImport = /(?:from|import\(?)\s*["'`]\.\/([\w.-]+\.js)["'`]/g;
const importAtOnce = /(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g;

/**
 * The scripts of a page and what they import.
 * @param ofPage which imports of the page's own script are followed; of the others, those that are needed at once
 */
function scriptsOf(page, ofPage) {
  const html = readFileSync(page, 'utf8');
  const own = [...html.matchAll(/src="(\/assets\/[^"]+\.js)"/g)].map(([, path]) => join('dist', path));
  const found = new Set(own);
  for (const file of found) {
    const pattern = own.includes(file) ? ofPage : importAtOnce;
    for (const [, name] of readFileSync(file, 'utf8').matchAll(pattern)) found.add(join('dist/assets', name));
  }
  return [...found];
}

const figureScripts = scriptsOf('dist/figures/groups/index.html', everyImport);

const limits = (name, path, limit) => ({ name, path, limit, gzip: true });

/** A page, the style sheets that it links, and the two fonts that every page loads. */
function readingPage(page) {
  const html = readFileSync(page, 'utf8');
  const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)];
  return [
    page,
    ...sheets.map(([, path]) => join(page, '..', path)),
    'dist/fonts/sans.woff2',
    'dist/fonts/serif.woff2',
  ];
}

export default [
  limits('Home page, with style sheets and fonts', readingPage('dist/index.html'), '70 KB'),
  limits('Report on times, with style sheets and fonts', readingPage('dist/resolution/index.html'), '90 KB'),
  limits('All style sheets', 'dist/assets/*.css', '20 KB'),
  limits('Explorer, HTML', 'dist/issues/index.html', '13.5 KB'),
  limits(
    'Explorer, scripts before it can filter',
    scriptsOf('dist/issues/index.html', everyImport),
    '25.6 KB',
  ),
  limits('Explorer, columns and titles', [`${data}/issues.json`, `${data}/titles.json`], '87 KB'),
  limits('Explorer, summaries', `${data}/summaries.json`, '140 KB'),
  limits('Figures that answer, all scripts', figureScripts, '6 KB'),
  limits('Lab, HTML', 'dist/lab/index.html', '20 KB'),
  limits('Lab, scripts before the first change', scriptsOf('dist/lab/index.html', importAtOnce), '47 KB'),
];
