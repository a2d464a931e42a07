/** A share between 0 and 1 as a percentage: one digit after the point below 10 %, none above (9.4 %, 23 %). */
export function formatShare(share: number): string {
  const percent = share * 100;
  return `${percent.toFixed(Math.abs(percent) < 9.95 ? 1 : 0)}\u202f%`;
}

/** An interval of shares: 8.1–9.9 %. */
export function formatShareInterval(low: number, high: number): string {
  const digits = high * 100 < 9.95 ? 1 : 0;
  return `${(low * 100).toFixed(digits)}–${(high * 100).toFixed(digits)}\u202f%`;
}
