import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { shortForms, site } from '../src/study/study.config.ts';
import { addressOf, builtFiles, builtText } from './builtSite.ts';
import { explorerPage } from './explorerPage.ts';
import { labPage } from './labPage.ts';
import { oneOf, readStudyWords } from './studyWords.ts';
import { expect, test } from './test.ts';

/** The site of the made-up study in tests/fixtures/study: three kitchen robots, two of them named `figures` and `table`. */
const files = builtFiles();
const addresses = new Set(files.map(addressOf));
const pages = files.filter((file) => file.endsWith('.html'));

/** What a reader sees of a page, and what its head says. */
const textOf = (file: string): string =>
  builtText(file)
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<meta[^>]* content="([^"]*)"[^>]*>/g, ' $1 ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

/** Every place of a page at which a pattern is found, with what stands around it. */
const found = (pattern: RegExp): string[] =>
  pages.flatMap((file) => {
    const text = textOf(file);
    return [...text.matchAll(pattern)].map(
      ({ index }) => `${addressOf(file)}: ${text.slice(Math.max(0, index - 30), index + 50)}`,
    );
  });

test('all pages of another study are built', () => {
  const expected = [
    ...['/', '/about/', '/cite/', '/data/', '/data/v1.0.0/', '/methods/', '/accessibility/', '/404.html'],
    ...['/findings/', '/findings/fingers-first/', '/findings/cooks-agree/'],
    ...['/report/', '/report/the-first-dinner/'],
    ...['/taxonomy/', '/taxonomy/grip/', '/taxonomy/grip/slip/', '/taxonomy/recipe/order/'],
    ...['/issues/', '/issues/example-kitchen/figures/2/', '/lists/', '/lab/'],
    ...['/projects/', '/projects/example-kitchen/table/', '/projects/example-kitchen/figures/'],
    ...['/figures/', '/figures/category-prevalence/', '/figures/category-prevalence.png'],
    ...['/resolution/', '/resolution/missing/', '/resolution/projects/', '/resolution/robustness/'],
  ];
  expect(expected.filter((address) => !addresses.has(address))).toEqual([]);
  expect(files.filter((file) => /^issues\/.*\d\/index\.html$/.test(file))).toHaveLength(40);
});

test('a part for which a release has no data is left out', () => {
  expect(
    [...addresses].filter((address) => /^\/(?:figures\/)?(?:comparison|coverage|censoring)\b/.test(address)),
  ).toEqual([]);
});

test('nothing is said of nothing', () => {
  expect(found(/\b0 of 0\b|\bhalf were never|\bAll 0\b|: ?\.(?= )|\bNaN\b|\bundefined\b|\[object/g)).toEqual(
    [],
  );
});

test('no word of our study is said', () => {
  const releases = readdirSync(join(import.meta.dirname, '..', 'data'), { withFileTypes: true });
  const words = releases
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readStudyWords(name))
    .flatMap(({ names, acronyms }) => [...names, ...acronyms.map((word) => word.toUpperCase())]);
  const ours = [site.name, ...shortForms.flatMap(({ short, long }) => [short, long, `${long}s`])];
  expect(words.length).toBeGreaterThan(50);
  expect(found(new RegExp(`(?<![\\w.])(?:${oneOf([...words, ...ours])}|pre-?trained)(?!\\w)`, 'g'))).toEqual(
    [],
  );
});

test('the explorer starts and finds', async ({ page }) => {
  const explorer = explorerPage(page);
  await page.goto('/issues/?category=grip');
  await explorer.ready();
  await expect(explorer.count).toContainText('12');
});

test('the lab starts and answers', async ({ page }) => {
  const lab = labPage(page);
  await lab.open();
  await expect(lab.sentence).not.toBeEmpty();
  expect(Object.keys((await lab.record()).numbers).length).toBeGreaterThan(10);
});
