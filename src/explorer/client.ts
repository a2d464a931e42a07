/**
 * The explorer's script until its first use. It waits for a sign that the reader is about to do something, then loads the
 * rest of the script and the release. What the reader does meanwhile is remembered and handed over.
 */
import { fetchJson } from '../browser/fetchJson.ts';
import type { IssuesFile, TitlesFile } from '../publish/issues.ts';
import { prepareFacetSheet } from './facetSheet.ts';
import { prepareKeysSwitch } from './keysSwitch.ts';
import { keptPlace } from './place.ts';
import { addressOf, form, search, showNotices, sort } from './pageParts.ts';
import type { EarlyInput } from './page.ts';

const early: EarlyInput = { touched: new Set(), clicked: [] };
const waiting = new AbortController();
let isLoading = false;

async function load(): Promise<(early: EarlyInput) => void> {
  const [page, issues, titles] = await Promise.all([
    import('./page.ts'),
    fetchJson(addressOf('issues')),
    fetchJson(addressOf('titles')),
  ]);
  return page.openExplorerPage(issues as IssuesFile, titles as TitlesFile);
}

/** Without the issues, a choice leads to the static list of its value, where there is one. */
function fail(error: unknown): void {
  isLoading = false;
  const choice = early.clicked
    .splice(0)
    .reverse()
    .find((button) => button.hasAttribute('formaction'));
  if (choice) location.assign(choice.formAction);
  const reason = error instanceof Error ? error.message : String(error);
  showNotices(`The issues could not be loaded (${reason}). All lists work without them.`);
}

function start(): void {
  if (isLoading) return;
  isLoading = true;
  form.setAttribute('aria-busy', 'true');
  void load()
    .then((takeOver) => {
      takeOver(early);
      waiting.abort();
    })
    .catch(fail)
    .finally(() => form.removeAttribute('aria-busy'));
}

const { signal } = waiting;

form.addEventListener(
  'click',
  (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    // The sheet opens and closes without the release.
    if (button && !/-(?:sheet|keys)$/.test(button.id)) {
      event.preventDefault();
      early.clicked.push(button);
    }
    start();
  },
  { signal },
);
for (const type of ['input', 'change']) {
  form.addEventListener(
    type,
    ({ target }) => {
      if (target instanceof Element) early.touched.add(target.id);
      start();
    },
    { signal },
  );
}
for (const type of ['pointerover', 'focusin', 'touchstart']) {
  form.addEventListener(type, start, { signal, once: true, passive: true });
}

prepareFacetSheet();
prepareKeysSwitch();
// The reader may have written in a field before this script ran.
if (search.value !== '') early.touched.add(search.id);
if (sort.selectedIndex !== 0) early.touched.add(sort.id);
// An address that names choices asks for the release, and so does a reader who comes back to a place in the list.
if (location.search !== '' || early.touched.size > 0 || keptPlace()) start();
