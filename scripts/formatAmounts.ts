/** Seconds with one decimal from milliseconds: `1234` → `"1.2 s"`. */
export function formatSeconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/** Kilobytes of 1,024 bytes with one decimal: `1536` → `"1.5 KB"`. */
export function formatKilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}

/** A whole number with commas between thousands, independent of the machine's language: `1234567` → `"1,234,567"`. */
export function formatCount(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ',');
}
