import { bootstrapSettings } from '../analysis/bootstrapSettings.ts';
import type { Drawable } from '../figures/draw.ts';
import { figureWidths, type FigureWidth } from '../figures/figure.ts';
import { renderFigure } from '../figures/render.ts';
import { labAnalysis } from './analysis.ts';
import { labCorpus, type LabCorpus, type LabFiles, type LabSettings } from './corpus.ts';
import { curvesFigure, standingFigure } from './drawing.ts';
import { comparedGroups } from './groups.ts';
import { mainState } from './state.ts';
import { survivalTimes } from './survivalTimes.ts';
import { labTitle } from './title.ts';
import { memoizedAnalysis } from './memoizedAnalysis.ts';
import { labView, type LabView } from './view.ts';

/** What the page shows before, or without, any script: the main analysis, drawn as the script would draw it. */
export function mainLab(
  files: LabFiles,
  settings: LabSettings,
): {
  readonly corpus: LabCorpus;
  readonly view: LabView;
  readonly title: string;
  /** The drawings, as markup. */
  readonly curves: string;
  readonly standing: string;
  /** How many resamples the interval of the effect is computed from. */
  readonly resamples: number;
} {
  const corpus = labCorpus(files, settings);
  const state = mainState(corpus.vocabulary.focal);
  const result = labAnalysis(
    memoizedAnalysis(comparedGroups(corpus, state), survivalTimes(corpus, state)),
    state,
  );
  const draw = (figure: Drawable | null, widths: readonly FigureWidth[]): string =>
    figure ? widths.map((width) => renderFigure(figure, width)).join('') : '';
  return {
    corpus,
    view: labView(corpus, state, result),
    title: labTitle(corpus, state),
    curves: draw(curvesFigure(corpus, state, result), figureWidths),
    standing: draw(standingFigure(corpus, state, result), ['narrow']),
    resamples: bootstrapSettings.resamples,
  };
}
