import { expect, test } from 'vitest';
import { missing } from './fixtures/smallFigures.ts';
import { missingFigure } from './missing.ts';
import { renderFigure } from './render.ts';

test('where no issue is asked about there is no share, in words or as a line', () => {
  const nothing = missingFigure('known-resolved', {
    outcome: { ...missing, n: 0, known: 0, share: null, strongestFirst: [], properties: [] },
    names: {},
  });
  expect(nothing.title).toBe('There are no closed issues whose closing day could be known');
  const svg = renderFigure(nothing, 'wide');
  expect(svg).not.toMatch(/NaN|Infinity/);
  expect(svg).not.toContain('var(--accent)');
  expect(renderFigure(missingFigure('known-resolved', { outcome: missing, names: {} }), 'wide')).toContain(
    'var(--accent)',
  );
});
