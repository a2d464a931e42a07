/** How a published file is written: columns compactly, flat objects one key a line. */
export type Layout = 'compact' | 'one key a line';

/**
 * JSON text of a value, with a line end; the same value gives the same bytes.
 * @throws Error naming the place of a number that JSON cannot hold, which would silently become null, or of an absent value.
 */
export function serialize(value: unknown, layout: Layout = 'compact'): string {
  requirePlain(value, '');
  return `${JSON.stringify(value, null, layout === 'compact' ? undefined : 1)}\n`;
}

function requirePlain(value: unknown, place: string): void {
  if (value === undefined || (typeof value === 'number' && !Number.isFinite(value))) {
    throw new Error(
      `field ${place || '(whole)'}: found ${String(value)}, expected a finite number, text or null`,
    );
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [name, part] of Object.entries(value))
    requirePlain(part, place === '' ? name : `${place}.${name}`);
}
