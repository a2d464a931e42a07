import { expect, test } from 'vitest';
import { figureWidths, pixelWidth } from './figure.ts';
import { figures, figuresWithLongNames, longName } from './fixtures/allFigures.ts';
import { collisions, textBoxes } from './fixtures/textBoxes.ts';
import { renderFigure } from './render.ts';

const cases = [...figures, ...figuresWithLongNames].flatMap((figure, index) =>
  figureWidths.map((width) => ({
    figure,
    width,
    name: `${figure.id}, ${width}${index < figures.length ? '' : ', with long names'}`,
  })),
);

test.each(cases)('$name: no text runs into another or off the paper', async ({ figure, width }) => {
  const boxes = await textBoxes(renderFigure(figure, width));
  expect(collisions(boxes)).toEqual([]);
  expect(boxes.filter(({ left, right }) => left < -16 || right > pixelWidth(width) + 16)).toEqual([]);
});

test('a name that is cut short stands in full in the table', () => {
  expect(longName).toHaveLength(110);
  const tables = figuresWithLongNames.flatMap((figure) => figure.table().rows.flat());
  expect(tables.filter(({ text }) => text === longName).length).toBeGreaterThan(5);
});

test('texts that run into each other are found', () => {
  const box = { top: 0, bottom: 10 };
  const found = collisions([
    { ...box, text: 'a', left: 0, right: 20 },
    { ...box, text: 'b', left: 15, right: 40 },
    { ...box, text: 'c', left: 45, right: 60 },
  ]);
  expect(found).toEqual(['a | b']);
});
