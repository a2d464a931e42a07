/**
 * The explorer after its first use. It opens the release, and from then on draws the page from the session alone and
 * turns what the reader does into the next selection.
 */
import { pause } from '../browser/dom.ts';
import { fetchedOnce } from '../browser/fetchJson.ts';
import type { IssuesFile, SummariesFile, TitlesFile } from '../publish/issues.ts';
import { answerClicks } from './clicks.ts';
import { openExplorer } from './core.ts';
import { answerFields } from './fields.ts';
import { answerKeys } from './keys.ts';
import { pageLength } from './issueListView.ts';
import { prepareBrush, prepareOverview } from './overviewView.ts';
import { pageDrawing, type PageDrawing } from './pageDrawing.ts';
import { addressOf, facetsBox, showNotices } from './pageParts.ts';
import { wholeCorpus } from './selection.ts';
import { selectionChanges } from './selectionChanges.ts';
import type { Session } from './session.ts';
import { prepareTree } from './treeKeyboard.ts';

/** What the reader did before the release was there. */
export interface EarlyInput {
  /** Ids of the fields that were written in. */
  readonly touched: Set<string>;
  /** Buttons, in order. */
  readonly clicked: HTMLButtonElement[];
}

/**
 * Opens a release.
 * @returns what makes the page its own, given what the reader has done already
 */
export async function openExplorerPage(
  issues: IssuesFile,
  titles: TitlesFile,
): Promise<(early: EarlyInput) => void> {
  const explorer = await openExplorer(issues, titles, pause);
  return (early) => {
    takeOver(
      { explorer, selection: wholeCorpus, rows: new Uint32Array(), shown: pageLength, isComplete: false },
      early,
    );
  };
}

function takeOver(session: Session, early: EarlyInput): void {
  const drawing = pageDrawing(session);
  const needSummaries = summaryLoader(session, drawing);
  const changes = selectionChanges(session, drawing, needSummaries);
  for (const tree of facetsBox.querySelectorAll<HTMLElement>('ul.tree')) {
    if (tree.firstElementChild) prepareTree(tree);
  }
  prepareOverview();
  prepareBrush(changes.chooseYears);
  changes.begin(early.touched);
  answerFields(session, drawing, changes);
  answerKeys(session, drawing, changes);
  const click = answerClicks(session, drawing, changes);
  for (const button of early.clicked) click(button, button);
  document.documentElement.dataset.explorer = 'ready';
  // Not all browsers have it.
  const whenIdle = 'requestIdleCallback' in window ? requestIdleCallback : setTimeout;
  whenIdle(() => needSummaries(false));
}

/**
 * Loads the summaries when words are searched or the browser is idle, then shows and searches them.
 * @returns a function that asks for them; whether a search waits for them decides whether a failure is told
 */
function summaryLoader(session: Session, drawing: PageDrawing): (isSearching: boolean) => void {
  const load = fetchedOnce(addressOf('summaries'), async (file) => {
    const [{ wordKnowledgeOfStudy }, { tellOfSearch }] = await Promise.all([
      import('./studyWords.ts'),
      import('./searchRemarks.ts'),
    ]);
    await session.explorer.addSummaries(file as SummariesFile, wordKnowledgeOfStudy);
    session.isComplete = true;
    session.tellOfSearch = tellOfSearch;
    drawing.drawArrived();
    document.documentElement.dataset.summaries = 'arrived';
  });
  return (isSearching) => {
    if (session.isComplete) return;
    load().catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      if (isSearching) showNotices(`The summaries could not be loaded and are not searched (${reason}).`);
    });
  };
}
