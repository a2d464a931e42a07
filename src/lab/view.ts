import type { LabResult } from './analysis.ts';
import type { LabCorpus } from './corpus.ts';
import { curveNotes, curvesCaption } from './curves.ts';
import { remarks } from './remarks.ts';
import { isUnchosen, sentence } from './sentence.ts';
import { standingWords } from './specification.ts';
import type { LabState } from './state.ts';
import { countsTable, effectsTable, mediansTable, testsTable, type LabTable } from './tables.ts';
import type { SelectionTitles } from './title.ts';

/** What a quick analysis can already show. */
export interface QuickView {
  readonly sentence: string;
  readonly sets: readonly LabTable[];
  readonly tests: readonly LabTable[];
  readonly remarks: readonly string[];
}

/** What the page shows of an analysis, drawings aside, as plain text and tables. */
export interface LabView extends QuickView {
  /** What the drawing of the curves shows. */
  readonly caption: string;
  /** Which curves are not drawn. */
  readonly curveNotes: readonly string[];
  /** Where the analysis stands among all reasonable ones. */
  readonly standing: string;
}

/** What is shown of a quick analysis; the other parts stay as they are until the whole one is there. */
export function quickView(
  corpus: LabCorpus,
  state: LabState,
  result: LabResult,
  selections: SelectionTitles | null = null,
): QuickView {
  const answer = sentence(corpus, state, result, selections);
  if (isUnchosen(state)) return { sentence: answer, sets: [], tests: [], remarks: [] };
  return {
    sentence: answer,
    sets: [countsTable(result), mediansTable(result)],
    tests: [
      testsTable(state, result),
      ...(result.depth === 'quick' || result.compared.length < 2 ? [] : [effectsTable(state, result)]),
    ],
    remarks: remarks(result),
  };
}

/**
 * Everything that the page says of an analysis.
 * @param selections what the selections compared are, in words
 */
export function labView(
  corpus: LabCorpus,
  state: LabState,
  result: LabResult,
  selections: SelectionTitles | null = null,
): LabView {
  return {
    ...quickView(corpus, state, result, selections),
    caption: isUnchosen(state) ? '' : curvesCaption(state, result),
    curveNotes: curveNotes(result),
    standing: standingWords(corpus.file.claims, state, result),
  };
}
