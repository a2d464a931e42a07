import { Buffer } from 'node:buffer';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatViolation, quoteValue } from './violation.ts';
import {
  edited,
  removeFile,
  removeLine,
  replaceIn,
  rewrite,
  smallRelease,
  type Edit,
} from './fixtures/smallRelease.ts';
import { readDataset } from './readDataset.ts';

/** What is done to a release, and every violation that must be named for it, no more and no fewer. */
type Damage = readonly [name: string, edits: readonly Edit[], violations: readonly string[]];

const firstSum = Buffer.from(smallRelease().get('SHA256SUMS') ?? [])
  .toString()
  .slice(0, 64);

const files: readonly Damage[] = [
  [
    'a missing file',
    [removeFile('codings.csv')],
    ['codings.csv: found no such file, expected a file of this name'],
  ],
  [
    'two missing files',
    [removeFile('METHOD.md'), removeFile('projects.csv')],
    [
      'projects.csv: found no such file, expected a file of this name',
      'METHOD.md: found no such file, expected a file of this name',
    ],
  ],
  [
    'missing checksums',
    [removeFile('SHA256SUMS')],
    ['SHA256SUMS: found no such file, expected a file of this name'],
  ],
  [
    'an extra file',
    [rewrite('notes.txt', () => 'mine\n')],
    [
      'notes.txt: found a file that does not belong to a release, expected only study.json, projects.csv, taxonomy.csv, issues.csv, codings.csv, earlier-taxonomies.json, taxonomy-mapping.csv, paper.json, related-results.json, CODEBOOK.md, METHOD.md, SHA256SUMS',
    ],
  ],
  [
    'an empty file',
    [rewrite('projects.csv', () => '')],
    ['projects.csv: found an empty file, expected UTF-8 text'],
  ],
  [
    'an empty text',
    [rewrite('METHOD.md', () => '')],
    ['METHOD.md: found an empty file, expected UTF-8 text'],
  ],
  [
    'a text of white space',
    [rewrite('METHOD.md', () => ' \n\t\n')],
    ['METHOD.md: found white space only, expected some text'],
  ],
  [
    'a text with control characters',
    [replaceIn('CODEBOOK.md', 'Look', 'Lo\u001bk')],
    ['CODEBOOK.md:3: found "Lo\\u001bk at the crust.", expected text without control characters'],
  ],
  [
    'an empty JSON file',
    [rewrite('paper.json', () => '')],
    ['paper.json: found an empty file, expected UTF-8 text'],
  ],
  [
    'a wrong checksum',
    [replaceIn('SHA256SUMS', firstSum, 'f'.repeat(64))],
    [`study.json: found SHA-256 ${firstSum}, expected SHA-256 ${'f'.repeat(64)} (SHA256SUMS, line 1)`],
  ],
  [
    'a missing checksum',
    [removeLine('SHA256SUMS', 4)],
    ['SHA256SUMS: found no line for issues.csv, expected the checksum of issues.csv'],
  ],
  [
    'a cut checksum',
    [replaceIn('SHA256SUMS', firstSum, firstSum.slice(0, 63))],
    [
      'SHA256SUMS:1: found "0b69a357b91ef26e921871ef597aeffc44eb24125b601913f333585078b4c2a  study.json", expected 64 hexadecimal digits in lower case, two spaces and the name of a file',
    ],
  ],
  [
    'checksums in capitals',
    [replaceIn('SHA256SUMS', firstSum, firstSum.toUpperCase())],
    [
      'SHA256SUMS:1: found "0B69A357B91EF26E921871EF597AEFFC44EB24125B601913F333585078B4C2A8  study.json", expected 64 hexadecimal digits in lower case, two spaces and the name of a file',
    ],
  ],
  [
    'a checksum of no file',
    [rewrite('SHA256SUMS', (text) => `${text}${firstSum}  gone.csv\n`)],
    ['SHA256SUMS:11: found "gone.csv", expected another file of the release'],
  ],
  [
    'a checksum twice',
    [rewrite('SHA256SUMS', (text) => `${text}${text.split('\n')[0] ?? ''}\n`)],
    ['SHA256SUMS:11: found "study.json", expected each file once; line 1 has it already'],
  ],
  [
    'checksums without the last line end',
    [rewrite('SHA256SUMS', (text) => text.slice(0, -1))],
    [
      'SHA256SUMS:10: found "397fdc3bb1dc36a8e1858a567c318726108a1c0e615a6340f73ccb5ff9b703f6  METHOD.md", expected a line end after the last line: the file may be cut',
    ],
  ],
];

const encodings: readonly Damage[] = [
  [
    'a byte order mark',
    [rewrite('issues.csv', (text) => `\uFEFF${text}`)],
    ['issues.csv:1: found a byte order mark, expected UTF-8 text without one'],
  ],
  [
    'a byte order mark in JSON',
    [rewrite('study.json', (text) => `\uFEFF${text}`)],
    ['study.json:1: found a byte order mark, expected UTF-8 text without one'],
  ],
  [
    'CRLF throughout',
    [rewrite('issues.csv', (text) => text.replaceAll('\n', '\r\n'))],
    ['issues.csv:1: found the line end \\r\\n, expected \\n in every line'],
  ],
  [
    'CRLF in one line',
    [replaceIn('codings.csv', 'bakers/bread#2,A,other,,\n', 'bakers/bread#2,A,other,,\r\n')],
    ['codings.csv:4: found the line end \\r\\n, expected \\n in every line'],
  ],
  [
    'CR throughout',
    [rewrite('codings.csv', (text) => text.replaceAll('\n', '\r'))],
    ['codings.csv:1: found the line end \\r, expected \\n in every line'],
  ],
  [
    'UTF-16',
    [rewrite('codings.csv', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'))],
    ['codings.csv:1: found text in UTF-16, expected UTF-8 text'],
  ],
  [
    'UTF-16 without its mark',
    [
      rewrite('codings.csv', (text) => Buffer.from(text, 'utf16le')),
      rewrite('METHOD.md', (text) => Buffer.from(text, 'utf16le').swap16()),
    ],
    [
      'codings.csv:1: found text in UTF-16, expected UTF-8 text',
      'METHOD.md:1: found text in UTF-16, expected UTF-8 text',
    ],
  ],
  [
    'Latin-1',
    [rewrite('issues.csv', (text) => Buffer.from(text.replace('no index', 'no indéx'), 'latin1'))],
    [
      'issues.csv:3: found "cipe book has no ind�x.,,,2023-03-01,2023-04-30,2023-05-02,2,false,,,,2024-06-30" with bytes that are not UTF-8, expected UTF-8 text',
    ],
  ],
  [
    'a NUL in a table',
    [replaceIn('issues.csv', 'The icing runs.', 'The icing\0 runs.')],
    ['issues.csv:6 summary: found "The icing\\u0000 runs.", expected text without control characters'],
  ],
  [
    'a NUL in JSON',
    [replaceIn('study.json', 'with ovens', 'with\0ovens')],
    ['study.json:2 title: found "\\"Trouble with\\u0000ovens\\",", expected text without control characters'],
  ],
  [
    'a vertical tab',
    [replaceIn('taxonomy.csv', 'It came out raw.', 'It came\v out raw.')],
    ['taxonomy.csv:3 definition: found "It came\\u000b out raw.", expected text without control characters'],
  ],
  [
    'a control character of the second range',
    [replaceIn('taxonomy.csv', 'It came out raw.', 'It came\u0090 out raw.')],
    ['taxonomy.csv:3 definition: found "It came\\u{90} out raw.", expected text without control characters'],
  ],
  [
    'a column name with a character that cannot be seen',
    [replaceIn('codings.csv', 'id,coder', 'id,coder\u200b')],
    [
      'codings.csv:1 coder\\u{200b}: found "coder\\u{200b}", expected only the columns id, coder, group, code, secondary',
      'codings.csv:1 coder: found no such column, expected the column coder',
    ],
  ],
  [
    'a NUL in JSON, escaped',
    [replaceIn('study.json', 'with ovens', 'with\\u0000ovens')],
    ['study.json:2 title: found "Trouble with\\u0000ovens", expected text without control characters'],
  ],
  [
    'an escape character in JSON, escaped',
    [replaceIn('paper.json', '"Few ovens"', '"Few\\u001b[31m ovens"')],
    ['paper.json:13 [1].value[0]: found "Few\\u001b[31m ovens", expected text without control characters'],
  ],
  [
    'half a character in JSON',
    [replaceIn('study.json', 'with ovens', 'with \\ud83c ovens')],
    ['study.json:2 title: found "Trouble with \\ud83c ovens", expected text of whole characters'],
  ],
];

const records: readonly Damage[] = [
  [
    'a quote that is not closed',
    [replaceIn('issues.csv', 'The middle', '"The middle')],
    [
      'issues.csv:4 summary: found "\\"The middle stays raw.,2023-05-05,bounded,2023-05-01,2023-05-10,,0,false,,unknow…" (93 characters) at character 114, expected a closing quote before the end of the file',
    ],
  ],
  [
    'a quote that is not closed in the last line',
    [replaceIn('issues.csv', 'The icing', '"The icing')],
    [
      'issues.csv:6 summary: found "\\"The icing runs.,2024-02-01,shown,2024-02-01,2024-02-01,2024-02-01,1,false,,,,20…" (88 characters) at character 98, expected a closing quote before the end of the file',
    ],
  ],
  [
    'a quote in the middle of a field',
    [replaceIn('issues.csv', 'The middle stays', 'The "middle" stays')],
    [
      'issues.csv:4 summary: found "\\"middle\\" stays raw.,2023-05-05,bounded,2023-05-01,2023-05-10,,0,false,,unknown,,…" (90 characters) at character 118, expected quotes around a field that holds a quote, and that quote doubled',
    ],
  ],
  [
    'text after a closing quote',
    [replaceIn('taxonomy-mapping.csv', 'forms."', 'forms." Yes')],
    [
      'taxonomy-mapping.csv:2 note: found "\\" Yes" at character 67, expected a comma or a line end after the closing quote',
    ],
  ],
  [
    'two lines, each with a quote left open',
    [
      replaceIn('issues.csv', 'The recipe', '"The recipe'),
      replaceIn('issues.csv', 'The middle', '"The middle'),
    ],
    [
      'issues.csv:3 summary: found "\\"The recipe book has no index.,,,2023-03-01,2023-04-30,2023-05-02,2,false,,,,202…" (87 characters) at character 96, expected a comma or a line end after the closing quote',
      'issues.csv:4 summary: found "\\"The middle stays raw.,2023-05-05,bounded,2023-05-01,2023-05-10,,0,false,,unknow…" (93 characters) at character 114, expected a closing quote before the end of the file',
    ],
  ],
  [
    'a cut last line',
    [rewrite('codings.csv', (text) => text.slice(0, -9))],
    [
      'codings.csv:12: found "bakers/cake#4,C", expected a line end after the last record: the file may be cut',
    ],
  ],
  [
    'no line end after the last line',
    [rewrite('codings.csv', (text) => text.slice(0, -1))],
    [
      'codings.csv:12: found "bakers/cake#4,C,other,,", expected a line end after the last record: the file may be cut',
    ],
  ],
  [
    'an empty line',
    [replaceIn('projects.csv', 'bakers/cake,sugar', '\nbakers/cake,sugar')],
    ['projects.csv:3: found nothing, expected a record, not an empty line'],
  ],
  [
    'an empty line at the end',
    [rewrite('projects.csv', (text) => `${text}\n`)],
    ['projects.csv:4: found nothing, expected a record, not an empty line'],
  ],
  [
    'an empty first line',
    [rewrite('codings.csv', (text) => `\n${text}`), replaceIn('codings.csv', ',C,other', ',D,other')],
    [
      'codings.csv:1: found nothing, expected a record, not an empty line',
      'codings.csv:13 coder: found "D", expected one of A, B, C',
    ],
  ],
  [
    'an empty line beside what is missing from other lines',
    [
      rewrite('codings.csv', (text) => `${text}\nbakers/cake#9,A,other,,\n`),
      rewrite('projects.csv', (text) => text.replace(/bakers\/cake,.*\n/, '\n')),
      rewrite('issues.csv', (text) => text.replace('\nbakers/cake#4', '\n\nbakers/cake#4')),
    ],
    [
      'projects.csv:3: found nothing, expected a record, not an empty line',
      'issues.csv:5 repo: found "bakers/cake", expected a repo of projects.csv',
      'issues.csv:6: found nothing, expected a record, not an empty line',
      'issues.csv:7 repo: found "bakers/cake", expected a repo of projects.csv',
      'codings.csv:13: found nothing, expected a record, not an empty line',
      'codings.csv:14 id: found "bakers/cake#9", expected an id of issues.csv',
    ],
  ],
  [
    'only a header and an empty line',
    [rewrite('issues.csv', (text) => `${text.slice(0, text.indexOf('\n') + 1)}\n`)],
    [
      'issues.csv:1: found a header only, expected at least one row',
      'issues.csv:2: found nothing, expected a record, not an empty line',
    ],
  ],
  [
    'a record with a field too many',
    [replaceIn('codings.csv', 'bakers/cake#3,A,unsure,,', 'bakers/cake#3,A,unsure,,,')],
    ['codings.csv:9: found 6 fields, expected 5 fields, as in the header'],
  ],
  [
    'a field too few',
    [replaceIn('codings.csv', 'bakers/cake#3,A,unsure,,', 'bakers/cake#3,A,unsure,')],
    ['codings.csv:9: found 4 fields, expected 5 fields, as in the header'],
  ],
  [
    'a quote left open that the next line closes',
    [
      replaceIn('codings.csv', 'B,oven,heat.burnt,', 'B,oven,heat.burnt,"'),
      replaceIn('codings.csv', 'bread#2,A,other,', 'bread#2,A,other,"'),
    ],
    ['codings.csv:3: found 6 fields from line 3 to line 4, expected 5 fields, as in the header'],
  ],
  [
    'semicolons',
    [rewrite('codings.csv', (text) => text.replaceAll(',', ';'))],
    [
      'codings.csv:1: found "id;coder;group;code;secondary", expected a header with the columns id, coder, group, code, secondary, separated by commas, not by ";"',
    ],
  ],
  [
    'semicolons in a file with quotes, of which every line would be a violation',
    [rewrite('taxonomy-mapping.csv', () => 'code;taxonomy;relation\nheat.raw;"a";"b"\nheat.raw;"c";"d"\n')],
    [
      'taxonomy-mapping.csv:1: found "code;taxonomy;relation", expected a header with the columns code, taxonomy, relation, earlier_category, note, separated by commas, not by ";"',
    ],
  ],
  [
    'tabs',
    [rewrite('codings.csv', (text) => text.replaceAll(',', '\t'))],
    [
      'codings.csv:1: found "id\\tcoder\\tgroup\\tcode\\tsecondary", expected a header with the columns id, coder, group, code, secondary, separated by commas, not by "\\t"',
    ],
  ],
  [
    'only a header',
    [rewrite('issues.csv', (text) => text.slice(0, text.indexOf('\n') + 1))],
    ['issues.csv:1: found a header only, expected at least one row'],
  ],
  [
    'no header',
    [removeLine('codings.csv', 1)],
    [
      'codings.csv:1: found "bakers/bread#1,A,oven,heat.burnt,dough.sticky", expected a header with the columns id, coder, group, code, secondary, separated by commas',
    ],
  ],
  [
    'a quote left open in the header',
    [replaceIn('codings.csv', 'id,coder', '"id,coder')],
    [
      'codings.csv:1: found "\\"id,coder,group,code,secondary", expected a closing quote before the end of the file',
    ],
  ],
  [
    'a field of a megabyte',
    [replaceIn('issues.csv', 'The icing runs.', 'x'.repeat(1_048_576))],
    [
      'issues.csv:6 summary: found "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…" (1048576 characters), expected at most 10000 characters',
    ],
  ],
  [
    'a quoted field of a megabyte',
    [replaceIn('issues.csv', 'The icing runs.', `"${'a,\n'.repeat(349_526)}"`)],
    [
      'issues.csv:6 summary: found "a,\\na,\\na,\\na,\\na,\\na,\\na,\\na,\\na,\\na,\\na,\\na,\\na,\\na,\\na,\\na,\\na,\\na,\\na,\\na,\\na,\\na,\\na,\\na,\\na,\\na,\\na,…" (1048578 characters), expected at most 10000 characters',
    ],
  ],
];

const headers: readonly Damage[] = [
  [
    'a missing column',
    [rewrite('codings.csv', (text) => text.replaceAll(/,[^,\n]*\n/g, '\n'))],
    ['codings.csv:1 secondary: found no such column, expected the column secondary'],
  ],
  [
    'an extra column',
    [rewrite('codings.csv', (text) => text.replaceAll('\n', ',x\n'))],
    ['codings.csv:1 x: found "x", expected only the columns id, coder, group, code, secondary'],
  ],
  [
    'a column twice',
    [rewrite('codings.csv', (text) => text.replaceAll(/^([^,\n]*),(.*)$/gm, '$1,$2,$1'))],
    ['codings.csv:1 id: found "id" twice, expected each column once'],
  ],
  [
    'a misspelt column',
    [replaceIn('codings.csv', 'coder,group', 'Coder,group')],
    [
      'codings.csv:1 Coder: found "Coder", expected only the columns id, coder, group, code, secondary',
      'codings.csv:1 coder: found no such column, expected the column coder',
    ],
  ],
];

const cells: readonly Damage[] = [
  [
    '30 February',
    [replaceIn('issues.csv', '2023-02-09', '2023-02-30')],
    ['issues.csv:2 resolved: found "2023-02-30", expected a day of the calendar as YYYY-MM-DD, or nothing'],
  ],
  [
    '29 February of a common year',
    [replaceIn('issues.csv', '2023-02-09', '2023-02-29')],
    ['issues.csv:2 resolved: found "2023-02-29", expected a day of the calendar as YYYY-MM-DD, or nothing'],
  ],
  [
    'a month 13',
    [replaceIn('projects.csv', '2020-01-01', '2020-13-01')],
    [
      'projects.csv:2 first_commit: found "2020-13-01", expected a day of the calendar as YYYY-MM-DD, or nothing',
    ],
  ],
  [
    'a day with slashes',
    [replaceIn('issues.csv', '2023-02-09', '2023/02/09')],
    ['issues.csv:2 resolved: found "2023/02/09", expected a day of the calendar as YYYY-MM-DD, or nothing'],
  ],
  [
    'a day with points',
    [replaceIn('issues.csv', '2023-02-09', '9.2.2023')],
    ['issues.csv:2 resolved: found "9.2.2023", expected a day of the calendar as YYYY-MM-DD, or nothing'],
  ],
  [
    'a day without zeros',
    [replaceIn('issues.csv', '2023-02-09', '2023-2-9')],
    ['issues.csv:2 resolved: found "2023-2-9", expected a day of the calendar as YYYY-MM-DD, or nothing'],
  ],
  [
    'a day with a time',
    [replaceIn('issues.csv', '2023-02-09', '2023-02-09T10:00:00Z')],
    [
      'issues.csv:2 resolved: found "2023-02-09T10:00:00Z", expected a day of the calendar as YYYY-MM-DD, or nothing',
    ],
  ],
  [
    'a day with a space',
    [replaceIn('issues.csv', '2023-02-09', '2023-02-09 ')],
    ['issues.csv:2 resolved: found "2023-02-09 ", expected a day of the calendar as YYYY-MM-DD, or nothing'],
  ],
  [
    'an unknown state',
    [replaceIn('issues.csv', 'issues/2,open', 'issues/2,reopened')],
    ['issues.csv:3 state: found "reopened", expected one of open, closed'],
  ],
  [
    'an unknown evidence',
    [replaceIn('issues.csv', ',commit,', ',hearsay,')],
    [
      'issues.csv:2 evidence: found "hearsay", expected one of tracker, commit, merge, release, remark, activity, unknown, or nothing',
    ],
  ],
  [
    'an unknown coding',
    [replaceIn('issues.csv', 'single', 'double')],
    ['issues.csv:5 coding: found "double", expected one of agreed, adjudicated, single'],
  ],
  [
    'an unknown basis',
    [replaceIn('issues.csv', 'bounded', 'guessed')],
    ['issues.csv:4 opened_basis: found "guessed", expected one of shown, bounded, or nothing'],
  ],
  [
    'an unknown truth',
    [replaceIn('issues.csv', '2024-02-01,1,false', '2024-02-01,1,FALSE')],
    ['issues.csv:6 thread_complete: found "FALSE", expected one of true, false'],
  ],
  [
    'an unknown coder',
    [replaceIn('codings.csv', 'bakers/bread#7,C', 'bakers/bread#7,D')],
    ['codings.csv:8 coder: found "D", expected one of A, B, C'],
  ],
  [
    'an unknown relation',
    [replaceIn('taxonomy-mapping.csv', 'broader', 'wider')],
    [
      'taxonomy-mapping.csv:2 relation: found "wider", expected one of equivalent, broader, narrower, related, absent',
    ],
  ],
  [
    'a number that is none',
    [replaceIn('issues.csv', ',2023-02-10,3,', ',2023-02-10,3.0,')],
    ['issues.csv:2 events_seen: found "3.0", expected a whole number from 0 on in plain digits'],
  ],
  [
    'a negative number',
    [replaceIn('projects.csv', ',120,', ',-120,')],
    ['projects.csv:2 commits: found "-120", expected a whole number from 1 on in plain digits, or nothing'],
  ],
  [
    'a number with a zero before it',
    [replaceIn('issues.csv', 'bakers/bread,7', 'bakers/bread,07')],
    ['issues.csv:4 number: found "07", expected a whole number from 1 on in plain digits'],
  ],
  [
    'an empty list item',
    [replaceIn('issues.csv', 'bug|oven', 'bug||oven')],
    [
      'issues.csv:2 labels: found "bug||oven", expected items joined by |, none empty, none twice, without spaces around them',
    ],
  ],
  [
    'a list item twice',
    [replaceIn('issues.csv', 'bug|oven', 'bug|bug')],
    [
      'issues.csv:2 labels: found "bug|bug", expected items joined by |, none empty, none twice, without spaces around them',
    ],
  ],
  [
    'an empty summary',
    [replaceIn('issues.csv', 'The icing runs.', '')],
    ['issues.csv:6 summary: found nothing, expected some text without spaces around it'],
  ],
  [
    'spaces around a text',
    [replaceIn('issues.csv', 'The icing runs.', ' The icing runs.')],
    ['issues.csv:6 summary: found " The icing runs.", expected some text without spaces around it'],
  ],
  [
    'a head that is no commit',
    [replaceIn('projects.csv', '0123456789abcdef0123456789abcdef01234567', '0123abc')],
    ['projects.csv:2 head: found "0123abc", expected a commit as 40 hexadecimal digits, or nothing'],
  ],
  [
    'a repository that is none',
    [replaceIn('projects.csv', 'sugar/cake', 'sugar/..')],
    ['projects.csv:3 also_known_as: found "sugar/..", expected a repository as owner/name, or nothing'],
  ],
  [
    'a code without category',
    [replaceIn('taxonomy.csv', 'dough.sticky', 'sticky')],
    [
      'taxonomy.csv:4 code: found "sticky", expected a category and a part joined by a point, in lower-case letters, digits and hyphens',
    ],
  ],
  [
    'a category unfit for an address',
    [
      replaceIn(
        'taxonomy.csv',
        'dough,Dough,What goes in.,ours,dough.sticky',
        'Dough,Dough,What goes in.,ours,dough.sticky',
      ),
    ],
    [
      'taxonomy.csv:4 category: found "Dough", expected lower-case letters, digits and hyphens, a letter first',
    ],
  ],
  [
    'a domain unfit for an address',
    [replaceIn('projects.csv', 'bakers/bread,,ovens', 'bakers/bread,,Hot ovens')],
    [
      'projects.csv:2 domain: found "Hot ovens", expected lower-case letters, digits and hyphens, a letter first',
    ],
  ],
];

const identities: readonly Damage[] = [
  [
    'an id twice',
    [rewrite('issues.csv', (text) => `${text}${text.split('\n')[4] ?? ''}\n`)],
    ['issues.csv:7 id: found "bakers/cake#3", expected a value of its own; line 5 has it already'],
  ],
  [
    'an id twice in other case',
    [
      rewrite(
        'issues.csv',
        (text) => `${text}${(text.split('\n')[4] ?? '').replaceAll('bakers/cake', 'Bakers/cake')}\n`,
      ),
    ],
    [
      'issues.csv:7 repo: found "Bakers/cake", expected a repo of projects.csv',
      'issues.csv:7 coding: found "single", but no row of coder A in codings.csv, expected a row of coder A for Bakers/cake#3',
      'issues.csv:7 id: found "Bakers/cake#3", expected a value of its own; line 5 has it already',
    ],
  ],
  [
    'an id of another number',
    [replaceIn('issues.csv', 'bakers/cake#4', 'bakers/cake#5')],
    ['issues.csv:6 id: found "bakers/cake#5", expected bakers/cake#4, as repo and number say'],
  ],
  [
    'an address of another issue',
    [replaceIn('issues.csv', 'cake/issues/4', 'cake/issues/5')],
    [
      'issues.csv:6 url: found "https://github.com/bakers/cake/issues/5", expected https://github.com/bakers/cake/issues/4',
    ],
  ],
  [
    'an address of a pull request',
    [replaceIn('issues.csv', 'cake/issues/4', 'cake/pull/4')],
    [
      'issues.csv:6 url: found "https://github.com/bakers/cake/pull/4", expected https://github.com/bakers/cake/issues/4',
    ],
  ],
  [
    'an issue of no project',
    [removeLine('projects.csv', 3)],
    [
      'issues.csv:5 repo: found "bakers/cake", expected a repo of projects.csv',
      'issues.csv:6 repo: found "bakers/cake", expected a repo of projects.csv',
    ],
  ],
  [
    'a project without issues',
    [
      rewrite(
        'projects.csv',
        (text) =>
          `${text}bakers/tart,,ovens,Ovens,Bakes tarts,https://github.com/bakers/tart,no,,,,,2024-06-15\n`,
      ),
    ],
    ['projects.csv:4 repo: found "bakers/tart", expected a project that has issues in issues.csv'],
  ],
  [
    'a project twice',
    [rewrite('projects.csv', (text) => `${text}${text.split('\n')[2] ?? ''}\n`)],
    ['projects.csv:4 repo: found "bakers/cake", expected a value of its own; line 3 has it already'],
  ],
  [
    'a project at another address',
    [replaceIn('projects.csv', 'https://github.com/bakers/cake', 'https://gitlab.com/bakers/cake')],
    ['projects.csv:3 url: found "https://gitlab.com/bakers/cake", expected https://github.com/bakers/cake'],
  ],
  [
    'a project that is also known as itself',
    [replaceIn('projects.csv', 'sugar/cake', 'Bakers/Cake')],
    ['projects.csv:3 also_known_as: found "Bakers/Cake", expected a name other than repo, or nothing'],
  ],
  [
    'a domain with two names',
    [replaceIn('projects.csv', 'sugar/cake,ovens,Ovens', 'sugar/cake,ovens,Stoves')],
    ['projects.csv:3 domain_name: found "Stoves", expected Ovens, as line 2 has it for ovens'],
  ],
  [
    'history without a commit',
    [replaceIn('projects.csv', ',120,', ',,')],
    ['projects.csv:2 commits: found nothing, expected a value, as git_history is yes'],
  ],
  [
    'a commit without history',
    [replaceIn('projects.csv', 'no,,,,,', 'no,,,,2024-01-01,')],
    ['projects.csv:3 last_commit: found "2024-01-01", expected nothing, as git_history is no'],
  ],
  [
    'commits out of order',
    [replaceIn('projects.csv', '2020-01-01', '2024-05-02')],
    ['projects.csv:2 last_commit: found "2024-05-01", expected 2024-05-02 (first_commit) or later'],
  ],
  [
    'a second name that is another project',
    [replaceIn('projects.csv', 'sugar/cake', 'bakers/Bread')],
    [
      'projects.csv:3 also_known_as: found "bakers/Bread", expected a name of no other project; line 2 has it for bakers/bread',
    ],
  ],
  [
    'a second name of two projects',
    [replaceIn('projects.csv', 'bakers/bread,,', 'bakers/bread,Sugar/cake,')],
    [
      'projects.csv:3 also_known_as: found "sugar/cake", expected a name of no other project; line 2 has it for bakers/bread',
    ],
  ],
  [
    'a commit after the release',
    [replaceIn('projects.csv', '2024-05-01', '2024-08-02')],
    [
      'projects.csv:2 last_commit: found "2024-08-02", expected 2024-08-01 (released in study.json) or earlier',
    ],
  ],
  [
    'a commit before there were computers',
    [replaceIn('projects.csv', '2020-01-01', '0000-01-01')],
    ['projects.csv:2 first_commit: found "0000-01-01", expected 1970-01-01 or later'],
  ],
  [
    'models without families',
    [replaceIn('issues.csv', 'Oven 3|Oven 4,Oven', 'Oven 3|Oven 4,')],
    ['issues.csv:2 model_families: found nothing, expected a family, as models names some'],
  ],
  [
    'families without models',
    [replaceIn('issues.csv', 'Oven 3|Oven 4,Oven', ',Oven')],
    ['issues.csv:2 model_families: found "Oven", expected nothing, as models is empty'],
  ],
];

const codes: readonly Damage[] = [
  [
    'an unknown group',
    [replaceIn('issues.csv', 'closed,,unsure', 'closed,,unknown')],
    ['issues.csv:5 group: found "unknown", expected one of oven, other, unsure, the groups of study.json'],
  ],
  [
    'a group of the prototype',
    [replaceIn('codings.csv', 'bakers/cake#4,B,other', 'bakers/cake#4,B,constructor')],
    [
      'codings.csv:11 group: found "constructor", expected one of oven, other, unsure, the groups of study.json',
    ],
  ],
  [
    'an unknown code',
    [replaceIn('issues.csv', 'heat.raw', 'heat.cold')],
    ['issues.csv:4 code: found "heat.cold", expected a code of taxonomy.csv'],
  ],
  [
    'an unknown secondary code',
    [replaceIn('issues.csv', 'dough.sticky', 'dough.dry')],
    ['issues.csv:2 secondary: found "dough.dry", expected a code of taxonomy.csv'],
  ],
  [
    'an unknown code of a coder',
    [replaceIn('codings.csv', 'bakers/bread#7,B,oven,heat.raw', 'bakers/bread#7,B,oven,heat.cold')],
    ['codings.csv:7 code: found "heat.cold", expected a code of taxonomy.csv'],
  ],
  [
    'a code of another group',
    [replaceIn('issues.csv', 'issues/2,open,,other,,,', 'issues/2,open,,other,heat,heat.raw,')],
    ['issues.csv:3 code: found "heat.raw", expected nothing, as the group is other'],
  ],
  [
    'a focal issue without code',
    [replaceIn('issues.csv', 'oven,heat,heat.raw', 'oven,,')],
    ['issues.csv:4 code: found nothing, expected a code, as the group is oven'],
  ],
  [
    'a code of a coder without group',
    [replaceIn('codings.csv', 'bakers/cake#4,B,other,', 'bakers/cake#4,B,other,heat.raw')],
    ['codings.csv:11 code: found "heat.raw", expected nothing, as the group is other'],
  ],
  [
    'a group of a coder without code',
    [replaceIn('codings.csv', 'A,oven,dough.sticky', 'A,oven,')],
    ['codings.csv:10 code: found nothing, expected a code, as the group is oven'],
  ],
  [
    'a category of another code',
    [replaceIn('issues.csv', 'heat,heat.raw', 'dough,heat.raw')],
    ['issues.csv:4 category: found "dough", expected heat, the first part of the code'],
  ],
  [
    'a code without category in an issue',
    [replaceIn('issues.csv', 'heat,heat.raw', ',heat.raw')],
    ['issues.csv:4 category: found nothing, expected heat, the first part of the code'],
  ],
  [
    'a category without code',
    [replaceIn('issues.csv', 'issues/2,open,,other,', 'issues/2,open,,other,heat')],
    ['issues.csv:3 category: found "heat", expected nothing, as there is no code'],
  ],
  [
    'a secondary code like the primary one',
    [replaceIn('issues.csv', 'dough.sticky', 'heat.burnt')],
    ['issues.csv:2 secondary: found "heat.burnt", expected a code other than the primary one'],
  ],
  [
    'a secondary code like the primary one of a coder',
    [replaceIn('codings.csv', '7,C,oven,heat.raw,', '7,C,oven,heat.raw,heat.raw')],
    ['codings.csv:8 secondary: found "heat.raw", expected a code other than the primary one'],
  ],
  [
    'a secondary code alone',
    [replaceIn('issues.csv', 'issues/2,open,,other,,,', 'issues/2,open,,other,,,heat.raw')],
    ['issues.csv:3 secondary: found "heat.raw", expected nothing, as there is no primary code'],
  ],
  [
    'a code twice',
    [replaceIn('taxonomy.csv', 'heat.raw,Raw', 'heat.burnt,Raw')],
    [
      'taxonomy.csv:3 code: found "heat.burnt", expected a value of its own; line 2 has it already',
      'issues.csv:4 code: found "heat.raw", expected a code of taxonomy.csv',
      'codings.csv:7 code: found "heat.raw", expected a code of taxonomy.csv',
      'codings.csv:8 code: found "heat.raw", expected a code of taxonomy.csv',
      'taxonomy-mapping.csv:3 code: found "heat.raw", expected a code of taxonomy.csv',
      'taxonomy-mapping.csv:4 code: found "heat.raw", expected a code of taxonomy.csv',
    ],
  ],
  [
    'a code in another category',
    [replaceIn('taxonomy.csv', 'heat.raw,Raw', 'dough.raw,Raw')],
    ['taxonomy.csv:3 code: found "dough.raw", expected a code that starts with its category: heat.…'],
  ],
  [
    'a category with two names',
    [
      replaceIn(
        'taxonomy.csv',
        'heat,Heat,Too hot or too cold.,ours,heat.raw',
        'heat,Warmth,Too hot or too cold.,ours,heat.raw',
      ),
    ],
    [
      'taxonomy.csv:3 category_name: found "Warmth", expected the text of line 2, which is of the same category',
    ],
  ],
  [
    'two categories of one name',
    [replaceIn('taxonomy.csv', 'dough,Dough', 'dough,heat')],
    ['taxonomy.csv:4 category_name: found "heat", expected a name of its own; line 2 has it for heat'],
  ],
  [
    'two codes of one name',
    [replaceIn('taxonomy.csv', 'dough.sticky,Sticky', 'dough.sticky,Raw')],
    ['taxonomy.csv:4 code_name: found "Raw", expected a name of its own; line 3 has it for heat.raw'],
  ],
  [
    'a name that no figure has room for',
    [replaceIn('taxonomy.csv', 'Sticky', 'Sticky '.repeat(9).trim())],
    [
      'taxonomy.csv:4 code_name: found "Sticky Sticky Sticky Sticky Sticky Sticky Sticky Sticky Sticky", expected some text without spaces around it, at most 60 characters',
    ],
  ],
  [
    'the name of a group that no figure has room for',
    [replaceIn('study.json', 'Not decidable', 'Not decidable '.repeat(5).trim())],
    [
      'study.json:10 groups.unsure: found "Not decidable Not decidable Not decidable Not decidable Not decidable", expected some text of at most 60 characters',
    ],
  ],
];

const closings: readonly Damage[] = [
  [
    'evidence of an open issue',
    [replaceIn('issues.csv', '2023-05-02,2,false,,,', '2023-05-02,2,false,,unknown,')],
    ['issues.csv:3 evidence: found "unknown", expected nothing, as the issue is open'],
  ],
  [
    'a closed issue without evidence',
    [replaceIn('issues.csv', 'unknown', '')],
    [
      'issues.csv:4 evidence: found nothing, expected one of tracker, commit, merge, release, remark, activity, unknown, as the issue is closed',
    ],
  ],
  [
    'a resolution without evidence',
    [replaceIn('issues.csv', '2023-05-02,2,false,,', '2023-05-02,2,false,2023-05-02,')],
    ['issues.csv:3 resolved: found "2023-05-02", expected nothing, as there is no evidence'],
  ],
  [
    'a resolution of unknown evidence',
    [replaceIn('issues.csv', ',unknown', '2023-06-01,unknown')],
    ['issues.csv:4 resolved: found "2023-06-01", expected nothing, as the evidence is unknown'],
  ],
  [
    'evidence without a resolution',
    [replaceIn('issues.csv', '2023-02-09,commit', ',commit')],
    ['issues.csv:2 resolved: found nothing, expected a day, as the evidence is commit'],
  ],
  [
    'evidence without reference',
    [replaceIn('issues.csv', 'abc1234', '')],
    ['issues.csv:2 evidence_ref: found nothing, expected what the evidence (commit) refers to'],
  ],
  [
    'a reference without evidence',
    [replaceIn('issues.csv', '2023-05-02,2,false,,,', '2023-05-02,2,false,,,#5')],
    ['issues.csv:3 evidence_ref: found "#5", expected nothing, as there is no evidence'],
  ],
  [
    'activity of a thread not seen to its end',
    [replaceIn('issues.csv', '2024-01-05,2,true', '2024-01-05,2,false')],
    ['issues.csv:5 thread_complete: found "false", expected true, as the evidence is activity'],
  ],
  [
    'activity on another day than the last event',
    [replaceIn('issues.csv', '2024-01-05,activity', '2024-01-04,activity')],
    [
      'issues.csv:5 resolved: found "2024-01-04", expected 2024-01-05 (last_event), as the evidence is activity',
    ],
  ],
  [
    'activity of a single turn',
    [replaceIn('issues.csv', '2024-01-05,2,true', '2024-01-05,1,true')],
    ['issues.csv:5 events_seen: found "1", expected 2 or more, as the evidence is activity'],
  ],
  [
    'a commit that is none',
    [replaceIn('issues.csv', 'abc1234', 'abc123g')],
    [
      'issues.csv:2 evidence_ref: found "abc123g", expected a commit as 7 to 40 hexadecimal digits, as the evidence is commit',
    ],
  ],
  [
    'a commit of too few digits',
    [replaceIn('issues.csv', 'abc1234', 'abc123')],
    [
      'issues.csv:2 evidence_ref: found "abc123", expected a commit as 7 to 40 hexadecimal digits, as the evidence is commit',
    ],
  ],
  [
    'a pull request without its mark',
    [replaceIn('issues.csv', 'commit,abc1234', 'merge,12')],
    [
      'issues.csv:2 evidence_ref: found "12", expected a pull request as # and its number, as the evidence is merge',
    ],
  ],
  [
    'a tag with a space',
    [replaceIn('issues.csv', 'commit,abc1234', 'release,v 1')],
    ['issues.csv:2 evidence_ref: found "v 1", expected a tag without spaces, as the evidence is release'],
  ],
];

const days: readonly Damage[] = [
  [
    'opened before the earliest day',
    [replaceIn('issues.csv', '2023-05-05', '2023-04-30')],
    [
      'issues.csv:4 opened: found "2023-04-30", expected a day from 2023-05-01 (opened_earliest) to 2023-05-10 (opened_latest)',
    ],
  ],
  [
    'opened after the latest day',
    [replaceIn('issues.csv', '2023-05-05', '2023-05-11')],
    [
      'issues.csv:4 opened: found "2023-05-11", expected a day from 2023-05-01 (opened_earliest) to 2023-05-10 (opened_latest)',
    ],
  ],
  [
    'the latest day before the earliest',
    [replaceIn('issues.csv', '2023-04-30', '2023-02-28')],
    ['issues.csv:3 opened_latest: found "2023-02-28", expected 2023-03-01 (opened_earliest) or later'],
  ],
  [
    'an earliest day alone',
    [replaceIn('issues.csv', '2023-04-30', '')],
    ['issues.csv:3 opened_latest: found nothing, expected a day, as opened_earliest has one'],
  ],
  [
    'a latest day alone',
    [replaceIn('issues.csv', ',2023-03-01', ',')],
    ['issues.csv:3 opened_earliest: found nothing, expected a day, as opened_latest has one'],
  ],
  [
    'opened without interval',
    [replaceIn('issues.csv', '2023-05-01,2023-05-10', ',')],
    ['issues.csv:4 opened_earliest: found nothing, expected a day, as opened has one'],
  ],
  [
    'opened without basis',
    [replaceIn('issues.csv', 'bounded', '')],
    ['issues.csv:4 opened_basis: found nothing, expected shown or bounded, as opened has a day'],
  ],
  [
    'a basis without opened',
    [replaceIn('issues.csv', '2023-05-05', '')],
    ['issues.csv:4 opened: found nothing, expected a day, as opened_basis is bounded'],
  ],
  [
    'a day shown in an interval of several',
    [replaceIn('issues.csv', 'bounded', 'shown')],
    [
      'issues.csv:4 opened_basis: found "shown", expected bounded, as opened_earliest and opened_latest differ',
    ],
  ],
  [
    'an opening after the observation',
    [replaceIn('issues.csv', '2023-05-10', '2024-07-01')],
    ['issues.csv:4 opened_latest: found "2024-07-01", expected 2024-06-30 (observed_until) or earlier'],
  ],
  [
    'a last event before the opening',
    [replaceIn('issues.csv', '2023-02-10', '2023-01-31')],
    ['issues.csv:2 last_event: found "2023-01-31", expected 2023-02-01 (opened) or later'],
  ],
  [
    'a last event before the earliest opening',
    [replaceIn('issues.csv', '2023-05-02', '2023-02-28')],
    ['issues.csv:3 last_event: found "2023-02-28", expected 2023-03-01 (opened_earliest) or later'],
  ],
  [
    'a last event after the observation',
    [replaceIn('issues.csv', '2023-05-02', '2024-07-01')],
    ['issues.csv:3 last_event: found "2024-07-01", expected 2024-06-30 (observed_until) or earlier'],
  ],
  [
    'a resolution before the opening',
    [replaceIn('issues.csv', '2023-02-09', '2023-01-31')],
    ['issues.csv:2 resolved: found "2023-01-31", expected 2023-02-01 (opened) or later'],
  ],
  [
    'a resolution after the observation',
    [replaceIn('issues.csv', '2023-02-09', '2024-07-01')],
    ['issues.csv:2 resolved: found "2024-07-01", expected 2024-06-30 (observed_until) or earlier'],
  ],
  [
    'events without a last one',
    [replaceIn('issues.csv', '2023-05-02,2', ',2')],
    ['issues.csv:3 last_event: found nothing, expected a day, as events_seen counts 2'],
  ],
  [
    "another end of observation than the project's",
    [replaceIn('issues.csv', 'false,,unknown,,2024-06-30', 'false,,unknown,,2024-06-29')],
    [
      'issues.csv:4 observed_until: found "2024-06-29", expected 2024-06-30, as projects.csv has it for bakers/bread',
    ],
  ],
  [
    'observation after the freeze',
    [replaceIn('study.json', '2024-06-30', '2024-06-29')],
    [
      'projects.csv:2 observed_until: found "2024-06-30", expected 2024-06-29 (freeze in study.json) or earlier',
    ],
  ],
  [
    'a release before the freeze',
    [replaceIn('study.json', '2024-08-01', '2024-06-01')],
    ['study.json:4 released: found "2024-06-01", expected 2024-06-30 (freeze) or later'],
  ],
  [
    'days after the observation of an issue whose opening is none',
    [
      replaceIn(
        'issues.csv',
        '2023-02-01,shown,2023-02-01,2023-02-01,2023-02-10,3,true,2023-02-09',
        '2023-02-31,shown,2023-02-01,2023-02-01,2024-07-01,3,true,2024-07-02',
      ),
    ],
    [
      'issues.csv:2 opened: found "2023-02-31", expected a day of the calendar as YYYY-MM-DD, or nothing',
      'issues.csv:2 last_event: found "2024-07-01", expected 2024-06-30 (observed_until) or earlier',
      'issues.csv:2 resolved: found "2024-07-02", expected 2024-06-30 (observed_until) or earlier',
    ],
  ],
  [
    'days before the earliest opening of an issue whose opening is none',
    [
      replaceIn(
        'issues.csv',
        '2023-02-01,shown,2023-02-01,2023-02-01,2023-02-10,3,true,2023-02-09',
        '2023-02-31,shown,2023-02-01,2023-02-01,2023-01-01,3,true,2023-02-09',
      ),
    ],
    [
      'issues.csv:2 opened: found "2023-02-31", expected a day of the calendar as YYYY-MM-DD, or nothing',
      'issues.csv:2 last_event: found "2023-01-01", expected 2023-02-01 (opened_earliest) or later',
    ],
  ],
  [
    'an opening in an interval that is too long',
    [
      replaceIn(
        'issues.csv',
        '2023-05-05,bounded,2023-05-01,2023-05-10',
        '2023-05-08,bounded,2023-05-01,2023-05-16',
      ),
    ],
    [
      'issues.csv:4 opened_latest: found "2023-05-16", expected at most 14 days after 2023-05-01 (opened_earliest), as opened_basis is bounded',
    ],
  ],
  [
    'an opening beside the middle of its interval',
    [replaceIn('issues.csv', '2023-05-05', '2023-05-04')],
    [
      'issues.csv:4 opened: found "2023-05-04", expected the middle of 2023-05-01 and 2023-05-10, as opened_basis is bounded',
    ],
  ],
  [
    'a last event before there were computers',
    [replaceIn('issues.csv', '2023-03-01,2023-04-30,2023-05-02', ',,1969-12-31')],
    ['issues.csv:3 last_event: found "1969-12-31", expected 1970-01-01 or later'],
  ],
];

const codings: readonly Damage[] = [
  [
    'a coding of no issue',
    [rewrite('codings.csv', (text) => `${text}bakers/cake#9,A,other,,\n`)],
    ['codings.csv:13 id: found "bakers/cake#9", expected an id of issues.csv'],
  ],
  [
    'a coding twice',
    [rewrite('codings.csv', (text) => `${text}bakers/bread#1,B,oven,heat.raw,\n`)],
    [
      'codings.csv:13 coder: found "B", expected one row of coder B for bakers/bread#1; line 3 is one already',
    ],
  ],
  [
    'coder A missing',
    [replaceIn('codings.csv', 'bakers/cake#3,A,unsure,,\n', '')],
    [
      'issues.csv:5 coding: found "single", but no row of coder A in codings.csv, expected a row of coder A for bakers/cake#3',
    ],
  ],
  [
    'coder B missing',
    [removeLine('codings.csv', 3)],
    [
      'issues.csv:2 coding: found "agreed", but no row of coder B in codings.csv, expected a row of coder B for bakers/bread#1',
    ],
  ],
  [
    'coder C missing',
    [removeLine('codings.csv', 8)],
    [
      'issues.csv:4 coding: found "adjudicated", but no row of coder C in codings.csv, expected a row of coder C for bakers/bread#7',
    ],
  ],
  [
    'coder B of a single coding',
    [rewrite('codings.csv', (text) => `${text}bakers/cake#3,B,unsure,,\n`)],
    ['codings.csv:13 coder: found "B", expected no row of coder B, as issues.csv says single'],
  ],
  [
    'coder C of an agreed coding',
    [rewrite('codings.csv', (text) => `${text}bakers/bread#1,C,oven,heat.burnt,\n`)],
    ['codings.csv:13 coder: found "C", expected no row of coder C, as issues.csv says agreed'],
  ],
  [
    'agreed, though A and B differ in code',
    [replaceIn('codings.csv', 'bakers/bread#1,B,oven,heat.burnt', 'bakers/bread#1,B,oven,heat.raw')],
    [
      'issues.csv:2 coding: found "agreed", expected adjudicated, as coders A and B differ (codings.csv, lines 2 and 3)',
    ],
  ],
  [
    'adjudicated, though A and B agree',
    [replaceIn('codings.csv', 'bakers/bread#7,A,oven,heat.burnt', 'bakers/bread#7,A,oven,heat.raw')],
    [
      'issues.csv:4 coding: found "adjudicated", expected agreed, as coders A and B do not differ (codings.csv, lines 6 and 7)',
    ],
  ],
  [
    "an agreed code that is not A's",
    [replaceIn('issues.csv', 'heat.burnt', 'heat.raw')],
    ['issues.csv:2 code: found "heat.raw", expected heat.burnt, as coder A has it (codings.csv, line 2)'],
  ],
  [
    "an agreed group that is not A's",
    [replaceIn('issues.csv', 'issues/2,open,,other', 'issues/2,open,,unsure')],
    ['issues.csv:3 group: found "unsure", expected other, as coder A has it (codings.csv, line 4)'],
  ],
  [
    "an adjudicated code that is not C's",
    [replaceIn('issues.csv', 'heat.raw', 'heat.burnt')],
    ['issues.csv:4 code: found "heat.burnt", expected heat.raw, as coder C has it (codings.csv, line 8)'],
  ],
  [
    "a single group that is not A's",
    [replaceIn('issues.csv', 'closed,,unsure', 'closed,,other')],
    ['issues.csv:5 group: found "other", expected unsure, as coder A has it (codings.csv, line 9)'],
  ],
  [
    "an agreed secondary code that is not A's",
    [replaceIn('issues.csv', 'dough.sticky', '')],
    ['issues.csv:2 secondary: found nothing, expected dough.sticky, as coder A has it (codings.csv, line 2)'],
  ],
  [
    "an adjudicated secondary code that is not C's",
    [replaceIn('codings.csv', '7,C,oven,heat.raw,', '7,C,oven,heat.raw,heat.burnt')],
    ['issues.csv:4 secondary: found nothing, expected heat.burnt, as coder C has it (codings.csv, line 8)'],
  ],
  [
    "a settled code that is neither A's nor B's",
    [replaceIn('codings.csv', '7,C,oven,heat.raw', '7,C,oven,dough.sticky')],
    [
      'codings.csv:8 code: found "dough.sticky", expected heat.burnt or heat.raw, as coders A and B have it (lines 6 and 7)',
    ],
  ],
  [
    "a settled group that is neither A's nor B's",
    [
      replaceIn('codings.csv', 'cake#4,C,other', 'cake#4,C,unsure'),
      replaceIn('issues.csv', 'cake/issues/4,open,,other', 'cake/issues/4,open,,unsure'),
    ],
    [
      'codings.csv:12 group: found "unsure", expected dough.sticky or other, as coders A and B have it (lines 10 and 11)',
    ],
  ],
];

const mappings: readonly Damage[] = [
  [
    'a mapping of no code',
    [replaceIn('taxonomy-mapping.csv', 'heat.burnt', 'heat.black')],
    ['taxonomy-mapping.csv:2 code: found "heat.black", expected a code of taxonomy.csv'],
  ],
  [
    'a mapping to no taxonomy',
    [replaceIn('taxonomy-mapping.csv', 'baker2001', 'baker2002')],
    ['taxonomy-mapping.csv:4 taxonomy: found "baker2002", expected an id of earlier-taxonomies.json'],
  ],
  [
    'a mapping to a taxonomy that was not read',
    [replaceIn('earlier-taxonomies.json', 'partial', 'none')],
    [
      'taxonomy-mapping.csv:4 taxonomy: found "baker2001", expected a taxonomy whose categories were read: its completeness is none',
    ],
  ],
  [
    'absent from a taxonomy read in part',
    [replaceIn('taxonomy-mapping.csv', 'related,Undone', 'absent,')],
    [
      'taxonomy-mapping.csv:4 relation: found "absent", expected a relation other than absent: baker2001 was not read as a whole',
    ],
  ],
  [
    'absent with a category',
    [replaceIn('taxonomy-mapping.csv', 'absent,', 'absent,Heat')],
    ['taxonomy-mapping.csv:3 earlier_category: found "Heat", expected nothing, as the relation is absent'],
  ],
  [
    'a relation without category',
    [replaceIn('taxonomy-mapping.csv', 'broader,Heat > Char', 'broader,')],
    [
      'taxonomy-mapping.csv:2 earlier_category: found nothing, expected a category, as the relation is broader',
    ],
  ],
  [
    'a category that a whole taxonomy does not have',
    [replaceIn('taxonomy-mapping.csv', 'Heat > Char', 'Heat > Frost')],
    [
      'taxonomy-mapping.csv:2 earlier_category: found "Heat > Frost", expected a category of miller1990 in earlier-taxonomies.json',
    ],
  ],
  [
    'a mapping twice',
    [rewrite('taxonomy-mapping.csv', (text) => `${text}heat.raw,baker2001,narrower,Undone,\n`)],
    [
      'taxonomy-mapping.csv:5 earlier_category: found "Undone", expected one row for this code, taxonomy and category; line 4 is one already',
    ],
  ],
  [
    'absent and present',
    [rewrite('taxonomy-mapping.csv', (text) => `${text}heat.raw,miller1990,related,Flour,\n`)],
    [
      'taxonomy-mapping.csv:3 relation: found "absent", expected a relation other than absent: other rows relate heat.raw to miller1990',
    ],
  ],
];

const jsonFiles: readonly Damage[] = [
  [
    'JSON that breaks off',
    [rewrite('study.json', (text) => text.slice(0, 60))],
    ['study.json:4 rel: found "\\"rel", expected a closing quote on the same line'],
  ],
  [
    'JSON with a comma too many',
    [replaceIn('study.json', '"2401.00001"', '"2401.00001",')],
    ['study.json:16 companionOf: found "}", expected the name of a field in quotes'],
  ],
  [
    'JSON with text after its end',
    [rewrite('study.json', (text) => `${text}x`)],
    ['study.json:18: found "x", expected a JSON value'],
  ],
  [
    'JSON with a bad escape',
    [replaceIn('study.json', 'with ovens', 'with \\x ovens')],
    [
      'study.json:2 title: found "\\"Trouble with \\\\x ovens\\",", expected a text with the escapes of JSON only',
    ],
  ],
  [
    'JSON nested too deeply',
    [rewrite('paper.json', () => '['.repeat(5000))],
    [
      'paper.json:1: found "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[…" (5000 characters), expected at most 100 values inside each other',
    ],
  ],
  [
    'a field twice',
    [replaceIn('study.json', '"licence": "CC-BY-4.0"', '"licence": "MIT",\n "licence": "CC-BY-4.0"')],
    ['study.json:7 licence: found "\\"licence\\": \\"CC-BY-4.0\\",", expected each field once'],
  ],
  [
    'a field missing',
    [replaceIn('study.json', ' "licence": "CC-BY-4.0",\n', '')],
    ['study.json:1 licence: found no such field, expected text'],
  ],
  [
    'a field too many',
    [replaceIn('study.json', ' "licence"', ' "author": "me",\n "licence"')],
    ['study.json:6 author: found "me", expected no field of this name'],
  ],
  [
    'a field of another type',
    [replaceIn('earlier-taxonomies.json', '"year": 1990', '"year": "1990"')],
    ['earlier-taxonomies.json:9 [0].citation.year: found "1990", expected a number'],
  ],
  [
    'a broken number',
    [replaceIn('earlier-taxonomies.json', '"count": 30', '"count": 30.5')],
    ['earlier-taxonomies.json:17 [0].categories[0].count: found 30.5, expected a whole number'],
  ],
  [
    'a share above one',
    [replaceIn('earlier-taxonomies.json', '0.6', '60')],
    ['earlier-taxonomies.json:17 [0].categories[0].share: found 60, expected a share from 0 to 1'],
  ],
  [
    'an unknown completeness',
    [replaceIn('earlier-taxonomies.json', 'partial', 'half')],
    ['earlier-taxonomies.json:37 [1].completeness: found "half", expected one of whole, partial, none'],
  ],
  [
    'an object instead of a list',
    [rewrite('paper.json', () => '{}\n')],
    ['paper.json:1: found {}, expected a list'],
  ],
  [
    'a value of a fact that is an object',
    [replaceIn('paper.json', '12', '{ "n": 12 }')],
    ['paper.json:5 [0].value: found {"n":12}, expected text, a number, true, false, null or a list of texts'],
  ],
  [
    'a fact twice',
    [replaceIn('paper.json', '"limits"', '"issues.all"')],
    ['paper.json:11 [1].id: found "issues.all", expected an id of its own; item [0] has it already'],
  ],
  [
    'an earlier taxonomy twice',
    [replaceIn('earlier-taxonomies.json', '"baker2001"', '"miller1990"')],
    [
      'earlier-taxonomies.json:24 [1].id: found "miller1990", expected an id of its own; item [0] has it already',
      'taxonomy-mapping.csv:4 taxonomy: found "baker2001", expected an id of earlier-taxonomies.json',
    ],
  ],
  [
    'a source without address',
    [replaceIn('paper.json', 'https://example.org/paper', 'example.org/paper')],
    [
      'paper.json:7 [0].source.url: found "example.org/paper", expected an address that starts with http:// or https://',
    ],
  ],
  [
    'a 30 February in JSON',
    [replaceIn('study.json', '2024-08-01', '2024-02-30')],
    ['study.json:4 released: found "2024-02-30", expected a day of the calendar as YYYY-MM-DD'],
  ],
  [
    'a version that is none',
    [replaceIn('study.json', '1.2.0', '1.2')],
    ['study.json:3 version: found "1.2", expected a version as three numbers joined by points'],
  ],
  [
    "a version other than the folder's",
    [replaceIn('study.json', '1.2.0', '1.10.0')],
    ['study.json:3 version: found "1.10.0", expected 1.2.0, the name of the release’s folder'],
  ],
  [
    'text instead of JSON',
    [rewrite('paper.json', () => 'none\n')],
    ['paper.json:1: found "none", expected a JSON value'],
  ],
  [
    'a quote that the next line closes in JSON',
    [replaceIn('study.json', '"1.2.0"', '"1.2.0')],
    ['study.json:3 version: found "\\"1.2.0,", expected a closing quote on the same line'],
  ],
  [
    'one group only',
    [replaceIn('study.json', ',\n  "other": "Other issues",\n  "unsure": "Not decidable"', '')],
    ['study.json:7 groups: found {"oven":"Oven-related"}, expected at least two groups: focal, comparison'],
  ],
  [
    'a group called like a number',
    [replaceIn('study.json', '"unsure"', '"1"')],
    [
      'study.json:10 groups.1: found "Not decidable", expected a group named in lower-case letters, digits and hyphens',
    ],
  ],
  [
    'a group called __proto__',
    [replaceIn('study.json', '"unsure"', '"__proto__"')],
    [
      'study.json:10 groups.__proto__: found "\\"__proto__\\": \\"Not decidable\\"", expected another name: this one has a meaning in JavaScript',
      'issues.csv:5 group: found "unsure", expected one of oven, other, the groups of study.json',
      'codings.csv:9 group: found "unsure", expected one of oven, other, the groups of study.json',
    ],
  ],
  [
    'an empty text in JSON',
    [replaceIn('study.json', 'Trouble with ovens', '')],
    ['study.json:2 title: found nothing, expected some text without spaces around it'],
  ],
  [
    'a value that no number can hold',
    [replaceIn('paper.json', '12', '-1e999')],
    [
      'paper.json:5 [0].value: found a number too large to be held, expected text, a number, true, false, null or a list of texts',
    ],
  ],
  [
    'a count that no number can hold',
    [replaceIn('earlier-taxonomies.json', '"count": 30', '"count": 1e999')],
    [
      'earlier-taxonomies.json:17 [0].categories[0].count: found a number too large to be held, expected a number',
    ],
  ],
  [
    'a text of more than ten thousand characters',
    [replaceIn('study.json', 'Trouble with ovens', 'x'.repeat(10_001))],
    [`study.json:2 title: found "${'x'.repeat(80)}…" (10001 characters), expected at most 10000 characters`],
  ],
];
function violationsOf(files: ReadonlyMap<string, Uint8Array>, folderName: string): string[] {
  return (readDataset(files, folderName).violations ?? []).map(formatViolation);
}

describe.each([
  ['files and checksums', files],
  ['encodings', encodings],
  ['records', records],
  ['headers', headers],
  ['cells', cells],
  ['identities', identities],
  ['codes', codes],
  ['closings', closings],
  ['days', days],
  ['codings', codings],
  ['mappings', mappings],
  ['JSON files', jsonFiles],
])('%s', (_, damages) => {
  test.each(damages)('%s', (_, edits, violations) => {
    expect(violationsOf(smallRelease(...edits), '1.2.0')).toEqual(violations);
  });
});

test('all violations of all files are named at once, in the order of files and lines', () => {
  const edits = [
    replaceIn('issues.csv', '2023-02-09', '2023-02-30'),
    replaceIn('issues.csv', 'bounded', 'guessed'),
    replaceIn('issues.csv', 'The icing', '"The icing'),
    replaceIn('taxonomy-mapping.csv', 'baker2001', 'baker2002'),
    replaceIn('study.json', 'CC-BY-4.0', ' '),
    rewrite('projects.csv', (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`),
    removeFile('METHOD.md'),
    rewrite('SHA256SUMS', (text) => text.replace(/^.{64}(?= {2}taxonomy\.csv)/m, '0'.repeat(64))),
  ];
  const places = violationsOf(smallRelease(...edits), '1.2.0').map(
    (violation) => violation.split(':found')[0]?.split(': found')[0],
  );
  expect(places).toEqual([
    'study.json:6 licence',
    'projects.csv:1',
    'projects.csv:1',
    'taxonomy.csv',
    'issues.csv:2 resolved',
    'issues.csv:4 opened_basis',
    'issues.csv:6 summary',
    'taxonomy-mapping.csv:4 taxonomy',
    'METHOD.md',
  ]);
});

test('a byte that changes in any file is noticed', () => {
  const valid = smallRelease();
  for (const [file, content] of valid) {
    const changed = Buffer.from(content);
    changed.write('!', changed.lastIndexOf('.'));
    const violations = violationsOf(new Map([...valid, [file, changed]]), '1.2.0').join('\n');
    expect(violations).toContain(file === 'SHA256SUMS' ? 'SHA256SUMS:' : `${file}: found SHA-256 `);
  }
});

const dataFolder = join(import.meta.dirname, '../../data/1.0.0');
const real = new Map<string, Uint8Array>(
  readdirSync(dataFolder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => [name, readFileSync(join(dataFolder, name))]),
);

describe('the first release', () => {
  test('has no violations', () => {
    expect(violationsOf(real, '1.0.0')).toEqual([]);
  });

  // Where the damage is, is found in the data, so that the test holds whatever they say.
  const linesOf = (file: string) =>
    Buffer.from(real.get(file) ?? [])
      .toString()
      .split('\n');
  const issues = linesOf('issues.csv');
  const settled = linesOf('codings.csv').findIndex((line) => line.includes(',C,'));
  const settledId = linesOf('codings.csv')[settled]?.split(',')[0] ?? '';
  const settledLine = issues.findIndex((line) => line.startsWith(`${settledId},`)) + 1;

  test.each<Damage>([
    [
      'a cut last line',
      [rewrite('issues.csv', (text) => text.slice(0, -30))],
      [
        formatViolation({
          file: 'issues.csv',
          line: issues.length - 1,
          column: null,
          found: quoteValue((issues.at(-2) ?? '').slice(0, -29)),
          expected: 'a line end after the last record: the file may be cut',
        }),
      ],
    ],
    [
      'a coder missing',
      [removeLine('codings.csv', settled + 1)],
      [
        `issues.csv:${settledLine} coding: found "adjudicated", but no row of coder C in codings.csv, expected a row of coder C for ${settledId}`,
      ],
    ],
    [
      'another line end throughout',
      [rewrite('codings.csv', (text) => text.replaceAll('\n', '\r\n'))],
      ['codings.csv:1: found the line end \\r\\n, expected \\n in every line'],
    ],
    [
      'a missing file that all others name',
      [removeFile('taxonomy.csv')],
      ['taxonomy.csv: found no such file, expected a file of this name'],
    ],
  ])('%s', (_, edits, violations) => {
    expect(violationsOf(edited(real, edits), '1.0.0')).toEqual(violations);
  });
});
