import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, test, vi } from 'vitest';
import { writeMarkup } from './writeMarkup.ts';

const { document, Element } = parseHTML('<!doctype html><html><body></body></html>');
vi.stubGlobal('document', document);
vi.stubGlobal('Element', Element);

const word = fc.constantFrom('a', 'b &amp; c', '12', '…');
const attribute = fc.constantFrom('', ' class="number"', ' class="y"', ' id="x"', ' hidden=""');
const { markup } = fc.letrec<{ markup: string }>((tie) => ({
  markup: fc.oneof(
    { maxDepth: 3 },
    word,
    fc
      .tuple(fc.constantFrom('p', 'b', 'div'), attribute, fc.array(tie('markup'), { maxLength: 3 }))
      .map(([name, attributes, inner]) => `<${name}${attributes}>${inner.join('<i></i>')}</${name}>`),
  ),
}));

test('whatever stood there, afterwards it says what was written last', () => {
  fc.assert(
    fc.property(fc.array(fc.array(markup, { maxLength: 3 }), { minLength: 1, maxLength: 4 }), (all) => {
      const target = document.createElement('div');
      for (const parts of all) {
        const html = parts.join('<hr>');
        writeMarkup(target, html);
        const wanted = document.createElement('div');
        wanted.innerHTML = html;
        expect(target.innerHTML).toBe(wanted.innerHTML);
      }
    }),
    { seed: 20_261_124, numRuns: 60 },
  );
});

test('a table whose numbers change keeps its cells', () => {
  const target = document.createElement('div');
  writeMarkup(target, '<table><tr><td>A</td><td class="number">1</td></tr></table>');
  const cells = [...target.querySelectorAll('td')];
  writeMarkup(target, '<table><tr><td>A</td><td class="number">2</td></tr></table>');
  expect([...target.querySelectorAll('td')]).toEqual(cells);
  expect(cells.map(({ textContent }) => textContent)).toEqual(['A', '2']);
});

test('what is written a second time is left alone', () => {
  const target = document.createElement('div');
  writeMarkup(target, '<p>once</p>');
  target.innerHTML = '<p>by the reader</p>';
  writeMarkup(target, '<p>once</p>');
  expect(target.textContent).toBe('by the reader');
});
