/** A p-value for text: “p = 0.032”, “p < 0.001”, “p = 0.74”; a missing one reads “p not estimable”. */
export function formatP(p: number | null): string {
  if (p === null) return 'p not estimable';
  if (p < 0.001) return 'p < 0.001';
  return `p = ${p.toFixed(p < 0.1 ? 3 : 2)}`;
}
