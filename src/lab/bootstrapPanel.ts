import { bootstrapSettings } from '../analysis/bootstrapSettings.ts';
import { one, setText } from '../browser/dom.ts';
import { formatCount } from '../formatting/formatCount.ts';
import type { Answer } from './answer.ts';
import { bootstrapTask, type BootstrapResult } from './bootstrap.ts';
import type { BootstrapMessage } from './bootstrapWorker.ts';
import { bootstrapTable } from './tables.ts';
import { renderInto, tablesTemplate } from './templates.ts';

export const drawButton = one(HTMLButtonElement, '#lab-draw');
export const cancelButton = one(HTMLButtonElement, '#lab-cancel');
const progress = one(HTMLProgressElement, '#lab-progress');
const output = one(HTMLElement, '#lab-bootstrap');
const words = one(HTMLElement, '#lab-bootstrap-words');

let worker: Worker | null = null;
let drawn: readonly BootstrapResult[] | null = null;

/** The intervals that stand on the page; null if none were drawn. */
export const drawnBootstrap = (): readonly BootstrapResult[] | null => drawn;

function stop(): void {
  worker?.terminate();
  worker = null;
  progress.hidden = true;
  cancelButton.hidden = true;
  drawButton.hidden = false;
}

/** Breaks off what is being drawn, and takes away what was drawn for another analysis. */
export function forgetBootstrap(): void {
  stop();
  drawn = null;
  renderInto(output, []);
  setText(words, '');
}

/** Breaks off at the reader’s wish. */
export function cancelBootstrap(): void {
  stop();
  setText(words, 'Cancelled.');
  drawButton.focus();
}

/** Says why nothing is drawn. */
export function refuseBootstrap(why: string): void {
  setText(words, why);
}

/** Draws the bootstrap of an analysis in a worker, and shows its intervals. */
export function startBootstrap({ work, times, result }: Answer): void {
  const task = bootstrapTask(work.comparedGroups, times, result);
  renderInto(output, []);
  if (!task) {
    setText(
      words,
      'Not available for this choice: it needs enough exact times in two groups, counted by issue.',
    );
    return;
  }
  setText(words, 'Drawing …');
  progress.value = 0;
  progress.hidden = false;
  cancelButton.hidden = false;
  cancelButton.focus();
  drawButton.hidden = true;
  worker = new Worker(new URL('./bootstrapWorker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<BootstrapMessage>) => {
    if ('share' in data) {
      progress.value = data.share;
      return;
    }
    const held = document.activeElement === cancelButton;
    stop();
    if (held) drawButton.focus();
    drawn = data.results;
    renderInto(output, tablesTemplate([bootstrapTable(data.results, result)]));
    setText(
      words,
      `Computed from ${formatCount(bootstrapSettings.resamples)} random draws of whole projects.`,
    );
  });
  worker.addEventListener('error', () => {
    stop();
    setText(words, 'The bootstrap stopped with an error.');
  });
  worker.postMessage(task);
}
