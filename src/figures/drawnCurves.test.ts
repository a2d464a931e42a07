import { expect, test } from 'vitest';
import { drawCurve } from './drawnCurves.ts';
import { categories, curves } from './fixtures/smallFigures.ts';

const [{ curve } = { curve: undefined }] = curves;
if (!curve) throw new Error('smallFigures.ts: expected a curve');
const study = {
  categories,
  groups: [
    { id: 'subject', name: 'Subject', role: 'focal' as const, count: 20 },
    { id: 'control', name: 'Control', role: 'comparison' as const, count: 12 },
  ],
};

test('a code has the color of the category that holds it, and leads to its own page', () => {
  const code = { ...curve, kind: 'code' as const, id: 'root.carrot' };
  expect(drawCurve(study, code)).toMatchObject({
    color: 'var(--category-2)',
    href: '/taxonomy/root/carrot/',
  });
  expect(() => drawCurve(study, { ...code, id: 'root.unknown' })).toThrow('found no color');
});

test('a category has its own color, and any other set that of its group', () => {
  expect(drawCurve(study, { ...curve, kind: 'category', id: 'fruit' }).color).toBe('var(--category-1)');
  expect(drawCurve(study, { ...curve, kind: 'year', id: '2020', group: 'control' })).toMatchObject({
    color: 'var(--ink-soft)',
    href: '/lists/year/2020/',
  });
});
