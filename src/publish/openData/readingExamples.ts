/** A few lines that read the issues of a release. */
export interface ReadingExample {
  readonly language: string;
  readonly lines: string;
}

/** How to read a release in the three tools that most readers have. @param address where its files are, ending in a slash */
export const readingExamples = (
  address: string,
): readonly [ReadingExample, ReadingExample, ReadingExample] => [
  {
    language: 'Python',
    lines: [
      'import csv, urllib.request',
      `with urllib.request.urlopen("${address}source/issues.csv") as file:`,
      '    issues = list(csv.DictReader(map(bytes.decode, file)))',
    ].join('\n'),
  },
  {
    language: 'R',
    lines: [
      `issues <- read.csv("${address}source/issues.csv", na.strings = "")`,
      'issues$opened <- as.Date(issues$opened)',
      'table(issues$group)',
    ].join('\n'),
  },
  {
    language: 'DuckDB',
    lines: [
      `CREATE TABLE issues AS FROM read_parquet('${address}tables/issues.parquet');`,
      'SELECT "group", count(*) FROM issues GROUP BY "group";',
      'SELECT id, unnest(model_families) FROM issues;',
    ].join('\n'),
  },
];
