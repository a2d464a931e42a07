/**
 * Cliff's delta that a ratio of event rates implies: P(the first takes longer) − P(it takes shorter), −1 to 1, if at any
 * time the second's rate is a constant multiple of the first's. With ratio r, P(longer) = r / (1 + r), so the difference
 * is tanh(log r / 2).
 *
 * Source: follows from the definition of proportional hazards, Cox, Journal of the Royal Statistical Society B 34 (1972)
 * 187–220.
 *
 * @param logRatio the logarithm of that ratio, such as `slowdown` of `scoreTest`: positive if the first is slower
 */
export function proportionalHazardsDelta(logRatio: number): number {
  return Math.tanh(logRatio / 2);
}
