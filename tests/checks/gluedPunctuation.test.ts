import { expect, test } from 'vitest';
import { siteOf } from '../../scripts/builtSite.ts';
import { checkGluedPunctuation } from './gluedPunctuation.ts';

const problemsOf = (body: string) =>
  checkGluedPunctuation(siteOf({ 'index.html': `<!doctype html><body>${body}</body>` }));

test.each([
  ['a comma after a link', '<p><a href="/">messages</a> , and more</p>'],
  ['a colon on a line of its own', '<p>authors\n  : Abstract</p>'],
  ['a full stop at the end', '<p>bugs <b>here</b> .</p>'],
  ['a closing bracket', '<p>(so <i>much</i> )</p>'],
  ['space after an opening bracket', '<p>freedom ( p = 0.99)</p>'],
  ['a semicolon after a reference', '<p>a &amp; b ; c</p>'],
])('%s is found', (_, body) => {
  expect(problemsOf(body)).toHaveLength(1);
});

test.each([
  ['punctuation where it belongs', '<p>A <a href="/">link</a>, and (more): this.</p>'],
  ['code', '<p>Run <code>a ; b</code> now</p><pre>x , y</pre>'],
  ['names that begin with a full stop', '<p>Export to .gguf fails</p>'],
  ['blocks of their own', '<p>one</p> <p>, two</p>'],
])('%s is let be', (_, body) => {
  expect(problemsOf(body)).toEqual([]);
});
