import { noBreakSpace } from './spaces.ts';

const smallest = '0.001';
const digits = (p: number): string => p.toFixed(p < 0.1 ? 3 : 2);

/** A p-value for text, on one line: “p = 0.032”, “p < 0.001”, “p = 0.74”; a missing one reads “p not estimable”. */
export function formatP(p: number | null): string {
  if (p === null) return 'p not estimable';
  const parts = p < Number(smallest) ? ['p', '<', smallest] : ['p', '=', digits(p)];
  return parts.join(noBreakSpace);
}

/** The same under a heading that says “p”: “0.032”, “< 0.001”, “0.74”; a missing one reads “–”. */
export function formatPNumber(p: number | null): string {
  if (p === null) return '–';
  return p < Number(smallest) ? `<${noBreakSpace}${smallest}` : digits(p);
}
