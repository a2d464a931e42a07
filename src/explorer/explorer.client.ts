/**
 * The one script of the explorer that touches the page. It weighs little and does nothing until the first use; then it
 * loads the release and the pure core, and from there on the page is redrawn from the selection alone.
 */
import type { Cited, Explorer, Facet, HitMarker, Parameter, Selection } from './explorerCore.ts';
import type { Filtered } from './filterIssues.ts';
import type { MarkedPiece } from './markHits.ts';

type Core = typeof import('./explorerCore.ts');
type Tools = typeof import('./selectionTools.ts');
/** How a change of the selection enters the history: choices can be undone by going back, typing replaces. */
type Remember = 'push' | 'replace' | 'not';

const pageLength = 50;
/** Pixels: no row of the list is less high. */
const shortestRow = 56;
const narrow = matchMedia('(width < 62rem)');

/** The element that a selector finds. @throws Error if there is none of this type */
function one<E extends Element>(type: new () => E, selector: string, within: ParentNode = document): E {
  const found = within.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`the page has no ${selector}`);
  return found;
}

const form = one(HTMLFormElement, '#explorer');
const search = one(HTMLInputElement, '#search');
const sort = one(HTMLSelectElement, '#sort');
const facetsBox = one(HTMLElement, '#facets');
const facetPlace = one(HTMLElement, '.facet-place');
const sheet = one(HTMLDialogElement, '#sheet');
const list = one(HTMLOListElement, '#hits');
const heading = one(HTMLElement, '#count');
const status = one(HTMLElement, '#status');
const chips = one(HTMLElement, '#chips');
const notices = one(HTMLElement, '#notices');
const more = one(HTMLButtonElement, '#more');
const none = one(HTMLElement, '#none');
const panel = one(HTMLDetailsElement, '#selection');
const years = one(HTMLElement, '.years');
const bars = one(HTMLElement, '.category-bars');

let core: Core | undefined;
let explorer: Explorer | undefined;
let tools: Tools | undefined;
let selection: Selection = { choices: {}, query: '', sort: 'newest' };
let result: Filtered | undefined;
let shown = pageLength;
let searched = '';
let mark: HitMarker | undefined;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const counted = (value: number): string => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',');

function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>> = {},
  text = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  if (text !== '') made.textContent = text;
  return made;
}

// Loading

let loading: Promise<void> | undefined;

async function load(): Promise<void> {
  const [module, answer] = await Promise.all([import('./explorerCore.ts'), fetch(form.dataset.file ?? '')]);
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  const opened = await module.openExplorer(
    (await answer.json()) as Parameters<Core['openExplorer']>[0],
    pause,
  );
  core = module;
  explorer = opened;
  prepareControls();
  readAddress();
}

/** Starts the explorer if it has not started; whatever was typed or chosen meanwhile is taken up. */
function start(): Promise<void> {
  if (!loading) {
    form.setAttribute('aria-busy', 'true');
    loading = load()
      .catch((error: unknown) => {
        loading = undefined;
        const reason = error instanceof Error ? error.message : String(error);
        showNotices([`The issues could not be loaded (${reason}). All lists work without them.`]);
        throw error;
      })
      .finally(() => form.removeAttribute('aria-busy'));
  }
  return loading;
}

/** Does something with the release as soon as it is there. */
function whenReady(action: (core: Core, explorer: Explorer) => void): void {
  if (core && explorer) action(core, explorer);
  else {
    start().then(
      () => {
        if (core && explorer) action(core, explorer);
      },
      () => undefined,
    );
  }
}

// The address

let typing: ReturnType<typeof setTimeout> | undefined;

function writeAddress(remember: Remember): void {
  clearTimeout(typing);
  typing = undefined;
  if (!core || remember === 'not') return;
  const address = location.pathname + core.formatAddress(selection);
  if (address === location.pathname + location.search) return;
  if (remember === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
}

/** What was typed reaches the address a moment later; before anything else happens it does so at once. */
function settleAddress(): void {
  if (typing !== undefined) writeAddress('replace');
}

function showNotices(texts: readonly string[]): void {
  notices.replaceChildren(...texts.map((text) => element('p', { class: 'note-box' }, text)));
}

function citedNotice(cited: Cited, issues: number, version: string): string {
  const now = `release ${version} holds ${counted(issues)}`;
  const then = `This selection was cited with release ${cited.version}, when it held ${counted(cited.issues)} issues`;
  return cited.issues === issues ? `${then}; ${now}, the same number.` : `${then}; ${now}: it has changed.`;
}

function readAddress(): void {
  if (!explorer || !core) return;
  const { selection: wanted, cited, ignored } = explorer.parse(location.search);
  const typed = core.normaliseQuery(search.value);
  // Typed while the release was loading: the reader is ahead of the address.
  const isAhead = document.activeElement === search && !result && typed !== '';
  selection = isAhead ? { ...wanted, query: typed } : wanted;
  if (!isAhead) search.value = wanted.query;
  sort.value = selection.sort;
  redraw(isAhead ? 'replace' : 'not');
  const texts = ignored.map(
    ({ name, value }) => `The address says ${name}=${value}, which means nothing here; it is left out.`,
  );
  if (cited) texts.unshift(citedNotice(cited, result?.rows.length ?? 0, explorer.corpus.version));
  showNotices(texts.slice(0, 6));
}

// The list

interface Item {
  readonly element: HTMLLIElement;
  readonly link: HTMLAnchorElement;
  readonly line: HTMLParagraphElement;
  /** What it shows, so that nothing is written twice. */
  row: number;
  words: string;
}

function itemOf(element: HTMLLIElement): Item {
  return {
    element,
    link: one(HTMLAnchorElement, 'a', element),
    line: one(HTMLParagraphElement, 'p', element),
    row: -1,
    words: '',
  };
}

const items: Item[] = Array.from(list.querySelectorAll('li'), itemOf);

function newItem(): Item {
  const made = element('li');
  const title = element('h3');
  title.append(element('a'));
  made.append(title, element('p'));
  list.append(made);
  const item = itemOf(made);
  items.push(item);
  return item;
}

function writePieces(target: Element, pieces: readonly MarkedPiece[]): void {
  const [first] = pieces;
  if (pieces.length === 1 && first && !first.hit) {
    const node = target.firstChild;
    if (target.childNodes.length === 1 && node instanceof Text) node.data = first.text;
    else target.textContent = first.text;
    return;
  }
  target.replaceChildren(...pieces.map(({ text, hit }) => (hit ? element('mark', {}, text) : text)));
}

function drawItem(item: Item, row: number, { show }: Explorer): void {
  if (!mark || (item.row === row && item.words === searched)) return;
  const { href, title, line, category } = show(row, mark);
  item.link.setAttribute('href', href);
  writePieces(item.link, title);
  writePieces(item.line, line);
  item.element.dataset.category = String(category);
  item.row = row;
  item.words = searched;
}

/** Draws the rows of the list from one place to another, and takes away what lies behind the last. */
function drawItems(from: number, to: number): void {
  if (!explorer || !result) return;
  const { rows } = result;
  const end = Math.min(to, rows.length);
  for (let place = from; place < end; place += 1) {
    const item = items[place] ?? newItem();
    if (item.element.hidden) item.element.hidden = false;
    drawItem(item, rows[place] ?? 0, explorer);
  }
  for (const item of items.slice(Math.min(shown, rows.length))) {
    if (!item.element.hidden) item.element.hidden = true;
  }
}

// Facets

const boxes = Array.from(facetsBox.querySelectorAll<HTMLDetailsElement>('details.facet'));

function facetNamed(id: string | undefined): Facet | undefined {
  return explorer?.facets.find((facet) => facet.id === id);
}

/** The facets that the reader can see, with those of the overview, which always show. */
function visibleFacets(): Set<Parameter> {
  const seen = new Set<Parameter>(['year', 'code']);
  const hidden = narrow.matches && !sheet.open;
  for (const box of hidden ? [] : boxes) if (box.open) seen.add(box.dataset.facet as Parameter);
  return seen;
}

interface Choice {
  /** Where its count stands. */
  readonly number: Element | null;
  readonly facet: Facet;
  readonly place: number;
  readonly isUpper: boolean;
}

function choiceOf(button: HTMLButtonElement): Choice | undefined {
  const parent = button.closest<HTMLElement>('[data-facet]')?.dataset.facet;
  const isBar = parent === 'category';
  const facet = facetNamed(isBar ? 'code' : parent);
  if (!facet) return undefined;
  const isUpper = isBar || button.dataset.upper !== undefined;
  const values = isUpper ? (facet.above?.values ?? []) : facet.values;
  const place = values.findIndex(({ id }) => id === button.value);
  return place < 0 ? undefined : { number: button.querySelector('i'), facet, place, isUpper };
}

const places = new WeakMap<HTMLButtonElement, Choice>();

function drawButton(button: HTMLButtonElement, attribute: string): void {
  if (!core || !result) return;
  let choice = places.get(button);
  if (!choice) {
    choice = choiceOf(button);
    if (!choice) return;
    places.set(button, choice);
  }
  const { facet, place, isUpper } = choice;
  const counts = result.counts.get(facet.id);
  if (!counts) return;
  const count = (isUpper ? counts.above : counts.values)?.[place] ?? 0;
  const state = isUpper ? core.upperState(selection, facet, place) : core.lowerState(selection, facet, place);
  if (choice.number) setText(choice.number, counted(count));
  const value = state === 'chosen' ? 'true' : state === 'part' ? 'mixed' : 'false';
  if (button.getAttribute(attribute) !== value) button.setAttribute(attribute, value);
  button.toggleAttribute('data-none', count === 0 && state === 'not');
}

function drawBars(box: HTMLElement): void {
  const buttons = box.querySelectorAll('button');
  let most = 1;
  for (const button of buttons) {
    drawButton(button, 'aria-pressed');
    most = Math.max(most, Number(button.querySelector('i')?.textContent.replaceAll(',', '')));
  }
  for (const button of buttons) {
    const share = Number(button.querySelector('i')?.textContent.replaceAll(',', '')) / most;
    button.style.setProperty('--share', share.toFixed(3));
  }
  box.toggleAttribute(
    'data-chosen',
    box.querySelector('[aria-pressed="true"],[aria-pressed="mixed"]') !== null,
  );
}

function drawFacets(): void {
  if (!core || !result) return;
  for (const box of boxes) {
    const facet = facetNamed(box.dataset.facet);
    if (!facet) continue;
    const own = core.chosen(selection, facet.id).length;
    const above = facet.above ? core.chosen(selection, facet.above.id).length : 0;
    one(HTMLElement, 'summary', box).toggleAttribute('data-chosen', own + above > 0);
    if (!result.counts.has(facet.id) || !box.open) continue;
    const isTree = facet.above !== undefined;
    if (one(HTMLUListElement, 'ul', box).childElementCount === 0) fillFacet(box, facet);
    if (!isTree) addValues(box, facet, core.chosen(selection, facet.id));
    for (const button of box.querySelectorAll<HTMLButtonElement>('button[value]')) {
      drawButton(button, isTree ? 'aria-checked' : 'aria-pressed');
    }
  }
  drawBars(years);
  drawBars(bars);
  const count = core.choiceCount(selection);
  setText(one(HTMLElement, '#open-sheet'), count === 0 ? 'Filters' : `Filters (${count})`);
}

/** Of a long list the most frequent stand there at first. */
const shownAtFirst = 10;

function valueItem(id: string, name: string): HTMLLIElement {
  const button = element('button', { value: id });
  button.append(element('b', {}, name), ' ', element('i'));
  const item = element('li');
  item.append(button);
  return item;
}

/** Values that do not stand in a list yet are added to it. */
function addValues(box: HTMLDetailsElement, facet: Facet, ids: readonly string[]): void {
  const into = one(HTMLUListElement, 'ul', box);
  const present = new Set(Array.from(into.querySelectorAll('button'), ({ value }) => value));
  for (const id of ids) {
    const value = present.has(id) ? undefined : facet.values.find((candidate) => candidate.id === id);
    if (value) into.append(valueItem(id, value.name));
  }
}

/** A facet that the server left empty is filled when it is first seen. */
function fillFacet(box: HTMLDetailsElement, facet: Facet): void {
  const into = one(HTMLUListElement, 'ul', box);
  if (facet.above) {
    for (const [place, upper] of facet.above.values.entries()) {
      const item = valueItem(upper.id, upper.name);
      one(HTMLButtonElement, 'button', item).dataset.upper = '';
      const below = element('ul');
      below.append(
        ...facet.values.filter(({ parent }) => parent === place).map(({ id, name }) => valueItem(id, name)),
      );
      item.append(below);
      into.append(item);
    }
    prepareTree(into);
    return;
  }
  const counts = explorer?.whole.get(facet.id)?.values;
  const used = facet.values
    .map(({ id }, place) => ({ id, count: counts?.[place] ?? 0 }))
    .filter(({ count }) => count > 0);
  const isLong = facet.lists !== undefined && used.length > shownAtFirst + 2;
  if (isLong) {
    used.sort((a, b) => b.count - a.count);
    into.after(element('button', { type: 'button', class: 'more' }, `All ${used.length}`));
  }
  addValues(
    box,
    facet,
    used.slice(0, isLong ? shownAtFirst : used.length).map(({ id }) => id),
  );
}

let chipKey = '';

function drawChips(): void {
  if (!explorer) return;
  const choices = explorer.named(selection);
  const key = JSON.stringify(choices);
  if (key === chipKey) return;
  chipKey = key;
  const made = choices.map(({ parameter, id, text }) => {
    const button = element(
      'button',
      { type: 'button', 'data-clear': parameter, 'aria-label': `Remove ${text}` },
      text,
    );
    button.dataset.id = id;
    const item = element('li');
    item.append(button);
    return item;
  });
  if (choices.length > 0) {
    const all = element('li');
    all.append(element('button', { type: 'button', 'data-clear': '' }, 'Clear all'));
    made.push(all);
  }
  chips.replaceChildren(...made);
  chips.hidden = made.length === 0;
}

// The numbers

let later: ReturnType<typeof setTimeout> | undefined;

/** Announced once the reader pauses, so that a screen reader is not flooded. */
function announceLater(): void {
  clearTimeout(later);
  later = setTimeout(() => {
    if (core && result) setText(status, core.issueCountText(result.rows.length));
    if (panel.open || selection !== lastNumbers) void drawNumbers();
  }, 400);
}

let lastNumbers: Selection | undefined;

async function drawNumbers(): Promise<void> {
  tools ??= await import('./selectionTools.ts');
  if (!explorer || !core || !result) return;
  lastNumbers = selection;
  const { rows } = result;
  const numbers = tools.numbersInWords(explorer.corpus, rows);
  setText(one(HTMLElement, '#in-short'), numbers.inShort);
  if (!panel.open) return;
  setText(one(HTMLElement, '#number-issues'), counted(rows.length));
  setText(one(HTMLElement, '#number-share'), numbers.share);
  setText(one(HTMLElement, '#number-early'), numbers.early);
  setText(one(HTMLElement, '#number-late'), numbers.late);
  setText(one(HTMLElement, '#number-kinds'), numbers.kinds);
  one(HTMLElement, '#composition').replaceChildren(
    ...numbers.categories.map(({ name, count, share }) => {
      const row = element('tr');
      row.append(
        element('th', { scope: 'row' }, name),
        element('td', { class: 'number' }, counted(count)),
        element('td', { class: 'number' }, share),
      );
      return row;
    }),
  );
  const cited = tools.citedSelection(explorer.facets, selection, permalink(), rows.length);
  one(HTMLInputElement, '#permalink').value = cited.url;
  setText(one(HTMLElement, '#citation'), tools.selectionCitation(frame(explorer), cited));
  one(HTMLElement, '#to-lab').setAttribute(
    'href',
    `/lab/?a=${encodeURIComponent(core.formatAddress(selection).slice(1))}`,
  );
}

function frame({ corpus }: Explorer): { author: string; year: number; site: string; version: string } {
  const { author = '', year = '', site = '' } = form.dataset;
  return { author, year: Number(year), site, version: corpus.version };
}

function permalink(): string {
  if (!core || !explorer || !result) return '';
  const cited = { version: explorer.corpus.version, issues: result.rows.length };
  return location.origin + location.pathname + core.formatAddress(selection, cited);
}

async function download(kind: string): Promise<void> {
  tools ??= await import('./selectionTools.ts');
  if (!explorer || !result) return;
  const cited = tools.citedSelection(explorer.facets, selection, permalink(), result.rows.length);
  const { type, text } = tools.downloadOf(kind, explorer.corpus, result.rows, frame(explorer), cited);
  const url = URL.createObjectURL(new Blob([text], { type }));
  element('a', { href: url, download: `issues-v${explorer.corpus.version}.${kind}` }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

// Changes

/** How many rows the window shows; measured when nothing waits for it. */
let rowsInSight = 8;
let rest: number | undefined;
let restOfRows: ReturnType<typeof setTimeout> | undefined;

function drawCounts(): void {
  if (!explorer || !result) return;
  result = explorer.filter.apply(selection, visibleFacets());
  drawFacets();
  drawChips();
  more.parentElement?.toggleAttribute('hidden', result.rows.length <= shown);
}

function drawRestOfRows(): void {
  const space = window.innerHeight - list.getBoundingClientRect().top;
  drawItems(rowsInSight, shown);
  rowsInSight = Math.max(2, Math.min(pageLength, Math.ceil(space / shortestRow)));
}

/**
 * Draws the selection. While the reader types, a key press waits for nothing but the number of issues and the rows in
 * sight; the counts follow the paint, and the rows out of sight a pause.
 */
function redraw(remember: Remember, isTyping = false): void {
  if (!core || !explorer) return;
  const words = core.foldedWords(selection.query);
  searched = words.join(' ');
  mark = core.hitMarker(words);
  result = explorer.filter.apply(selection, []);
  shown = pageLength;
  setText(heading, core.issueCountText(result.rows.length));
  none.hidden = result.rows.length > 0;
  drawItems(0, rowsInSight);
  if (rest !== undefined) cancelAnimationFrame(rest);
  clearTimeout(restOfRows);
  if (isTyping) {
    rest = requestAnimationFrame(() => setTimeout(drawCounts));
    restOfRows = setTimeout(drawRestOfRows, 200);
  } else {
    drawRestOfRows();
    drawCounts();
  }
  writeAddress(remember);
  announceLater();
}

function change(next: Selection, remember: Remember = 'push'): void {
  settleAddress();
  selection = next;
  notices.replaceChildren();
  redraw(remember);
}

function toggle(button: HTMLButtonElement): void {
  whenReady(({ toggleLower, toggleUpper }) => {
    const choice = choiceOf(button);
    if (!choice) return;
    const { facet, place, isUpper } = choice;
    change(isUpper ? toggleUpper(selection, facet, place) : toggleLower(selection, facet, place));
  });
}

/** Takes one choice away, or all; the focus goes to what took its place. */
function clear(button: HTMLButtonElement): void {
  if (!core) return;
  const { clear: parameter, id } = button.dataset;
  const place = Array.from(chips.querySelectorAll('button')).indexOf(button);
  if (parameter === '') {
    search.value = '';
    change({ choices: {}, query: '', sort: selection.sort });
  } else {
    const kept = core.chosen(selection, parameter as Parameter).filter((one) => one !== id);
    change(core.withChoices(selection, parameter as Parameter, kept));
  }
  const buttons = chips.querySelectorAll('button');
  (buttons[Math.min(place, buttons.length - 1)] ?? heading).focus();
}

function showAll(button: HTMLButtonElement): void {
  const box = button.closest<HTMLDetailsElement>('details.facet');
  whenReady(() => {
    const facet = facetNamed(box?.dataset.facet);
    if (!box || !facet) return;
    const first = one(HTMLElement, 'ul', box).childElementCount;
    addValues(
      box,
      facet,
      facet.values.map(({ id }) => id),
    );
    button.remove();
    drawFacets();
    box.querySelectorAll<HTMLButtonElement>('ul button')[first]?.focus();
  });
}

function showMore(focus: boolean): void {
  const first = shown;
  shown += pageLength;
  drawRestOfRows();
  drawCounts();
  if (focus) items[first]?.link.focus();
}

function chooseDays(): void {
  whenReady(({ chosen, rangeId, parseRange, withChoices }) => {
    const from = one(HTMLInputElement, '#days-from').value;
    const to = one(HTMLInputElement, '#days-to').value;
    const facet = facetNamed('days');
    const offered = chosen(selection, 'days').filter((id) => facet?.values.some((value) => value.id === id));
    const range = from === '' && to === '' ? '' : rangeId(Number(from), to === '' ? null : Number(to));
    const wanted = parseRange(range) === null ? [] : [range];
    change(withChoices(selection, 'days', [...offered, ...wanted]));
  });
}

// Keyboard: one tab stop for each tree and each row of bars, arrows within (ARIA practices: tree view, toolbar)

function moveFocus(all: readonly HTMLElement[], target: HTMLElement | undefined): void {
  if (!target) return;
  for (const other of all) other.tabIndex = other === target ? 0 : -1;
  target.focus();
}

/** Gives a nested list the roles of a tree; its upper values can be opened. */
function prepareTree(tree: HTMLUListElement): void {
  tree.setAttribute('role', 'tree');
  tree.setAttribute('aria-multiselectable', 'true');
  for (const [place, item] of Array.from(tree.querySelectorAll('button')).entries()) {
    item.setAttribute('role', 'treeitem');
    if (!item.hasAttribute('aria-checked')) item.setAttribute('aria-checked', 'false');
    item.tabIndex = place === 0 ? 0 : -1;
    item.parentElement?.setAttribute('role', 'none');
    const below = item.nextElementSibling;
    if (!below) continue;
    below.setAttribute('role', 'group');
    below.setAttribute('aria-label', item.querySelector('b')?.textContent ?? '');
    item.setAttribute('aria-expanded', 'false');
    item.prepend(element('span', { class: 'twisty', 'aria-hidden': 'true' }));
  }
}

function prepareControls(): void {
  for (const tree of facetsBox.querySelectorAll<HTMLUListElement>('ul.tree')) {
    if (tree.childElementCount > 0) prepareTree(tree);
  }
  for (const bar of [years, bars]) {
    bar.setAttribute('role', 'toolbar');
    for (const [place, button] of Array.from(bar.querySelectorAll('button')).entries()) {
      button.tabIndex = place === 0 ? 0 : -1;
    }
  }
  document.documentElement.dataset.explorer = 'ready';
}

function setExpanded(item: HTMLElement, isExpanded: boolean): void {
  if (item.hasAttribute('aria-expanded')) item.setAttribute('aria-expanded', String(isExpanded));
}

function treeKey(event: KeyboardEvent, item: HTMLButtonElement): boolean {
  const tree = item.closest('ul.tree');
  if (!tree) return false;
  const all = Array.from(tree.querySelectorAll<HTMLButtonElement>('[role="treeitem"]'));
  const visible = all.filter((one) => one.offsetParent !== null);
  const place = visible.indexOf(item);
  const expanded = item.getAttribute('aria-expanded');
  const upper = item.closest('ul[role="group"]')?.previousElementSibling;
  const go = (target: Element | null | undefined): void =>
    moveFocus(all, target instanceof HTMLElement ? target : undefined);
  switch (event.key) {
    case 'ArrowDown':
      go(visible[place + 1]);
      return true;
    case 'ArrowUp':
      go(visible[place - 1]);
      return true;
    case 'Home':
      go(visible[0]);
      return true;
    case 'End':
      go(visible.at(-1));
      return true;
    case 'ArrowRight':
      if (expanded === 'false') setExpanded(item, true);
      else if (expanded === 'true') go(visible[place + 1]);
      return true;
    case 'ArrowLeft':
      if (expanded === 'true') setExpanded(item, false);
      else go(upper);
      return true;
    case '*':
      for (const one of all)
        if (one.closest('ul[role="group"]') === item.closest('ul[role="group"]')) setExpanded(one, true);
      return true;
    default: {
      if (event.key.length !== 1 || event.key === ' ') return false;
      const sign = event.key.toLowerCase();
      const names = [...visible.slice(place + 1), ...visible.slice(0, place)];
      go(names.find((one) => one.querySelector('b')?.textContent.toLowerCase().startsWith(sign)));
      return true;
    }
  }
}

/** Chooses the years between two bars, both included. */
function chooseYears(from: HTMLButtonElement, to: HTMLButtonElement): void {
  const all = Array.from(years.querySelectorAll('button'));
  const [first = 0, last = 0] = [all.indexOf(from), all.indexOf(to)].sort((a, b) => a - b);
  whenReady(({ withChoices }) =>
    change(
      withChoices(
        selection,
        'year',
        all.slice(first, last + 1).map(({ value }) => value),
      ),
    ),
  );
}

let anchor: HTMLButtonElement | undefined;

function toolbarKey(event: KeyboardEvent, button: HTMLButtonElement): boolean {
  const bar = button.closest<HTMLElement>('.years, .category-bars');
  if (!bar) return false;
  const all = Array.from(bar.querySelectorAll('button'));
  const place = all.indexOf(button);
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: place + 1,
    ArrowDown: place + 1,
    ArrowLeft: place - 1,
    ArrowUp: place - 1,
    Home: 0,
    End: all.length - 1,
  };
  const next = steps[event.key];
  if (next === undefined) return false;
  const target = all[next];
  moveFocus(all, target);
  if (event.shiftKey && target && bar === years) {
    anchor ??= button;
    chooseYears(anchor, target);
  } else anchor = undefined;
  return true;
}

function listKey(event: KeyboardEvent): boolean {
  const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
  const target = event.target;
  if (step === 0 || !one(HTMLInputElement, '#keys').checked || sheet.open) return false;
  if (target instanceof HTMLInputElement && target.type !== 'checkbox') return false;
  if (target instanceof HTMLSelectElement) return false;
  const links = items.filter((item) => !item.element.hidden).map(({ link }) => link);
  const at = links.findIndex((link) => link === document.activeElement);
  if (step === 1 && at === links.length - 1 && result && result.rows.length > shown) showMore(true);
  else links[at < 0 ? 0 : Math.max(0, Math.min(links.length - 1, at + step))]?.focus();
  return true;
}

// The sheet on a telephone

function openSheet(): void {
  sheet.append(facetsBox);
  sheet.showModal();
  whenReady(() => redraw('not'));
}

function foldSheet(): void {
  facetPlace.append(facetsBox);
}

// Brushing the years

let brushStart: HTMLButtonElement | undefined;
let brushEnd: HTMLButtonElement | undefined;
let isBrushed = false;

function yearAt(x: number, y: number): HTMLButtonElement | undefined {
  const found = document.elementFromPoint(x, y)?.closest<HTMLButtonElement>('.years button');
  return found ?? undefined;
}

function showBrush(): void {
  const all = Array.from(years.querySelectorAll('button'));
  const ends = [brushStart, brushEnd]
    .map((button) => (button ? all.indexOf(button) : -1))
    .sort((a, b) => a - b);
  for (const [place, button] of all.entries()) {
    button.toggleAttribute(
      'data-brushed',
      place >= (ends[0] ?? -1) && place <= (ends[1] ?? -1) && ends[0] !== -1,
    );
  }
}

years.addEventListener('pointerdown', (event) => {
  isBrushed = false;
  brushStart = event.button === 0 ? yearAt(event.clientX, event.clientY) : undefined;
  brushEnd = brushStart;
});
years.addEventListener('pointermove', (event) => {
  if (!brushStart) return;
  const at = yearAt(event.clientX, event.clientY);
  if (!at || at === brushEnd) return;
  brushEnd = at;
  showBrush();
});
document.addEventListener('pointerup', () => {
  const [from, to] = [brushStart, brushEnd];
  brushStart = undefined;
  brushEnd = undefined;
  if (!from || !to || from === to) return;
  isBrushed = true;
  showBrush();
  chooseYears(from, to);
});
document.addEventListener('pointercancel', () => {
  brushStart = undefined;
  brushEnd = undefined;
  showBrush();
});

// What the reader does

form.addEventListener('submit', (event) => event.preventDefault());

form.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : null;
  const button = target?.closest('button');
  if (!button) return;
  event.preventDefault();
  if (button.closest('.years') && isBrushed) isBrushed = false;
  else if (button.hasAttribute('data-clear')) clear(button);
  else if (button.dataset.download !== undefined) void download(button.dataset.download);
  else if (button.classList.contains('more')) showAll(button);
  else if (button.id === 'more') whenReady(() => showMore(true));
  else if (button.id === 'open-sheet') openSheet();
  else if (button.id === 'close-sheet') sheet.close();
  else if (button.id === 'copy') {
    void navigator.clipboard.writeText(permalink()).then(
      () => setText(status, 'Copied'),
      () => one(HTMLInputElement, '#permalink').select(),
    );
  } else if (target?.closest('.twisty')) setExpanded(button, button.getAttribute('aria-expanded') !== 'true');
  else if (button.hasAttribute('value')) {
    toggle(button);
    const stop = button.closest('ul.tree, .years, .category-bars');
    if (stop) moveFocus(Array.from(stop.querySelectorAll('button')), button);
  }
});

search.addEventListener('input', () => {
  whenReady(({ normaliseQuery }) => {
    const query = normaliseQuery(search.value);
    if (query === selection.query) return;
    selection = { ...selection, query };
    if (notices.firstChild) notices.replaceChildren();
    redraw('not', true);
    typing = setTimeout(() => writeAddress('replace'), 300);
  });
});
search.addEventListener('blur', settleAddress);
addEventListener('pagehide', settleAddress);

sort.addEventListener('change', () => {
  whenReady(({ sortKeys }) =>
    change({ ...selection, sort: sortKeys.find((key) => key === sort.value) ?? 'newest' }),
  );
});
for (const id of ['#days-from', '#days-to']) one(HTMLElement, id).addEventListener('change', chooseDays);

for (const box of boxes) {
  box.addEventListener('toggle', () => {
    if (box.open && explorer) redrawFacets();
  });
}

function redrawFacets(): void {
  if (!explorer) return;
  result = explorer.filter.apply(selection, visibleFacets());
  drawFacets();
}

panel.addEventListener('toggle', () => {
  if (panel.open) whenReady(() => void drawNumbers());
});

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof Element)) return;
  const button = event.target.closest<HTMLButtonElement>('button[value]');
  const isTaken =
    (button !== null && (treeKey(event, button) || toolbarKey(event, button))) ||
    listKey(event) ||
    (event.target === search && event.key === 'ArrowDown' && focusFirst());
  if (isTaken) event.preventDefault();
});

function focusFirst(): boolean {
  items[0]?.link.focus();
  return true;
}

sheet.addEventListener('close', foldSheet);
narrow.addEventListener('change', () => {
  if (sheet.open) sheet.close();
  redrawFacets();
});

addEventListener('popstate', () => {
  whenReady(readAddress);
});

// An address that says something is a use; so is whatever shows that the reader is about to do something.
if (location.search !== '') void start().catch(() => undefined);
else {
  for (const event of ['pointerover', 'focusin', 'touchstart']) {
    form.addEventListener(event, () => void start().catch(() => undefined), { once: true, passive: true });
  }
}
