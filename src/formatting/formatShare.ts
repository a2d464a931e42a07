import { narrowNoBreakSpace } from './spaces.ts';

/**
 * A share between 0 and 1 as a percentage: one digit after the point below 10 %, none above (9.4 %, 23 %), or as many
 * digits as asked for.
 */
export function formatShare(share: number, digits?: number): string {
  const percent = share * 100;
  return `${percent.toFixed(digits ?? (Math.abs(percent) < 9.95 ? 1 : 0))}${narrowNoBreakSpace}%`;
}

/** An interval of shares: 8.1–9.9 %. */
export function formatShareInterval(low: number, high: number): string {
  const digits = high * 100 < 9.95 ? 1 : 0;
  return `${(low * 100).toFixed(digits)}–${(high * 100).toFixed(digits)}${narrowNoBreakSpace}%`;
}
