import { bibtexCitation, citationKey, plainCitation } from '../citation/citation.ts';
import { dataAddress } from '../published/addresses.ts';
import type { ExplorerFile } from '../published/explorerFile.ts';
import type { LabFile } from '../published/labFile.ts';
import { formatLabAddress, parseLabAddress } from './labAddress.ts';
import { labAnalysis, type LabResult } from './labAnalysis.ts';
import { bootstrapTask, type BootstrapResult } from './labBootstrap.ts';
import type { BootstrapMessage } from './labBootstrapWorker.ts';
import { labCorpus, type LabCorpus } from './labCorpus.ts';
import { drawingAsPng, offerDownload, standaloneDrawing } from './labDownload.ts';
import { readForm, writeForm } from './labForm.ts';
import { labCsv, labRecord } from './labRecord.ts';
import type { CarriedOut } from './labSelection.ts';
import { labSets, type LabSets } from './labSets.ts';
import type { LabState } from './labState.ts';
import { labTimes, type LabTimes } from './labTimes.ts';
import { labTitle } from './labTitle.ts';
import { bootstrapTable, labView, quickView, type LabView } from './labView.ts';

/** An element that the page must have. @throws Error naming what is missing */
function part<Kind extends Element>(selector: string, kind: new () => Kind): Kind {
  const element = document.querySelector(selector);
  if (element instanceof kind) return element;
  throw new Error(`the lab’s page: found no ${selector}, expected one`);
}

const root = part('#lab', HTMLElement);
const form = part('#lab-form', HTMLFormElement);
const notice = part('#lab-notice', HTMLElement);
const sentence = part('#lab-sentence', HTMLElement);
const address = part('#lab-address', HTMLAnchorElement);
const drawButton = part('#lab-draw', HTMLButtonElement);
const cancelButton = part('#lab-cancel', HTMLButtonElement);
const progress = part('#lab-progress', HTMLProgressElement);
const bootstrapOutput = part('#lab-bootstrap', HTMLElement);
const bootstrapWords = part('#lab-bootstrap-words', HTMLElement);
const containers = {
  figure: part('#lab-figure', HTMLElement),
  sets: part('#lab-sets', HTMLElement),
  tests: part('#lab-tests', HTMLElement),
  standing: part('#lab-standing', HTMLElement),
};
const canonical = part('link[rel="canonical"]', HTMLLinkElement).href;
const { version = '', author = '', year = '', site = '' } = root.dataset;

/** What is shown: everything that a download, a citation or a bootstrap of it needs. */
interface Shown {
  readonly state: LabState;
  readonly sets: LabSets;
  readonly times: LabTimes;
  readonly result: LabResult;
}

let corpus: LabCorpus;
let shown: Shown | null = null;
let bootstrap: readonly BootstrapResult[] | null = null;
let worker: Worker | null = null;
let round = 0;
let keptTimes: { readonly key: string; readonly times: LabTimes } | null = null;
let reader: Promise<(query: string) => CarriedOut> | null = null;

async function load<File>(path: string): Promise<File> {
  const response = await fetch(dataAddress(version, path));
  if (!response.ok) throw new Error(`${path}: found status ${response.status}, expected the file`);
  return (await response.json()) as File;
}

function timesUnder(state: LabState): LabTimes {
  const key = JSON.stringify([state.exact, state.undated, state.open, state.openings]);
  if (keptTimes?.key !== key) keptTimes = { key, times: labTimes(corpus, state) };
  return keptTimes.times;
}

function showNotice(lines: readonly string[]): void {
  notice.replaceChildren(
    ...lines.map((line) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = line;
      return paragraph;
    }),
  );
  notice.hidden = lines.length === 0;
}

function showAddress(state: LabState): void {
  const { focal } = corpus.vocabulary;
  const query = formatLabAddress(state, focal);
  const url = canonical + formatLabAddress(state, focal, version);
  address.href = `/lab/${query}`;
  address.textContent = `/lab/${query}`;
  const record = {
    key: `${citationKey('/lab/')}${query === '' ? '' : `-${citationKey(query).slice('atlas-'.length)}`}`,
    title: labTitle(corpus, state),
    author,
    year: Number(year),
    site,
    version,
    url,
  };
  part('#lab-plain', HTMLElement).textContent = plainCitation(record);
  part('#lab-bibtex', HTMLElement).textContent = bibtexCitation(record);
}

function stopBootstrap(): void {
  worker?.terminate();
  worker = null;
  progress.hidden = true;
  cancelButton.hidden = true;
  drawButton.hidden = false;
}

function forgetBootstrap(): void {
  stopBootstrap();
  bootstrap = null;
  bootstrapOutput.replaceChildren();
  bootstrapWords.textContent = '';
}

function showTables({ sets, tests }: Pick<LabView, 'sets' | 'tests'>): void {
  containers.sets.innerHTML = sets;
  containers.tests.innerHTML = tests;
}

function showWhole(view: LabView): void {
  showTables(view);
  sentence.textContent = view.sentence;
  containers.figure.innerHTML = view.figure;
  containers.standing.innerHTML = view.standing;
}

/** Answers in two steps: first what takes milliseconds, then, once that is painted, the rest. */
function answer(state: LabState, sets: LabSets): void {
  round += 1;
  const own = round;
  forgetBootstrap();
  const times = timesUnder(state);
  showTables(quickView(state, labAnalysis(sets, state, times, false)));
  root.classList.add('pending');
  shown = null;
  requestAnimationFrame(() => {
    setTimeout(() => {
      if (own !== round) return;
      const result = labAnalysis(sets, state, times);
      shown = { state, sets, times, result };
      showWhole(labView(corpus, state, result));
      root.classList.remove('pending');
      root.dataset.answered = String(own);
    });
  });
}

async function update(state: LabState, ignored: readonly string[]): Promise<void> {
  showAddress(state);
  if (state.compare !== 'selections') {
    showNotice(ignored);
    answer(state, labSets(corpus, state));
    return;
  }
  round += 1;
  const own = round;
  showNotice([...ignored, 'Reading the issues that the selections choose from …']);
  reader ??= Promise.all([import('./labSelection.ts'), load<ExplorerFile>('explorer.json')]).then(
    ([{ selectionReader }, file]) => selectionReader(file),
  );
  const read = await reader;
  if (own !== round) return;
  const [a, b] = [read(state.a), read(state.b)];
  const lines = [
    `A: ${a.title} (${a.rows.size} issues). B: ${b.title} (${b.rows.size} issues).`,
    ...[...a.ignored, ...b.ignored].map((what) => `Not known here, and ignored in a selection: ${what}`),
  ];
  showNotice([...ignored, ...lines]);
  answer(state, labSets(corpus, state, { a: a.rows, b: b.rows }));
}

function fromAddress(): void {
  const { state, version: cited, ignored } = parseLabAddress(location.search, corpus.vocabulary);
  writeForm(form, state);
  const lines = ignored.map(
    ({ name, value }) => `Not known here, and ignored in the address: ${name}=${value}`,
  );
  if (cited !== null && cited !== version) {
    lines.unshift(
      `This address was cited from data release ${cited}; the numbers below are of release ${version}.`,
    );
  }
  run(update(state, lines));
}

function fail(error: unknown): void {
  showNotice([`The lab cannot answer: ${error instanceof Error ? error.message : String(error)}`]);
}

function run(work: Promise<void>): void {
  work.catch(fail);
}

function drawBootstrap(): void {
  if (!shown) return;
  const { sets, times, result } = shown;
  const task = bootstrapTask(sets, times, result);
  bootstrapOutput.replaceChildren();
  if (!task) {
    bootstrapWords.textContent =
      'Not available for this choice: it needs exact times enough in two sets, counted issue by issue.';
    return;
  }
  bootstrapWords.textContent = 'Drawing …';
  progress.value = 0;
  progress.hidden = false;
  cancelButton.hidden = false;
  cancelButton.focus();
  drawButton.hidden = true;
  worker = new Worker(new URL('./labBootstrapWorker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<BootstrapMessage>) => {
    if ('share' in data) {
      progress.value = data.share;
      return;
    }
    const held = document.activeElement === cancelButton;
    stopBootstrap();
    if (held) drawButton.focus();
    bootstrap = data.results;
    bootstrapOutput.innerHTML = bootstrapTable(data.results, result.sets.length > 2);
    bootstrapWords.textContent = 'Drawn: 10,000 resamples of whole projects.';
  });
  worker.addEventListener('error', () => {
    stopBootstrap();
    bootstrapWords.textContent = 'The bootstrap stopped with an error.';
  });
  worker.postMessage(task);
}

async function download(kind: string): Promise<void> {
  if (!shown) return;
  const record = labRecord(corpus, shown.state, shown.result, bootstrap);
  const name = `${citationKey(`/lab/${record.query}`).slice(0, 80)}.${kind}`;
  const drawing = containers.figure.querySelector('svg')?.outerHTML;
  if (kind === 'json')
    offerDownload(name, new Blob([`${JSON.stringify(record, null, 1)}\n`], { type: 'application/json' }));
  else if (kind === 'csv') offerDownload(name, new Blob([labCsv(record)], { type: 'text/csv' }));
  else if (drawing !== undefined) {
    const svg = standaloneDrawing(drawing);
    offerDownload(
      name,
      kind === 'png' ? await drawingAsPng(svg) : new Blob([svg], { type: 'image/svg+xml' }),
    );
  }
}

async function start(): Promise<void> {
  corpus = labCorpus(await load<LabFile>('lab.json'));
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', () => {
    const state = readForm(form, corpus);
    const query = formatLabAddress(state, corpus.vocabulary.focal);
    if (query !== location.search) history.pushState(null, '', `${location.pathname}${query}`);
    run(update(state, []));
  });
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    history.pushState(null, '', location.pathname);
    fromAddress();
  });
  addEventListener('popstate', fromAddress);
  drawButton.addEventListener('click', drawBootstrap);
  cancelButton.addEventListener('click', () => {
    stopBootstrap();
    bootstrapWords.textContent = 'Cancelled.';
    drawButton.focus();
  });
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-download]')) {
    button.addEventListener('click', () => run(download(button.dataset.download ?? '')));
  }
  part('#lab-copy', HTMLButtonElement).addEventListener('click', () => {
    const done = part('#lab-copied', HTMLElement);
    navigator.clipboard
      .writeText(address.href)
      .then(() => (done.textContent = 'Copied.'))
      .catch(
        () =>
          (done.textContent =
            'The browser does not allow it; the address is in its own field above the page.'),
      );
  });
  form.hidden = false;
  fromAddress();
}

start().catch(fail);
