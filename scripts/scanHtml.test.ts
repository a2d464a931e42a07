import { expect, test } from 'vitest';
import { scanHtml } from './scanHtml.ts';

function seen(html: string): unknown[] {
  return scanHtml(html).map(({ name, attributes, text }) => [name, Object.fromEntries(attributes), text]);
}

test('names, quoted, bare and empty attributes', () => {
  expect(
    seen(`<!DOCTYPE html><A HREF="/x?a=1&amp;b=2" title='"q"' data-n=3 hidden>t</A><br/><img src=a.png/>`),
  ).toEqual([
    ['a', { href: '/x?a=1&b=2', title: '"q"', 'data-n': '3', hidden: '' }, ''],
    ['br', {}, ''],
    ['img', { src: 'a.png/' }, ''],
  ]);
});

test('a greater-than sign or a line break inside a value does not end the tag', () => {
  expect(seen('<p title="a > b"\n  id="x"\n><b>')).toEqual([
    ['p', { title: 'a > b', id: 'x' }, ''],
    ['b', {}, ''],
  ]);
});

test('comments, scripts, styles and titles hold no elements', () => {
  expect(seen('<!-- <a href="/no/"> --><script>if (a<b) "<a>"</script><title>a <b></title><i>')).toEqual([
    ['script', {}, 'if (a<b) "<a>"'],
    ['title', {}, 'a <b>'],
    ['i', {}, ''],
  ]);
});

test('svg elements and character references', () => {
  expect(seen('<svg viewBox="0 0 1 1"><a xlink:href="#&#x61;&#98;"/></svg>')).toEqual([
    ['svg', { viewbox: '0 0 1 1' }, ''],
    ['a', { 'xlink:href': '#ab' }, ''],
  ]);
});

test('broken markup ends, whatever it is', () => {
  for (const html of [
    '<',
    '<a',
    '<a href="',
    '<a href=',
    '<!--',
    '<script>',
    '<a "x" =y>',
    '</',
    '<a b="c"d>',
  ]) {
    expect(scanHtml(html).length).toBeLessThanOrEqual(1);
  }
});
