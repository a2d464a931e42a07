import { describe, expect, test } from 'vitest';
import { siteOf } from '../../scripts/builtSite.ts';
import { createHtmlValidator } from './htmlValidity.ts';
import { validateAllHtml } from './validateAllHtml.ts';

function page(body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>t</title></head><body>${body}</body></html>`;
}

describe('createHtmlValidator', () => {
  const validate = createHtmlValidator();

  test('sound HTML has no problems', () => {
    expect(
      validate(
        page(
          '<main><h1>x</h1><ul role="list"><li>y</li></ul><ol role="list"><li>z</li></ol><svg viewBox="0 0 1 1"><path d="M0,0"/></svg></main>',
        ),
        '/',
      ),
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
    ['a script of another host', '<script src="https://other.test/x.js"></script>', 'require-sri'],
    ['a redundant role', '<nav role="navigation" aria-label="x"></nav>', 'no-redundant-role'],
    ['a role for an element', '<div role="navigation" aria-label="x"></div>', 'prefer-native-element'],
    ['a doubled id', '<p id="a">x</p><p id="a">y</p>', 'no-dup-id'],
  ])('%s', (_what, body, rule) => {
    const faults = validate(page(body), '/a/');
    expect(faults.map(({ fault }) => fault).join('\n')).toContain(`(${rule})`);
    expect(faults[0]?.place).toMatch(/^\/a\/:1:\d+$/);
  });
});

test('the problems of all pages come together, whatever thread found them', { timeout: 30_000 }, async () => {
  const site = siteOf({
    'a/index.html': page('<h1>a</h1><challenge>x</challenge>'),
    'b/index.html': page('<h1>b</h1>'),
    'c/index.html': page('<h1>c</h1><challenge>x</challenge>'),
  });
  expect(await validateAllHtml(site)).toEqual([
    expect.stringMatching(/^<challenge> is not a valid element name .*\/a\/:1:\d+, \/c\/:1:\d+$/),
  ]);
});
