import { readFileSync } from 'node:fs';

// The files of the release that the site shows.
const { shown } = JSON.parse(readFileSync('dist/data/versions.json', 'utf8'));
const data = `dist/data/v${shown}`;

export default [
  {
    name: 'Home page, with style sheets and fonts',
    path: ['dist/index.html', 'dist/assets/*.css', 'dist/fonts/*.woff2'],
    gzip: true,
    limit: '100 KB',
  },
  {
    name: 'Report on times, with style sheets and fonts',
    path: ['dist/resolution/index.html', 'dist/assets/*.css', 'dist/fonts/*.woff2'],
    gzip: true,
    limit: '100 KB',
  },
  {
    name: 'Style sheets',
    path: 'dist/assets/*.css',
    gzip: true,
    limit: '14 KB',
  },
  {
    name: 'Explorer, HTML',
    path: 'dist/issues/index.html',
    gzip: true,
    limit: '12 KB',
  },
  {
    name: 'Lab, HTML',
    path: 'dist/lab/index.html',
    gzip: true,
    limit: '20 KB',
  },
  {
    name: 'Explorer, columns and titles',
    path: [`${data}/issues.json`, `${data}/titles.json`],
    gzip: true,
    limit: '87 KB',
  },
  {
    name: 'Explorer, summaries',
    path: `${data}/summaries.json`,
    gzip: true,
    limit: '140 KB',
  },
];
