import { html } from 'lit-html';
import { one } from '../browser/dom.ts';
import { formatLabAddress } from './address.ts';
import type { Answer } from './answer.ts';
import type { LabCorpus } from './corpus.ts';
import { notesTemplate, renderInto } from './templates.ts';
import type { LabView } from './view.ts';

const curves = one(HTMLElement, '#lab-figure');
const standing = one(HTMLElement, '#lab-standing');
/** Whether there is room for the wide drawing. */
export const hasWideDrawing = matchMedia('(width >= 38rem)');

let drawing: Promise<typeof import('./drawing.ts')> | null = null;

/** Loads what draws, Plot with it, once. */
export async function loadDrawing(): Promise<typeof import('./drawing.ts')> {
  drawing ??= import('./drawing.ts');
  try {
    return await drawing;
  } catch (error) {
    // The next choice tries again.
    drawing = null;
    throw error;
  }
}

/**
 * Draws an analysis. The drawings of the build stay for the main analysis until something else has been drawn.
 * @param isWanted whether this analysis is still the one to show once Plot is loaded
 */
export async function showFigures(
  corpus: LabCorpus,
  { state, result }: Answer,
  view: LabView,
  isWanted: () => boolean,
): Promise<void> {
  if (drawing === null && formatLabAddress(state, corpus.vocabulary.focal) === '') return;
  const { curvesFigure, standingFigure, drawInPage } = await loadDrawing();
  if (!isWanted()) return;
  const drawnCurves = curvesFigure(corpus, state, result);
  const width = hasWideDrawing.matches ? 'wide' : 'narrow';
  renderInto(curves, [drawnCurves ? drawInPage(drawnCurves, width) : '', notesTemplate(view.curveNotes)]);
  const drawnStanding = standingFigure(corpus, state, result);
  renderInto(standing, [
    drawnStanding ? drawInPage(drawnStanding, 'narrow') : '',
    html`<p class="small">${view.standing}</p>`,
  ]);
}

/** Takes the drawings away. */
export function clearFigures(): void {
  renderInto(curves, []);
  renderInto(standing, []);
}
