/**
 * Breaks a text between words into lines of at most `length` characters; a word longer than a line has one to itself.
 * @throws RangeError unless `length` is a positive whole number
 */
export function wrapText(text: string, length: number): string[] {
  if (!Number.isInteger(length) || length < 1) {
    throw new RangeError(`wrapText: found lines of ${length} characters, expected a positive whole number`);
  }
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= length) {
      lines[lines.length - 1] = `${line} ${word}`;
    } else lines.push(word);
  }
  return lines;
}
