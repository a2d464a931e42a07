import { controlCharacter } from './controlCharacter.ts';
import { quoteValue, type Violation } from './violation.ts';

/** The longest line that is accepted, in characters: no writer of prose comes near it. */
const longestLine = 1_048_576;

/** Names what a text for people cannot be: nothing but white space, lines with control characters or without end. */
export function checkProse(file: string, text: string): Violation[] {
  if (text.trim() === '') {
    return [{ file, line: null, column: null, found: 'white space only', expected: 'some text' }];
  }
  return text.split('\n').flatMap((content, index): Violation[] => {
    const expected = controlCharacter.test(content)
      ? 'text without control characters'
      : content.length > longestLine
        ? `at most ${longestLine} characters a line`
        : undefined;
    if (expected === undefined) return [];
    return [{ file, line: index + 1, column: null, found: quoteValue(content), expected }];
  });
}
