import { expect, test } from 'vitest';
import { lightColours } from './lightColours.ts';

test('the tokens of the design are read: colours of one theme and of both, and nothing but colours', () => {
  const colours = lightColours();
  expect([...colours.keys()]).toEqual(expect.arrayContaining(['paper', 'ink', 'accent', 'category-1']));
  expect([...colours.values()].every((value) => /^#[0-9a-f]{6}$/.test(value))).toBe(true);
  expect(colours.has('measure')).toBe(false);
});
