/** A p-value for text: “p = 0.032”, “p < 0.001”, “p = 0.74”; a missing one reads “p not estimable”. */
export function formatP(p: number | null): string {
  if (p === null) return 'p not estimable';
  if (p < 0.001) return 'p < 0.001';
  return `p = ${p.toFixed(p < 0.1 ? 3 : 2)}`;
}

/** The same under a heading that says “p”: “0.032”, “< 0.001”, “0.74”; a missing one reads “–”. */
export function formatPNumber(p: number | null): string {
  return p === null ? '–' : formatP(p).replace(/^p (= )?/, '');
}
