import { expect, test } from 'vitest';
import { citationsIn, figureNumber, figuresIn, typedProse } from './chapterText.ts';

const mdx = `---
title: A chapter
chapter: 3
---

import { count } from './numbers.ts';

Of {count('a.1')} issues <Cite id="one1999 two2000" /> see <FigureNumber id="late" />.

<Figure id="early" />

<Figure
  finding="late"
/>

<Prose text={guarded(\`\${count('b.2')} [of](/x/1/) them\`, above('b', 0.5))} /> [more](/figures/2/) <Cite id="one1999" />
`;

test('figures are numbered in the order in which the text shows them', () => {
  expect(figuresIn(mdx)).toEqual(['early', 'late']);
  expect(figureNumber(mdx, 'late')).toBe(2);
  expect(() => figureNumber(mdx, 'other')).toThrow('found no figure “other”, expected one of early, late');
});

test('every cited work is listed once', () => {
  expect(citationsIn(mdx)).toEqual(['one1999', 'two2000']);
});

test('prose is what is left without frontmatter, imports, expressions, tags and addresses', () => {
  expect(typedProse(mdx)).not.toMatch(/\d/);
  expect(typedProse(`${mdx}\nAbout 23% of them.`)).toMatch(/23%/);
});
