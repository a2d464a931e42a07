import { bootstrapSettings } from '../analysis/bootstrapSettings.ts';
import { one, pause, setText } from '../browser/dom.ts';
import { fetchedOnce, fetchJson } from '../browser/fetchJson.ts';
import { bibtexCitation, citationKey, plainCitation } from '../citation/citation.ts';
import type { Cited, IgnoredPart } from '../explorer/address.ts';
import { formatCount } from '../formatting/formatCount.ts';
import { dataAddress } from '../model/addresses.ts';
import type { IssuesFile, SummariesFile, TitlesFile } from '../publish/issues.ts';
import { formatLabAddress, longestSelection, parseLabAddress, readSelection } from './address.ts';
import { labAnalysis, labSteps, type LabResult } from './analysis.ts';
import { bootstrapTask, type BootstrapResult } from './bootstrap.ts';
import type { BootstrapMessage } from './bootstrapWorker.ts';
import { labCorpus, type LabCorpus, type LabFiles, type LabSettings } from './corpus.ts';
import { drawingAsPng, offerDownload } from './download.ts';
import { readForm, showParts, writeForm } from './form.ts';
import { labCsv, labRecord } from './record.ts';
// Not loaded on demand: so that what it shares with the explorer is one file there, and smaller than two.
import { selectionReader, type CarriedOut } from './selection.ts';
import { labSets, type LabSets } from './groups.ts';
import { readingOf, type LabState } from './state.ts';
import { labTimes, type LabTimes } from './survivalTimes.ts';
import { choiceCount, comparisonTitle, labTitle, shortened, type SelectionTitles } from './title.ts';
import { bootstrapTable, labView, quickView } from './view.ts';
import { labWork, type LabWork } from './memoisedAnalysis.ts';
import { writeMarkup } from './writeMarkup.ts';

const root = one(HTMLElement, '#lab');
const form = one(HTMLFormElement, '#lab-form');
const choices = one(HTMLDetailsElement, '#lab-choices');
const choicesName = one(HTMLElement, '#lab-choices > summary');
const notice = one(HTMLElement, '#lab-notice');
const sentence = one(HTMLElement, '#lab-sentence');
const caption = one(HTMLElement, '#lab-caption');
const address = one(HTMLAnchorElement, '#lab-address');
const drawButton = one(HTMLButtonElement, '#lab-draw');
const cancelButton = one(HTMLButtonElement, '#lab-cancel');
const progress = one(HTMLProgressElement, '#lab-progress');
const bootstrapOutput = one(HTMLElement, '#lab-bootstrap');
const bootstrapWords = one(HTMLElement, '#lab-bootstrap-words');
const kept = one(HTMLElement, '#lab-kept');
const keepButtons = [...document.querySelectorAll<HTMLButtonElement>('button[data-download]')];
const containers = {
  figure: one(HTMLElement, '#lab-figure'),
  sets: one(HTMLElement, '#lab-sets'),
  tests: one(HTMLElement, '#lab-tests'),
  standing: one(HTMLElement, '#lab-standing'),
};
const canonical = one(HTMLLinkElement, 'link[rel="canonical"]').href;
const { version = '', author = '', year = '', site = '' } = root.dataset;
/** The page has two columns, so that the choices need not be folded. */
const hasColumns = matchMedia('(width >= 64rem)');
const hasWideDrawing = matchMedia('(width >= 38rem)');

/** Longest stretch of work, in milliseconds, after which the page may answer to its reader. */
const longestSlice = 10;
/** Signs of an ignored value, and of the address, that are shown. */
const longestValue = 80;
const longestAddress = 300;
/** Ignored parts that are named one by one. */
const mostIgnored = 6;

/** What is shown: everything that a download, a citation or a bootstrap of it needs. */
interface Shown {
  readonly state: LabState;
  readonly times: LabTimes;
  readonly work: LabWork;
  readonly selections: SelectionTitles | null;
  readonly result: LabResult;
}

let corpus: LabCorpus;
let shown: Shown | null = null;
let bootstrap: readonly BootstrapResult[] | null = null;
let worker: Worker | null = null;
/** Counts the choices that were made; whatever was begun for an earlier one is broken off. */
let round = 0;
let keptSets: { readonly key: string; readonly sets: LabSets } | null = null;
let keptTimes: { readonly key: string; readonly times: LabTimes } | null = null;
let keptWork: { readonly sets: LabSets; readonly times: LabTimes; readonly work: LabWork } | null = null;
/** The explorer's filter, loaded when selections are first compared. */
const selectionFilter = fetchedOnce(dataAddress(version, 'issues.json'), (file: IssuesFile) =>
  selectionReader(file, {
    titles: async () => (await load('titles.json')) as TitlesFile,
    summaries: async () => (await load('summaries.json')) as SummariesFile,
  }),
);
/** The query of the address that was last read or written. */
let known: string | null = null;

const load = (path: string): Promise<unknown> => fetchJson(dataAddress(version, path));

/** The steps of the analysis that these choices share with the ones before are kept, by the choices they depend on. */
function workUnder(state: LabState, selected: Readonly<Record<'a' | 'b', CarriedOut | null>>): LabWork {
  const { compare, of, group, a, b, coding, codes, border } = state;
  const setsKey = JSON.stringify([compare, of, group, a, b, coding, codes, border]);
  if (keptSets?.key !== setsKey) {
    const rows = { a: selected.a?.rows ?? null, b: selected.b?.rows ?? null };
    keptSets = { key: setsKey, sets: labSets(corpus, state, rows) };
  }
  const timesKey = JSON.stringify(readingOf(state));
  if (keptTimes?.key !== timesKey) keptTimes = { key: timesKey, times: labTimes(corpus, state) };
  const [{ sets }, { times }] = [keptSets, keptTimes];
  if (keptWork?.sets !== sets || keptWork.times !== times) {
    keptWork = { sets, times, work: labWork(sets, times) };
  }
  return keptWork.work;
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

/** Names what was ignored, the first few one by one, each cut to a length that can be read. */
function ignoredLines(where: string, parts: readonly IgnoredPart[]): string[] {
  const lines = parts
    .slice(0, mostIgnored)
    .map(
      ({ name, value }) =>
        `Not known here, and ignored in ${where}: ${shortened(name, longestValue)}=${shortened(value, longestValue)}`,
    );
  const more = parts.length - lines.length;
  return more > 0 ? [...lines, `And ${formatCount(more)} more.`] : lines;
}

/** A short name of an address of the lab: its letters and digits, without what stands there for other signs. */
const keyOf = (query: string): string =>
  citationKey(`/lab/${query.replace(/%(?:25)*[0-9A-F]{2}/g, '-')}`).slice(0, longestValue);

function showAddress(state: LabState, selections: SelectionTitles | null): void {
  const { focal } = corpus.vocabulary;
  const query = formatLabAddress(state, focal);
  address.href = `/lab/${query}`;
  setText(address, shortened(`/lab/${query}`, longestAddress));
  const record = {
    key: keyOf(query),
    title: labTitle(corpus, state, selections),
    author,
    year: Number(year),
    site,
    version,
    url: canonical + formatLabAddress(state, focal, version),
  };
  setText(one(HTMLElement, '#lab-plain'), plainCitation(record));
  setText(one(HTMLElement, '#lab-bibtex'), bibtexCitation(record));
  const count = choiceCount(corpus, state);
  setText(
    choicesName,
    `Change the analysis (${count === 0 ? 'the main specification' : `${count} ${count === 1 ? 'choice' : 'choices'}`})`,
  );
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
  setText(bootstrapWords, '');
}

/** Why a button cannot do its work now; null if it can. */
function whyNot(kind: string): string | null {
  if (!shown) return 'This analysis is not computed yet.';
  const hasDrawing = shown.result.sets.some(({ curves }) => curves);
  return hasDrawing || (kind !== 'svg' && kind !== 'png')
    ? null
    : 'No curve is drawn for this choice, so that there is no figure to keep.';
}

/** Says of each button whether it can do its work now; it stays reachable, and a press says why not. */
function showButtons(): void {
  for (const button of keepButtons) {
    button.setAttribute('aria-disabled', String(whyNot(button.dataset.download ?? '') !== null));
  }
  drawButton.setAttribute('aria-disabled', String(whyNot('bootstrap') !== null));
  setText(kept, '');
}

/** What stands there answers other choices: says so, and breaks off what was begun for them. */
function begin(): number {
  round += 1;
  shown = null;
  forgetBootstrap();
  root.classList.add('pending');
  root.setAttribute('aria-busy', 'true');
  showButtons();
  return round;
}

function end(): void {
  root.classList.remove('pending');
  root.removeAttribute('aria-busy');
  showButtons();
}

/** What draws the curves: loaded when there is something to draw that is not on the page. */
let drawing: Promise<typeof import('./drawing.ts')> | null = null;

async function loadDrawing(): Promise<typeof import('./drawing.ts')> {
  drawing ??= import('./drawing.ts');
  try {
    return await drawing;
  } catch (error) {
    // The next choice tries again.
    drawing = null;
    throw error;
  }
}

/** The drawing of the curves, as markup; null where the one that came with the page will do. */
async function drawCurves({ state, result }: Shown): Promise<string | null> {
  const isMain = formatLabAddress(state, corpus.vocabulary.focal) === '';
  if (drawing === null && isMain) return null;
  const { labFigure, drawInPage } = await loadDrawing();
  const figure = labFigure(corpus, state, result);
  return figure ? drawInPage(figure, hasWideDrawing.matches ? 'wide' : 'narrow') : '';
}

async function showFigure(drawn: Shown): Promise<void> {
  const { state, result, selections } = drawn;
  const drawings = await drawCurves(drawn);
  if (shown !== drawn) return;
  const view = labView(corpus, state, result, selections, drawings ?? '');
  setText(sentence, view.sentence);
  setText(caption, view.caption);
  for (const name of ['sets', 'tests', 'standing'] as const) writeMarkup(containers[name], view[name]);
  if (drawings !== null) writeMarkup(containers.figure, view.figure);
}

/** Until what stands on the page has been painted; a page that is not seen is not painted. */
const painted = (): Promise<void> =>
  new Promise((done) => {
    if (document.hidden) setTimeout(done);
    else requestAnimationFrame(() => setTimeout(done));
  });

/** Answers in two steps: first what takes milliseconds, then, once that is painted, the rest, slice by slice. */
async function answer(
  own: number,
  state: LabState,
  selected: Readonly<Record<'a' | 'b', CarriedOut | null>>,
): Promise<void> {
  const selections =
    state.compare === 'selections' ? { a: selected.a?.title ?? null, b: selected.b?.title ?? null } : null;
  const work = workUnder(state, selected);
  const first = quickView(corpus, state, labAnalysis(work, state, 'quick'), selections);
  setText(sentence, first.sentence);
  writeMarkup(containers.sets, first.sets);
  writeMarkup(containers.tests, first.tests);
  showAddress(state, selections);
  await painted();
  const steps = labSteps(work, state);
  let since = performance.now();
  while (own === round && steps.next().done !== true) {
    if (performance.now() - since < longestSlice) continue;
    await pause();
    since = performance.now();
  }
  await pause();
  if (own !== round || !keptTimes) return;
  shown = {
    state,
    times: keptTimes.times,
    work,
    selections,
    result: labAnalysis(work, state, 'shown'),
  };
  await showFigure(shown);
  if (own !== round) return;
  end();
  root.dataset.answered = String(own);
}

/** What citations said of the selections. */
type CitedSelections = Readonly<Record<'a' | 'b', Cited | null>>;

async function carryOut(
  own: number,
  state: LabState,
  lines: readonly string[],
  cited: CitedSelections,
): Promise<void> {
  setText(sentence, 'Reading the issues that the selections choose from …');
  const read = await selectionFilter();
  const found = {
    a: state.a === '' ? null : await read(state.a),
    b: state.b === '' ? null : await read(state.b),
  };
  if (own !== round) return;
  const all = (['a', 'b'] as const).flatMap((name) => {
    const { [name]: selection } = found;
    return selection ? [{ name: name.toUpperCase(), selection, then: cited[name] }] : [];
  });
  showNotice([
    ...lines,
    ...all.map(
      ({ name, selection: { title, rows }, then }) =>
        `${name}: ${shortened(title, longestAddress)}. ` +
        (then
          ? `Cited from data release ${shortened(then.version, longestValue)} with ${formatCount(then.issues)} issues, it holds ${formatCount(rows.size)} now.`
          : `${formatCount(rows.size)} issues.`),
    ),
    ...ignoredLines(
      'a selection',
      all.flatMap(({ selection }) => selection.ignored),
    ),
  ]);
  await answer(own, state, found);
}

async function update(state: LabState, lines: readonly string[], cited: CitedSelections): Promise<void> {
  const own = begin();
  showAddress(state, null);
  showNotice(lines);
  const isRead = state.compare === 'selections' && (state.a !== '' || state.b !== '');
  if (!isRead) {
    await answer(own, state, { a: null, b: null });
    return;
  }
  await carryOut(own, state, lines, cited);
}

function fromAddress(): void {
  known = location.search;
  const {
    state,
    version: cited,
    cited: selections,
    ignored,
  } = parseLabAddress(location.search, corpus.vocabulary);
  writeForm(form, state);
  const lines = ignoredLines('the address', ignored);
  if (cited !== null && cited !== version) {
    lines.unshift(
      `This address was cited from data release ${cited}; the numbers below are of release ${version}.`,
    );
  }
  run(update(state, lines, selections));
}

function fromForm(): void {
  const state = readForm(form, corpus);
  showParts(form, state);
  const query = formatLabAddress(state, corpus.vocabulary.focal);
  if (query !== location.search) history.pushState(null, '', `${location.pathname}${query}`);
  known = location.search;
  const given = (name: 'a' | 'b') =>
    readSelection(
      state.compare === 'selections' ? one(HTMLInputElement, `#lab-form [name="${name}"]`).value : '',
    );
  const [a, b] = [given('a'), given('b')];
  const lines = [a, b].flatMap(({ isTooLong }, place) =>
    isTooLong
      ? [
          `Selection ${place === 0 ? 'A' : 'B'} is ignored: it is longer than ${formatCount(longestSelection)} signs.`,
        ]
      : [],
  );
  run(update(state, lines, { a: a.cited, b: b.cited }));
}

/** The reader has gone elsewhere in the history; whatever this hides hands on the focus. */
function goThere(): void {
  // Within the page, as the skip link goes, the address says the same.
  if (location.search === known) return;
  const held = document.activeElement;
  fromAddress();
  if (held === document.body || held?.checkVisibility() === true) return;
  if (held === cancelButton) drawButton.focus();
  else if (choices.open) one(HTMLInputElement, '#lab-form [name="compare"]:checked').focus();
  else choicesName.focus();
}

/** Says that there is no answer, and takes away the one to other choices. */
function fail(error: unknown): void {
  showNotice([`The lab cannot answer: ${error instanceof Error ? error.message : String(error)}`]);
  setText(sentence, 'There is no answer to these choices.');
  setText(caption, '');
  for (const container of Object.values(containers)) writeMarkup(container, '');
  end();
}

function run(work: Promise<void>): void {
  const own = round;
  work.catch((error: unknown) => {
    // What was begun for choices that no longer hold may fail in silence.
    if (own === round) fail(error);
  });
}

function drawBootstrap(): void {
  const why = whyNot('bootstrap');
  if (!shown || why !== null) {
    setText(bootstrapWords, why ?? '');
    return;
  }
  const { work, times, result } = shown;
  const task = bootstrapTask(work.labSets, times, result);
  bootstrapOutput.replaceChildren();
  if (!task) {
    setText(
      bootstrapWords,
      'Not available for this choice: it needs exact times enough in two sets, counted issue by issue.',
    );
    return;
  }
  setText(bootstrapWords, 'Drawing …');
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
    stopBootstrap();
    if (held) drawButton.focus();
    bootstrap = data.results;
    bootstrapOutput.innerHTML = bootstrapTable(data.results, result.sets.length > 2);
    setText(
      bootstrapWords,
      `Drawn: ${formatCount(bootstrapSettings.resamples)} resamples of whole projects.`,
    );
  });
  worker.addEventListener('error', () => {
    stopBootstrap();
    setText(bootstrapWords, 'The bootstrap stopped with an error.');
  });
  worker.postMessage(task);
}

async function download(kind: string): Promise<void> {
  const why = whyNot(kind);
  if (!shown || why !== null) {
    setText(kept, why ?? '');
    return;
  }
  setText(kept, '');
  const { state, work, selections, result } = shown;
  const name = `${keyOf(formatLabAddress(state, corpus.vocabulary.focal))}.${kind}`;
  if (kind === 'svg' || kind === 'png') {
    const { labFigure, drawForKeeping } = await loadDrawing();
    const figure = labFigure(corpus, state, result);
    if (!figure) return;
    const svg = drawForKeeping(figure, [
      comparisonTitle(corpus, state),
      caption.textContent,
      `${site}, data release ${version}. ${canonical}${formatLabAddress(state, corpus.vocabulary.focal, version)}`,
    ]);
    offerDownload(
      name,
      kind === 'png' ? await drawingAsPng(svg) : new Blob([svg], { type: 'image/svg+xml' }),
    );
    return;
  }
  const whole = labAnalysis(work, state, 'all');
  const record = labRecord(corpus, state, whole, labTitle(corpus, state, selections), bootstrap);
  offerDownload(
    name,
    kind === 'csv'
      ? new Blob([labCsv(record)], { type: 'text/csv' })
      : new Blob([`${JSON.stringify(record, null, 1)}\n`], { type: 'application/json' }),
  );
}

/** Copies the address with the release that it is read under, so that a later reader is told of another. */
async function copyAddress(): Promise<void> {
  const done = one(HTMLElement, '#lab-copied');
  const { state } = parseLabAddress(location.search, corpus.vocabulary);
  const query = formatLabAddress(state, corpus.vocabulary.focal, version);
  try {
    // Not there at all where the page is not served securely.
    await navigator.clipboard.writeText(new URL(`/lab/${query}`, location.href).href);
    setText(done, 'Copied.');
  } catch {
    setText(done, 'The browser does not allow it; the link beside this holds the address.');
  }
}

async function start(): Promise<void> {
  const [issues, details, codings] = await Promise.all([
    load('issues.json'),
    load('details.json'),
    load('codings.json'),
  ]);
  const settings = JSON.parse(one(HTMLScriptElement, '#lab-settings').text) as LabSettings;
  corpus = labCorpus({ issues, details, codings } as LabFiles, settings);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', fromForm);
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    history.pushState(null, '', location.pathname);
    fromAddress();
  });
  addEventListener('popstate', goThere);
  drawButton.addEventListener('click', drawBootstrap);
  cancelButton.addEventListener('click', () => {
    stopBootstrap();
    setText(bootstrapWords, 'Cancelled.');
    drawButton.focus();
  });
  for (const button of keepButtons) {
    button.addEventListener('click', () => {
      download(button.dataset.download ?? '').catch((error: unknown) =>
        setText(kept, `It cannot be kept: ${error instanceof Error ? error.message : String(error)}`),
      );
    });
  }
  one(HTMLButtonElement, '#lab-copy').addEventListener('click', () => void copyAddress());
  hasWideDrawing.addEventListener('change', () => {
    if (shown) run(showFigure(shown));
  });
  hasColumns.addEventListener('change', ({ matches }) => (choices.open = matches));
  choices.open = hasColumns.matches;
  root.classList.add('ready');
  fromAddress();
}

start().catch((error: unknown) => {
  root.classList.add('broken');
  showNotice([
    `The lab cannot be used: ${error instanceof Error ? error.message : String(error)}. Below is the main specification.`,
  ]);
});
