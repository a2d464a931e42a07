import { expect, test } from 'vitest';
import { siteOf } from '../../scripts/builtSite.ts';
import { checkUnfilledPlaces } from './unfilledPlaces.ts';

const dataset = ['id,summary\n1,"The ""cover"" is undefined, while sharing"', 'Recorded as `ptm = null`.'];
const problemsOf = (body: string, kind = 'finding') =>
  checkUnfilledPlaces(
    siteOf({
      'index.html': `<!doctype html><head><meta name="page-kind" content="${kind}"></head><body>${body}</body>`,
    }),
    dataset,
  );

test.each([
  ['a word in a sentence', '<p>longer than one of “undefined”, less</p>'],
  ['a word alone', '<text>undefined</text>'],
  ['a word after a sign', '<text>↑ undefined</text>'],
  ['a number that is none', '<td>NaN days</td>'],
  ['nothing', '<p>of null issues</p>'],
  ['an object', '<p>by [object Object]</p>'],
  ['a name for assistive technology', '<svg role="img" aria-label="undefined, issues"></svg>'],
  ['a drawing', '<path d="M0,NaN L3,4"/>'],
  ['the dataset’s word between other neighbours', '<p>The title is undefined here</p>'],
])('%s is found', (_, body) => {
  expect(problemsOf(body)).toHaveLength(1);
});

test.each([
  ['a quotation', '<a href="/">The &quot;cover&quot; is undefined, while sharing</a>'],
  ['a quotation with its Markdown rendered', '<p>Recorded as <code>ptm = null</code>.</p>'],
  ['scripts', '<script>const a = undefined</script>'],
  ['parts of words', '<p>nullified</p>'],
])('%s is let be', (_, body) => {
  expect(problemsOf(body)).toEqual([]);
});

test('on pages about the data null is a type, while undefined is none', () => {
  expect(problemsOf('<li>text or null</li>', 'data')).toEqual([]);
  expect(problemsOf('<li>text or undefined</li>', 'data')).toHaveLength(1);
});
