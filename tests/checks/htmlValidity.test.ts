import { describe, expect, test } from 'vitest';
import { siteOf } from './builtSite.ts';
import { createHtmlValidator } from './htmlValidity.ts';
import { validateAllHtml } from './validateAllHtml.ts';

function page(body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>t</title></head><body>${body}</body></html>`;
}

describe('createHtmlValidator', () => {
  const validate = createHtmlValidator();

  test('sound HTML has no problems', () => {
    expect(
      validate(page('<main><h1>x</h1><svg viewBox="0 0 1 1"><path d="M0,0"/></svg></main>'), '/'),
    ).toEqual([]);
  });

  test.each([
    ['an unclosed element', '<div><p>x</div></p>', 'close-order'],
    ['an unknown element', '<challenge>x</challenge>', 'element-name'],
    ['an element where it may not be', '<ul><p>x</p></ul>', 'element-permitted-content'],
    ['a reference to nothing', '<p aria-describedby="gone">x</p>', 'no-missing-references'],
    ['a bare ampersand', '<p>a & b</p>', 'no-raw-characters'],
    ['a picture without text', '<img src="x.png">', 'wcag/h37'],
    ['a skipped heading', '<h1>x</h1><h3>y</h3>', 'heading-level'],
    ['a doubled id', '<p id="a">x</p><p id="a">y</p>', 'no-dup-id'],
  ])('%s', (_what, body, rule) => {
    expect(validate(page(body), '/a/').join('\n')).toMatch(new RegExp(`^/a/:1:\\d+: .*\\(${rule}\\)`, 'm'));
  });
});

test('the problems of all pages come together, whatever thread found them', { timeout: 30_000 }, async () => {
  const site = siteOf({
    'a/index.html': page('<h1>a</h1><challenge>x</challenge>'),
    'b/index.html': page('<h1>b</h1>'),
    'c/index.html': page('<h1>c</h1><challenge>x</challenge>'),
  });
  const problems = await validateAllHtml(site);
  expect(new Set(problems.map((problem) => problem.split(':')[0]))).toEqual(new Set(['/a/', '/c/']));
});
