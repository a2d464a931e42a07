/** A row of a CSV file of a release, by column. */
export type SourceRow = Readonly<Record<string, string>>;

/** What two releases are compared by: their files as they were frozen, and what was computed of them. */
export interface ComparedRelease {
  readonly version: string;
  readonly issues: ReadonlyMap<string, SourceRow>;
  readonly codes: ReadonlyMap<string, SourceRow>;
  readonly results: Readonly<Record<string, unknown>>;
  /** Claim → verdict. */
  readonly verdicts: Readonly<Record<string, string>>;
}

/** A cell that is another in the newer release. */
export interface ChangedCell {
  readonly id: string;
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

/** A result that lies outside the interval that the older release gave it. */
export interface MovedResult {
  readonly key: string;
  readonly before: number;
  readonly low: number;
  readonly high: number;
  readonly after: number;
}

/** What changed from one release to the next. */
export interface ReleaseChanges {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Closing days that were not known before. */
  readonly datesFound: readonly ChangedCell[];
  /** Other changes of days and of their evidence. */
  readonly datesChanged: readonly ChangedCell[];
  readonly codesChanged: readonly ChangedCell[];
  /** Issues whose words are others, by column. */
  readonly wordsChanged: Readonly<Record<string, number>>;
  readonly codebookChanged: readonly ChangedCell[];
  readonly moved: readonly MovedResult[];
  readonly verdicts: readonly { readonly claim: string; readonly before: string; readonly after: string }[];
}

const dateColumns = ['opened', 'opened_basis', 'last_event', 'resolved', 'evidence', 'state'];
const codeColumns = ['group', 'category', 'code', 'secondary', 'coding'];
const wordColumns = ['title', 'summary', 'labels', 'models', 'model_families'];
const codebookColumns = ['category_name', 'category_definition', 'code_name', 'definition'];
/** How the estimate of an interval `<name>.low` to `<name>.high` is called: `<name>` itself, or one of these after a point. */
const estimates = ['', '.share', '.median', '.kappa', '.effect', '.delta', '.estimate'];

function changedCells(
  older: ReadonlyMap<string, SourceRow>,
  newer: ReadonlyMap<string, SourceRow>,
  columns: readonly string[],
): ChangedCell[] {
  return [...newer].flatMap(([id, row]) => {
    const old = older.get(id);
    if (!old) return [];
    return columns.flatMap((column) => {
      // A column that only one of the releases has is no change of an issue.
      const [before, after] = [old[column], row[column]];
      return before === undefined || after === undefined || before === after
        ? []
        : [{ id, column, before, after }];
    });
  });
}

function movedResults(older: ComparedRelease['results'], newer: ComparedRelease['results']): MovedResult[] {
  return Object.keys(older).flatMap((lowKey) => {
    if (!lowKey.endsWith('.low')) return [];
    const name = lowKey.slice(0, -'.low'.length);
    const [low, high] = [older[lowKey], older[`${name}.high`]];
    if (typeof low !== 'number' || typeof high !== 'number') return [];
    return estimates.flatMap((ending) => {
      const key = name + ending;
      const [before, after] = [older[key], newer[key]];
      if (typeof before !== 'number' || typeof after !== 'number') return [];
      return after < low || after > high ? [{ key, before, low, high, after }] : [];
    });
  });
}

/** Everything that changed from one release to the next. */
export function releaseChanges(older: ComparedRelease, newer: ComparedRelease): ReleaseChanges {
  const dates = changedCells(older.issues, newer.issues, dateColumns);
  const isFound = ({ column, before }: ChangedCell): boolean => column === 'resolved' && before === '';
  const words: Record<string, number> = {};
  for (const { column } of changedCells(older.issues, newer.issues, wordColumns))
    words[column] = (words[column] ?? 0) + 1;
  return {
    added: [...newer.issues.keys()].filter((id) => !older.issues.has(id)),
    removed: [...older.issues.keys()].filter((id) => !newer.issues.has(id)),
    datesFound: dates.filter(isFound),
    datesChanged: dates.filter((cell) => !isFound(cell)),
    codesChanged: changedCells(older.issues, newer.issues, codeColumns),
    wordsChanged: words,
    codebookChanged: changedCells(older.codes, newer.codes, codebookColumns),
    moved: movedResults(older.results, newer.results),
    verdicts: Object.entries(newer.verdicts).flatMap(([claim, after]) => {
      const before = older.verdicts[claim];
      return before === undefined || before === after ? [] : [{ claim, before, after }];
    }),
  };
}
