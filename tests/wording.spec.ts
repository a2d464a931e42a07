import { expect, test } from '@playwright/test';
import { bannedInOwnText, bannedWords } from '../src/study/wordings.ts';
import { addressOf, builtFiles, builtText, releaseJson } from './builtSite.ts';

/** What a reader sees of a page, in one line. Documents of a release stand there in their own words and are left out. */
function seenText(html: string): string {
  return html
    .slice(html.indexOf('<body'))
    .replace(/<article class="document"[\s\S]*?<\/article>|<(script|style)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
}

const pages = builtFiles().filter((file) => file.endsWith('.html'));
/** Pages whose text is ours: the others show titles and summaries of issues, or describe files. */
const ourText = pages.filter((file) =>
  /^(index|404|about|accessibility|cite|comparison|data\/index|figures|findings|lab|methods|report|resolution|taxonomy\/index)\b/.test(
    file,
  ),
);

function found(files: readonly string[], words: typeof bannedWords): string[] {
  return files.flatMap((file) => {
    const text = seenText(builtText(file));
    return words.flatMap(({ word, instead }) => {
      const hit = word.exec(text);
      if (!hit) return [];
      const around = text.slice(Math.max(0, hit.index - 30), hit.index + 50);
      return [`${addressOf(file)}: “…${around}…”, expected ${instead}`];
    });
  });
}

test('no page has a word that readers would not understand', () => {
  expect(found(pages, bannedWords)).toEqual([]);
});

test('text of our own has American spelling and percent signs without a space', () => {
  expect(found(ourText, bannedInOwnText)).toEqual([]);
});

test('home, findings and resolution say of the time what the main analysis says', () => {
  const results = releaseJson('results.json') as Record<string, number>;
  const value = (key: string): number => Number(results[key]);
  const tellsApart = value('robustness.groups.main.p') < 0.05;
  for (const file of [
    'index.html',
    'findings/index.html',
    'findings/ptm-issues-take-longer/index.html',
    'resolution/index.html',
  ]) {
    const text = seenText(builtText(file));
    expect(
      text.includes('take about as long as other issues'),
      `${file}: states that there is no clear difference`,
    ).toBe(!tellsApart);
  }
  const small = value('robustness.categories.main.effect') < value('robustness.categories.negligible');
  expect(
    seenText(builtText('findings/categories-differ/index.html')).includes(
      'says little about how long it takes',
    ),
  ).toBe(small);
});

test('each chapter of the report reads in a few minutes: 600 to 1,000 words', () => {
  const lengths = builtFiles()
    .filter((file) => /^report\/[^/]+\/index\.html$/.test(file))
    .map((file) => {
      const [text = ''] = /<main[\s\S]*<\/main>/.exec(builtText(file)) ?? [];
      // Neither what stands beside the text nor what is quoted from issues and other works.
      const [own = ''] = text
        .replace(/<(figure|aside|nav|details|table|pre|style|script)\b[\s\S]*?<\/\1>/g, ' ')
        .split(/<[^>]* id="references"/);
      const words = seenText(
        `<body>${own.replace(/<(ol|ul|dl)[^>]*class="[^"]*\btour\b[\s\S]*?<\/\1>/g, ' ')}`,
      );
      return { file, words: words.trim().split(/\s+/).length };
    });
  expect(lengths.length).toBeGreaterThan(0);
  expect(lengths.filter(({ words }) => words < 600 || words > 1000)).toEqual([]);
});
