import { createHash } from 'node:crypto';
import { quoteValue, type Violation } from './violation.ts';
import { checksumFile, isReleaseFile, releaseFiles } from './releaseFiles.ts';

const lineForm = /^([0-9a-f]{64}) {2}(\S(?:.*\S)?)$/;

/**
 * Reads SHA256SUMS and holds it against the files: every file but itself has one line, and is as that line says.
 *
 * @param files - contents by name; a file that is not there is not named here
 * @returns file name → SHA-256 in hex, for the lines that could be read
 */
export function checkChecksums(
  text: string,
  files: ReadonlyMap<string, Uint8Array | null>,
): { checksums: Record<string, string>; violations: Violation[] } {
  const file = checksumFile;
  const violations: Violation[] = [];
  const listed = new Map<string, { sum: string; line: number }>();
  const lines = text.split('\n');
  const rest = lines.pop() ?? '';
  if (rest !== '') {
    const expected = 'a line end after the last line: the file may be cut';
    violations.push({ file, line: lines.length + 1, column: null, found: quoteValue(rest), expected });
  }
  lines.forEach((content, index) => {
    const line = index + 1;
    const [, sum, name] = lineForm.exec(content) ?? [];
    if (sum === undefined || name === undefined) {
      const expected = '64 hexadecimal digits in lower case, two spaces and the name of a file';
      violations.push({ file, line, column: null, found: quoteValue(content), expected });
      return;
    }
    const first = listed.get(name);
    if (first) {
      const expected = `each file once; line ${first.line} has it already`;
      violations.push({ file, line, column: null, found: quoteValue(name), expected });
    } else if (name === checksumFile || (!isReleaseFile(name) && !files.has(name))) {
      violations.push({
        file,
        line,
        column: null,
        found: quoteValue(name),
        expected: 'another file of the release',
      });
    } else listed.set(name, { sum, line });
  });
  const isWhole = violations.length === 0;
  for (const name of releaseFiles) {
    const content = files.get(name);
    if (name === checksumFile || !content) continue;
    const entry = listed.get(name);
    if (!entry) {
      // A line that could not be read may be the one that is missed.
      if (!isWhole) continue;
      violations.push({
        file,
        line: null,
        column: null,
        found: `no line for ${name}`,
        expected: `the checksum of ${name}`,
      });
      continue;
    }
    const sum = createHash('sha256').update(content).digest('hex');
    if (sum === entry.sum) continue;
    const expected = `SHA-256 ${entry.sum} (${file}, line ${entry.line})`;
    violations.push({ file: name, line: null, column: null, found: `SHA-256 ${sum}`, expected });
  }
  return { checksums: Object.fromEntries([...listed].map(([name, { sum }]) => [name, sum])), violations };
}
