import type { Results } from '../publish/results.ts';
import { compareText } from './compareText.ts';

/**
 * Merges parts of the results into one flat object, its keys in code-unit order.
 * @throws Error if two parts hold the same key, or a value is not finite: both would make a number on a page wrong.
 */
export function mergeResults(parts: readonly Results[]): Results {
  const merged = new Map<string, Results[string]>();
  for (const [key, value] of parts.flatMap((part) => Object.entries(part))) {
    if (merged.has(key)) throw new Error(`results.json, field ${key}: found twice, expected once`);
    if (typeof value === 'number' && !Number.isFinite(value)) {
      throw new Error(`results.json, field ${key}: found ${value}, expected a finite number, text or null`);
    }
    merged.set(key, value);
  }
  return Object.fromEntries([...merged].sort(([a], [b]) => compareText(a, b)));
}
