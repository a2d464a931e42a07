import { one, pause, setText } from '../browser/dom.ts';
import { fetchedOnce } from '../browser/fetchJson.ts';
import type { Cited } from '../explorer/address.ts';
import { formatCount } from '../formatting/formatCount.ts';
import { dataAddress } from '../model/addresses.ts';
import type { IssuesFile, SummariesFile, TitlesFile } from '../publish/issues.ts';
import { formatLabAddress, longestSelection, parseLabAddress, readSelection } from './address.ts';
import { labAnalysis, labSteps } from './analysis.ts';
import { analysisKeeper, type Answer, type CarriedOutSelections } from './answer.ts';
import {
  cancelBootstrap,
  cancelButton,
  drawButton,
  forgetBootstrap,
  refuseBootstrap,
  startBootstrap,
} from './bootstrapPanel.ts';
import { copyAddress, longestAddress, showAddress } from './citation.ts';
import { labCorpus, type LabCorpus, type LabFiles, type LabSettings } from './corpus.ts';
import { download } from './download.ts';
import { clearFigures, hasWideDrawing, showFigures } from './figures.ts';
import { readForm, showParts, writeForm } from './form.ts';
import { ignoredLines, longestValue, showNotice } from './notice.ts';
import { load, root, version } from './page.ts';
// Not loaded on demand: so that what it shares with the explorer is one file there, and smaller than two.
import { selectionReader } from './selection.ts';
import type { LabState } from './state.ts';
import { notesTemplate, renderInto, tablesTemplate } from './templates.ts';
import { choiceCount, shortened } from './title.ts';
import { labView, quickView, type LabView, type QuickView } from './view.ts';

const form = one(HTMLFormElement, '#lab-form');
const choices = one(HTMLDetailsElement, '#lab-choices');
const choicesName = one(HTMLElement, '#lab-choices > summary');
const sentence = one(HTMLElement, '#lab-sentence');
const caption = one(HTMLElement, '#lab-caption');
const sets = one(HTMLElement, '#lab-sets');
const tests = one(HTMLElement, '#lab-tests');
const kept = one(HTMLElement, '#lab-kept');
const keepButtons = [...document.querySelectorAll<HTMLButtonElement>('button[data-download]')];
/** The page has two columns, so that the choices need not be folded. */
const hasColumns = matchMedia('(width >= 64rem)');

/** Longest stretch of work, in milliseconds, after which the page may answer to its reader. */
const longestSlice = 10;

let corpus: LabCorpus;
let prepare: ReturnType<typeof analysisKeeper>;
let shown: Answer | null = null;
/** Counts the choices that were made; whatever was begun for an earlier one is broken off. */
let round = 0;
/** The query of the address that was last read or written. */
let known: string | null = null;
/** The explorer's filter, loaded when selections are first compared. */
const selectionFilter = fetchedOnce(dataAddress(version, 'issues.json'), (file) =>
  selectionReader(file as IssuesFile, {
    titles: async () => (await load('titles.json')) as TitlesFile,
    summaries: async () => (await load('summaries.json')) as SummariesFile,
  }),
);

/** Why a button cannot do its work now; null if it can. */
function whyNot(kind: string): string | null {
  if (!shown) return 'This analysis is not computed yet.';
  const hasDrawing = shown.result.sets.some(({ curves }) => curves);
  return hasDrawing || (kind !== 'svg' && kind !== 'png')
    ? null
    : 'No curve is drawn for this choice, so there is no figure to keep.';
}

/** Marks each button that cannot do its work now; it stays reachable, and says why when pressed. */
function showButtons(): void {
  for (const button of keepButtons) {
    button.setAttribute('aria-disabled', String(whyNot(button.dataset.download ?? '') !== null));
  }
  drawButton.setAttribute('aria-disabled', String(whyNot('bootstrap') !== null));
  setText(kept, '');
}

/** Marks what stands on the page as the answer to other choices, and breaks off what was begun for them. */
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

function showWords(view: QuickView): void {
  setText(sentence, view.sentence);
  renderInto(sets, tablesTemplate(view.sets));
  renderInto(tests, [tablesTemplate(view.tests), notesTemplate(view.remarks)]);
}

async function showAnswer(answer: Answer): Promise<void> {
  const { state, result, selections } = answer;
  const view: LabView = labView(corpus, state, result, selections);
  showWords(view);
  setText(caption, view.caption);
  await showFigures(corpus, answer, view, () => shown === answer);
}

/** Waits until what stands on the page has been painted; a page that is not seen is not painted. */
const painted = (): Promise<void> =>
  new Promise((done) => {
    if (document.hidden) setTimeout(done);
    else requestAnimationFrame(() => setTimeout(done));
  });

/** Says how many choices differ from the main analysis, where the choices are folded. */
function showChoiceCount(state: LabState): void {
  const count = choiceCount(corpus, state);
  const differing = `${count} ${count === 1 ? 'choice' : 'choices'}`;
  setText(choicesName, `Change the analysis (${count === 0 ? 'the main analysis' : differing})`);
}

/** Answers in two steps: first what takes milliseconds, then, once that is painted, the rest, slice by slice. */
async function answerTo(own: number, state: LabState, selected: CarriedOutSelections): Promise<void> {
  const selections =
    state.compare === 'selections' ? { a: selected.a?.title ?? null, b: selected.b?.title ?? null } : null;
  const { work, times } = prepare(state, selected);
  showWords(quickView(corpus, state, labAnalysis(work, state, 'quick'), selections));
  showAddress(corpus, state, selections);
  await painted();
  const steps = labSteps(work, state);
  let since = performance.now();
  while (own === round && steps.next().done !== true) {
    if (performance.now() - since < longestSlice) continue;
    await pause();
    since = performance.now();
  }
  await pause();
  if (own !== round) return;
  shown = { state, times, work, selections, result: labAnalysis(work, state, 'shown') };
  await showAnswer(shown);
  if (own !== round) return;
  end();
  root.dataset.answered = String(own);
}

/** What citations said of the selections. */
type CitedSelections = Readonly<Record<'a' | 'b', Cited | null>>;

/** Carries out the selections, says what they hold, and answers. */
async function answerToSelections(
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
          ? `Cited from data release ${shortened(then.version, longestValue)} with ${formatCount(then.issues)} issues; it holds ${formatCount(rows.size)} now.`
          : `${formatCount(rows.size)} issues.`),
    ),
    ...ignoredLines(
      'a selection',
      all.flatMap(({ selection }) => selection.ignored),
    ),
  ]);
  await answerTo(own, state, found);
}

async function update(state: LabState, lines: readonly string[], cited: CitedSelections): Promise<void> {
  const own = begin();
  showAddress(corpus, state, null);
  showChoiceCount(state);
  showNotice(lines);
  const areRead = state.compare === 'selections' && (state.a !== '' || state.b !== '');
  if (areRead) await answerToSelections(own, state, lines, cited);
  else await answerTo(own, state, { a: null, b: null });
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
  const lines = [a, b].flatMap(({ isTooLong }, index) =>
    isTooLong
      ? [
          `Selection ${index === 0 ? 'A' : 'B'} is ignored: it is longer than ${formatCount(longestSelection)} characters.`,
        ]
      : [],
  );
  run(update(state, lines, { a: a.cited, b: b.cited }));
}

/** Follows the reader through the history. Where that hides the focused element, the focus moves on. */
function goThere(): void {
  // A step within the page, such as the skip link’s, changes no choice.
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
  showWords({ sentence: 'There is no answer to these choices.', sets: [], tests: [], remarks: [] });
  setText(caption, '');
  clearFigures();
  end();
}

function run(work: Promise<void>): void {
  const own = round;
  work.catch((error: unknown) => {
    // Nobody needs to know of an error in an analysis that is no longer asked for.
    if (own === round) fail(error);
  });
}

function drawBootstrap(): void {
  const why = whyNot('bootstrap');
  if (shown && why === null) startBootstrap(shown);
  else refuseBootstrap(why ?? '');
}

function keep(kind: string): void {
  const why = whyNot(kind);
  setText(kept, why ?? '');
  if (!shown || why !== null) return;
  download(kind, corpus, shown).catch((error: unknown) =>
    setText(kept, `It cannot be kept: ${error instanceof Error ? error.message : String(error)}`),
  );
}

async function start(): Promise<void> {
  const [issues, details, codings] = await Promise.all([
    load('issues.json'),
    load('details.json'),
    load('codings.json'),
  ]);
  const settings = JSON.parse(one(HTMLScriptElement, '#lab-settings').text) as LabSettings;
  corpus = labCorpus({ issues, details, codings } as LabFiles, settings);
  prepare = analysisKeeper(corpus);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', fromForm);
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    history.pushState(null, '', location.pathname);
    fromAddress();
  });
  addEventListener('popstate', goThere);
  drawButton.addEventListener('click', drawBootstrap);
  cancelButton.addEventListener('click', cancelBootstrap);
  for (const button of keepButtons) {
    button.addEventListener('click', () => keep(button.dataset.download ?? ''));
  }
  one(HTMLButtonElement, '#lab-copy').addEventListener('click', () => void copyAddress(corpus));
  hasWideDrawing.addEventListener('change', () => {
    if (shown) run(showAnswer(shown));
  });
  hasColumns.addEventListener('change', ({ matches }) => (choices.open = matches));
  choices.open = hasColumns.matches;
  root.classList.add('ready');
  fromAddress();
}

start().catch((error: unknown) => {
  root.classList.add('broken');
  showNotice([
    `The lab cannot be used: ${error instanceof Error ? error.message : String(error)}. Below is the main analysis.`,
  ]);
});
