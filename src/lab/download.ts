import { one } from '../browser/dom.ts';
import { colors } from '../styles/tokens.ts';
import { formatLabAddress } from './address.ts';
import { labAnalysis } from './analysis.ts';
import type { Answer } from './answer.ts';
import { drawnBootstrap } from './bootstrapPanel.ts';
import { fileName } from './citation.ts';
import type { LabCorpus } from './corpus.ts';
import { loadDrawing } from './figures.ts';
import { canonical, site, version } from './page.ts';
import { labCsv, labRecord } from './record.ts';
import { comparisonTitle, labTitle } from './title.ts';

/** Hands a file to the reader's browser to be kept. */
function offerDownload(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser reads the content some time after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** A standalone drawing as PNG, at twice its own size. @throws Error if the browser cannot draw it */
async function drawingAsPng(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width * 2;
  canvas.height = image.height * 2;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('canvas: found no drawing context, expected one');
  context.fillStyle = colors.paper.light;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, fail) => {
    canvas.toBlob((blob) => {
      if (blob) done(blob);
      else fail(new Error('canvas: found no picture, expected a PNG'));
    }, 'image/png');
  });
}

const caption = one(HTMLElement, '#lab-caption');

/** The curves as a file; undefined if none is drawn. */
async function drawingFile(
  kind: 'svg' | 'png',
  corpus: LabCorpus,
  { state, result }: Answer,
): Promise<Blob | undefined> {
  const { curvesFigure, drawForKeeping } = await loadDrawing();
  const figure = curvesFigure(corpus, state, result);
  if (!figure) return undefined;
  const svg = drawForKeeping(figure, [
    comparisonTitle(corpus, state),
    caption.textContent,
    `${site}, data release ${version}. ${canonical}${formatLabAddress(state, corpus.vocabulary.focal, version)}`,
  ]);
  return kind === 'png' ? drawingAsPng(svg) : new Blob([svg], { type: 'image/svg+xml' });
}

/** The numbers as a file, with all treatments of dependence and the bootstrap if it was drawn. */
function numbersFile(kind: string, corpus: LabCorpus, { state, work, selections }: Answer): Blob {
  const whole = labAnalysis(work, state, 'all');
  const record = labRecord(corpus, state, whole, labTitle(corpus, state, selections), drawnBootstrap());
  return kind === 'csv'
    ? new Blob([labCsv(record)], { type: 'text/csv' })
    : new Blob([`${JSON.stringify(record, null, 1)}\n`], { type: 'application/json' });
}

/** Offers an analysis as a file. @param kind svg, png, csv or json */
export async function download(kind: string, corpus: LabCorpus, answer: Answer): Promise<void> {
  const file =
    kind === 'svg' || kind === 'png'
      ? await drawingFile(kind, corpus, answer)
      : numbersFile(kind, corpus, answer);
  if (file)
    offerDownload(`${fileName(formatLabAddress(answer.state, corpus.vocabulary.focal))}.${kind}`, file);
}
