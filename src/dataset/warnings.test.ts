import { describe, expect, test } from 'vitest';
import { formatViolation } from './violation.ts';
import { replaceIn, rewrite, smallRelease, type Edit } from './fixtures/smallRelease.ts';
import { readDataset } from './readDataset.ts';

/** The warnings about a release after some edits, which must be without violations. */
function warningsOf(...edits: readonly Edit[]): string[] {
  const { violations, warnings } = readDataset(smallRelease(...edits), '1.2.0');
  expect(violations?.map(formatViolation)).toBeUndefined();
  return warnings.map((warning) => `${warning.kind} of ${warning.about}: ${formatViolation(warning)}`);
}

/** More issues of a project, each with a number and the day shown as that of its opening. */
const moreIssues = (...added: readonly (readonly [number: number, opened: string])[]): Edit[] => [
  rewrite(
    'issues.csv',
    (text) =>
      text +
      added
        .map(
          ([number, day]) =>
            `bakers/cake#${number},bakers/cake,${number},https://github.com/bakers/cake/issues/${number},open,,other,,,,single,,,Cake.,${day},shown,${day},${day},,0,false,,,,2024-06-15\n`,
        )
        .join(''),
  ),
  rewrite(
    'codings.csv',
    (text) => text + added.map(([number]) => `bakers/cake#${number},A,other,,\n`).join(''),
  ),
];

test('the small release has no warnings', () => {
  expect(warningsOf()).toEqual([]);
});

describe('days of opening against the order of numbers', () => {
  test('one that is too late is named, with the days it would fit between', () => {
    expect(warningsOf(...moreIssues([5, '2024-06-01'], [6, '2024-02-03'], [7, '2024-02-04']))).toEqual([
      'opening-order of bakers/cake#5: issues.csv:7 opened: found "2024-06-01", expected a day from 2024-02-01 (#4) to 2024-02-03 (#6), as the numbers of the project have it',
    ]);
  });

  test('one that is too early is named, not all before it', () => {
    expect(warningsOf(...moreIssues([5, '2024-03-01'], [6, '2023-12-01']))).toEqual([
      'opening-order of bakers/cake#6: issues.csv:8 opened: found "2023-12-01", expected 2024-03-01 (#5) or later, as the numbers of the project have it',
    ]);
  });

  test('the first may be too late', () => {
    expect(warningsOf(...moreIssues([1, '2024-05-01'], [2, '2023-11-01']))).toEqual([
      'opening-order of bakers/cake#1: issues.csv:7 opened: found "2024-05-01", expected 2023-11-01 (#2) or earlier, as the numbers of the project have it',
    ]);
  });

  test('one day, another project or a bounded day is no matter', () => {
    expect(warningsOf(...moreIssues([5, '2024-02-01'], [6, '2024-02-01']))).toEqual([]);
    // The seventh of the other project, which is older, is bounded and earlier than a fifth here.
    expect(
      warningsOf(
        replaceIn(
          'issues.csv',
          '2023-05-05,bounded,2023-05-01,2023-05-10',
          '2023-01-05,bounded,2023-01-01,2023-01-10',
        ),
      ),
    ).toEqual([]);
  });
});

test('a last event among no events', () => {
  expect(warningsOf(replaceIn('issues.csv', '2024-02-01,1,false', '2024-02-01,0,false'))).toEqual([
    'events-uncounted of bakers/cake#4: issues.csv:6 events_seen: found "0", expected 1 or more, as last_event is 2024-02-01',
  ]);
});

describe('categories without counterpart', () => {
  test('one that the taxonomy does not have', () => {
    expect(warningsOf(replaceIn('earlier-taxonomies.json', '["Flour"]', '["Flour", "Water"]'))).toEqual([
      'counterpart-unnamed of miller1990: earlier-taxonomies.json:20 [0].withoutCounterpart[1]: found "Water", expected the name of a category that is listed for miller1990',
    ]);
  });

  test('one with a remark is named once, and counts as the category that it means', () => {
    expect(warningsOf(replaceIn('earlier-taxonomies.json', '["Flour"]', '["Flour (in part)"]'))).toEqual([
      'counterpart-unnamed of miller1990: earlier-taxonomies.json:20 [0].withoutCounterpart[0]: found "Flour (in part)", expected the name of a category that is listed for miller1990, such as "Flour"',
    ]);
  });

  test.each(['Char', 'Heat > Char', 'Heat'])('%s, to which or in which a code is mapped', (entry) => {
    expect(warningsOf(replaceIn('earlier-taxonomies.json', '["Flour"]', `["Flour", "${entry}"]`))).toEqual([
      `counterpart-mapped of miller1990: earlier-taxonomies.json:20 [0].withoutCounterpart[1]: found "${entry}", expected a category that no code is mapped to; taxonomy-mapping.csv, line 2, has "Heat > Char"`,
    ]);
  });
});

describe('categories that nothing is said of', () => {
  const uncovered = (path: string, name: string) =>
    `category-uncovered of miller1990: earlier-taxonomies.json:17 [0].categories[0]${path}.name: found "${name}", expected a category that taxonomy-mapping.csv or withoutCounterpart names`;

  test('one in a taxonomy that was read whole', () => {
    expect(
      warningsOf(
        replaceIn(
          'earlier-taxonomies.json',
          '{ "name": "Char", "count": 20, "share": null }',
          '{ "name": "Char", "count": 20, "share": null }, { "name": "Ash", "count": 1, "share": null }',
        ),
      ),
    ).toEqual([uncovered('.subcategories[1]', 'Ash')]);
  });

  test('a category stands for those below it', () => {
    expect(
      warningsOf(
        replaceIn(
          'taxonomy-mapping.csv',
          'heat.burnt,miller1990,broader,Heat > Char',
          'heat.burnt,miller1990,absent,',
        ),
      ),
    ).toEqual([uncovered('', 'Heat')]);
  });

  test('a mapping to the category above speaks of it', () => {
    expect(warningsOf(replaceIn('taxonomy-mapping.csv', 'Heat > Char', 'Heat'))).toEqual([]);
  });

  test('a taxonomy that was read in part is left alone, and so are all where the mapping is in violation', () => {
    const two =
      '{ "name": "Undone", "count": null, "share": null, "subcategories": [] }, { "name": "Burnt", "count": null, "share": null, "subcategories": [] }';
    expect(
      warningsOf(replaceIn('earlier-taxonomies.json', '"categories": []', `"categories": [${two}]`)),
    ).toEqual([]);
    const { violations, warnings } = readDataset(
      smallRelease(replaceIn('taxonomy-mapping.csv', 'heat.burnt,miller1990', 'heat.burnt,miller1991')),
    );
    expect(violations).toHaveLength(1);
    expect(warnings).toEqual([]);
  });
});

describe('texts that do not show all that they hold', () => {
  test('a sign that turns the direction, and one that nobody sees', () => {
    expect(
      warningsOf(
        replaceIn('issues.csv', 'The icing runs.', 'The \u202eicing runs.'),
        replaceIn('projects.csv', 'Bakes bread', 'Bakes\u200b bread'),
        replaceIn('study.json', 'On ovens', 'On\u2066 ovens'),
      ),
    ).toEqual([
      'text-direction of companionOf.title: study.json:13 companionOf.title: found "On\\u{2066} ovens", expected text without signs that turn its direction',
      'text-invisible of bakers/bread: projects.csv:2 description: found "Bakes\\u{200b} bread", expected text without signs that nobody can see',
      'text-direction of bakers/cake#4: issues.csv:6 summary: found "The \\u{202e}icing runs.", expected text without signs that turn its direction',
    ]);
  });

  test('an emoji of several parts, and right-to-left letters, are as they are', () => {
    expect(warningsOf(replaceIn('issues.csv', 'The icing runs.', '👩‍🍳 ❤️ שלום می‌خواهم'))).toEqual([]);
  });

  test.each(['=1+1', '+1', '-1', '@cake'])('the cell %s is a formula to a spreadsheet', (cell) => {
    expect(warningsOf(replaceIn('issues.csv', 'The icing runs.', cell))).toEqual([
      `cell-formula of bakers/cake#4: issues.csv:6 summary: found "${cell}", expected a cell that does not begin like a formula`,
    ]);
  });
});
