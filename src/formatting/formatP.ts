import { noBreakSpace } from './spaces.ts';

const smallest = '0.001';
/** The level at which verdicts are given: a p-value beside it is never rounded to it. */
const level = 0.05;

/** The sign before a p-value and its digits. */
function digits(p: number): readonly [sign: '=' | '<' | '>', text: string] {
  if (p < Number(smallest)) return ['<', smallest];
  const text = p.toFixed(p < 0.1 ? 3 : 2);
  if (Number(text) !== level || p === level) return ['=', text];
  const longer = p.toFixed(4);
  return Number(longer) === level ? [p < level ? '<' : '>', text] : ['=', longer];
}

/** A p-value for text, on one line: “p = 0.032”, “p < 0.001”, “p = 0.74”; a missing one reads “p not estimable”. */
export function formatP(p: number | null): string {
  if (p === null) return 'p not estimable';
  return ['p', ...digits(p)].join(noBreakSpace);
}

/** The same under a heading that says “p”: “0.032”, “< 0.001”, “0.74”; a missing one reads “–”. */
export function formatPNumber(p: number | null): string {
  if (p === null) return '–';
  const [sign, text] = digits(p);
  return sign === '=' ? text : `${sign}${noBreakSpace}${text}`;
}
