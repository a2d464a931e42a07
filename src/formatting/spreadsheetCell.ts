/**
 * A cell of a file that people open in a spreadsheet: what would be computed there gets an apostrophe in front, which is
 * how a spreadsheet marks text. Plain negative numbers stay numbers.
 */
export function spreadsheetCell(text: string): string {
  if (/^-?\d+(?:\.\d+)?(?:e-?\d+)?$/i.test(text)) return text;
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
