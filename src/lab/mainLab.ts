import type { LabFile } from '../published/labFile.ts';
import { labAnalysis } from './labAnalysis.ts';
import { labCorpus, type LabCorpus } from './labCorpus.ts';
import { labSets } from './labSets.ts';
import { mainState } from './labState.ts';
import { labTimes } from './labTimes.ts';
import { labTitle } from './labTitle.ts';
import { labWork } from './labWork.ts';
import { labView, type LabView } from './labView.ts';

/** What the page shows before, or without, any script: the main specification, drawn as the script would draw it. */
export function mainLab(file: LabFile): {
  readonly corpus: LabCorpus;
  readonly view: LabView;
  readonly title: string;
} {
  const corpus = labCorpus(file);
  const state = mainState(corpus.vocabulary.focal);
  const result = labAnalysis(labWork(labSets(corpus, state), labTimes(corpus, state)), state);
  return { corpus, view: labView(corpus, state, result), title: labTitle(corpus, state) };
}
