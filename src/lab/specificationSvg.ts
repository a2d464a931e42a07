import { formatDecimal } from '../formatting/formatDecimal.ts';
import { escapeMarkup } from './escapeMarkup.ts';
import type { BriefClaim } from './briefClaims.ts';
import type { Standing } from './specification.ts';

const width = 340;
const height = 132;
const margin = { left: 44, right: 12, top: 14, bottom: 26 };

/**
 * A specification curve in brief: the effects of all specifications from the smallest to the largest, and a marker with
 * its interval where a reader's choice stands.
 * @param id stands before the ids in it
 */
export function labSpecificationSvg(claim: BriefClaim, found: Standing | null, id: string): string {
  const { effects } = claim;
  const values = [0, ...effects, ...(found ? [found.effect, found.low, found.high] : [])];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const spread = most - least || 1;
  const x = (share: number): number => margin.left + share * (width - margin.left - margin.right);
  const y = (effect: number): number =>
    height - margin.bottom - ((effect - least) / spread) * (height - margin.top - margin.bottom);
  const at = (value: number): string => String(Math.round(value * 10) / 10);
  const line = effects
    .map(
      (effect, index) => `${index === 0 ? 'M' : 'L'}${at(x(index / (effects.length - 1)))},${at(y(effect))}`,
    )
    .join('');
  const label = (value: number): string =>
    `<text x="${margin.left - 6}" y="${at(y(value) + 4)}" text-anchor="end" font-size="12" fill="var(--ink-soft)">${escapeMarkup(formatDecimal(value, 2))}</text>`;
  const marker = found
    ? `<path d="M${at(x(found.below))},${at(y(found.low))}V${at(y(found.high))}" stroke="var(--longer)" stroke-width="2"/>` +
      `<circle cx="${at(x(found.below))}" cy="${at(y(found.effect))}" r="5" fill="var(--longer)" stroke="var(--paper)" stroke-width="1.5"/>`
    : '';
  const words = found
    ? `All specifications by effect, from ${formatDecimal(effects[0] ?? 0, 3)} to ${formatDecimal(effects.at(-1) ?? 0, 3)}; your choice at ${formatDecimal(found.effect, 3)}.`
    : `All specifications by effect, from ${formatDecimal(effects[0] ?? 0, 3)} to ${formatDecimal(effects.at(-1) ?? 0, 3)}; your choice is none of them.`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="standing" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${id}-title">`,
    `<title id="${id}-title">${escapeMarkup(words)}</title>`,
    `<path d="M${margin.left},${at(y(0))}H${width - margin.right}" stroke="var(--rule-strong)" stroke-dasharray="2 3"/>`,
    label(0),
    y(least) - y(0) > 14 ? label(least) : '',
    y(0) - y(most) > 14 ? label(most) : '',
    `<path d="${line}" fill="none" stroke="var(--accent)" stroke-width="2.5"/>`,
    marker,
    `<text x="${margin.left}" y="${height - 6}" font-size="12" fill="var(--ink-soft)">smallest effect</text>`,
    `<text x="${width - margin.right}" y="${height - 6}" text-anchor="end" font-size="12" fill="var(--ink-soft)">largest</text>`,
    '</svg>',
  ].join('');
}
