import { at, float64At } from './elements.ts';

/**
 * The exact distribution of U, the number of pairs in which x is larger, under the hypothesis that both samples come
 * from one continuous distribution: P(U = u) for u = 0 … n m. In O(n² m²) steps, so for small samples only.
 *
 * The largest of all n + m values is an x with probability n / (n + m), and then exceeds all m values of y. All terms
 * are positive, so no digits are lost.
 *
 * Source: Mann and Whitney, On a test of whether one of two random variables is stochastically larger than the other,
 * Annals of Mathematical Statistics 18 (1947) 50–60.
 */
export function rankSumDistribution(n: number, m: number): Float64Array {
  let row = Array.from({ length: m + 1 }, () => Float64Array.of(1));
  for (let i = 1; i <= n; i += 1) {
    const next = [Float64Array.of(1)];
    for (let j = 1; j <= m; j += 1) {
      const withoutX = at(row, j);
      const withoutY = at(next, j - 1);
      const current = new Float64Array(i * j + 1);
      for (let u = 0; u <= i * j; u += 1) {
        const fromY = u < withoutY.length ? float64At(withoutY, u) : 0;
        const fromX = u >= j ? float64At(withoutX, u - j) : 0;
        current[u] = (i * fromX + j * fromY) / (i + j);
      }
      next.push(current);
    }
    row = next;
  }
  return at(row, m);
}
