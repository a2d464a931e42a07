import { figureWidths } from '../figures/figure.ts';
import { renderFigure } from '../figures/render.ts';
import { labAnalysis } from './analysis.ts';
import { labCorpus, type LabCorpus, type LabFiles, type LabSettings } from './corpus.ts';
import { labFigure } from './drawing.ts';
import { labSets } from './groups.ts';
import { mainState } from './state.ts';
import { labTimes } from './survivalTimes.ts';
import { labTitle } from './title.ts';
import { labWork } from './memoisedAnalysis.ts';
import { labView, type LabView } from './view.ts';

/** What the page shows before, or without, any script: the main specification, drawn as the script would draw it. */
export function mainLab(
  files: LabFiles,
  settings: LabSettings,
): {
  readonly corpus: LabCorpus;
  readonly view: LabView;
  readonly title: string;
} {
  const corpus = labCorpus(files, settings);
  const state = mainState(corpus.vocabulary.focal);
  const result = labAnalysis(labWork(labSets(corpus, state), labTimes(corpus, state)), state);
  const figure = labFigure(corpus, state, result);
  const drawings = figure ? figureWidths.map((width) => renderFigure(figure, width)).join('') : '';
  return { corpus, view: labView(corpus, state, result, null, drawings), title: labTitle(corpus, state) };
}
