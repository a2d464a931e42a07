/** A number with a fixed count of digits after the point and a true minus sign; a missing one reads “–”. */
export function formatDecimal(value: number | null, digits = 2): string {
  if (value === null) return '–';
  const text = Math.abs(value).toFixed(digits);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}
