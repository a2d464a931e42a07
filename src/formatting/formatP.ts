import { noBreakSpace } from './spaces.ts';

/** A p-value for text, on one line: “p = 0.032”, “p < 0.001”, “p = 0.74”; a missing one reads “p not estimable”. */
export function formatP(p: number | null): string {
  if (p === null) return 'p not estimable';
  const [sign, value] = p < 0.001 ? ['<', '0.001'] : ['=', p.toFixed(p < 0.1 ? 3 : 2)];
  return ['p', sign, value].join(noBreakSpace);
}

/** The same under a heading that says “p”: “0.032”, “< 0.001”, “0.74”; a missing one reads “–”. */
export function formatPNumber(p: number | null): string {
  return p === null ? '–' : formatP(p).replace(/^p (= )?/, '');
}
