import { wordJoiner } from './spaces.ts';

/**
 * A share between 0 and 1 as a percentage: one digit after the point below 10%, none above (9.4%, 23%), and one again from
 * 99% on, so that only all is 100% and only none is 0.0%; or as many digits as asked for.
 */
export function formatShare(share: number, digits?: number): string {
  const percent = share * 100;
  if (digits === undefined && share < 1 && percent >= 99.95) return '> 99.9%';
  const own = Math.abs(percent) < 9.95 || (share < 1 && percent >= 98.95) ? 1 : 0;
  const text = percent.toFixed(digits ?? own);
  return share > 0 && Number(text) === 0
    ? `< ${(10 ** -(digits ?? own)).toFixed(digits ?? own)}%`
    : `${text}%`;
}

/** An interval of shares: 8.1–9.9%. */
export function formatShareInterval(low: number, high: number): string {
  const digits = high < 0.0995 || (low > 0.9 && high >= 0.9895) ? 1 : 0;
  return `${(low * 100).toFixed(digits)}–${wordJoiner}${(high * 100).toFixed(digits)}%`;
}
