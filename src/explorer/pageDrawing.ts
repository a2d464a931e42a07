import { one, pause, setText } from '../browser/dom.ts';
import { drawChips } from './choiceChips.ts';
import { writeDays } from './daysFields.ts';
import { issueCountText } from './describe.ts';
import type { Facet } from './facets.ts';
import { facetView } from './facetView.ts';
import { issueListView, pageLength } from './issueListView.ts';
import { drawBars, hideOverview } from './overviewView.ts';
import { closeSheet, heading, openSheet, sheet } from './pageParts.ts';
import { labAddressOf, permalinkOf } from './permalink.ts';
import type { Place } from './place.ts';
import { choiceCount } from './selection.ts';
import { facetOf, type Session } from './session.ts';

/** Draws the page from its session. */
export interface PageDrawing {
  /**
   * Draws a changed selection.
   * @param saying what a screen reader hears before the number of issues; empty: it hears nothing
   */
  readonly redraw: (saying?: string) => void;
  /**
   * Draws the selection while the reader types: a key press waits only for the number of issues and the rows in sight.
   * The counts follow the paint, and the rows out of sight follow a pause.
   */
  readonly redrawTyping: () => void;
  /** Draws what the summaries add, without disturbing whoever types or has shown more. */
  readonly drawArrived: () => void;
  /** Draws the counts that can be seen. */
  readonly drawCounts: () => void;
  /** Draws every row that is to be shown, also those out of sight. */
  readonly drawRows: () => void;
  /** Shows more rows, and moves the focus to the first of them. */
  readonly showMore: () => void;
  /** Shows the list as it was when its reader left it. */
  readonly returnTo: (place: Place) => void;
  /** Fills up the list of values that a button cut short. */
  readonly showAllValues: (button: HTMLButtonElement) => void;
  /** The links to the issues shown. */
  readonly links: () => HTMLAnchorElement[];
}

/** Milliseconds without a change before a screen reader hears of it and numbers are computed. */
const restingPause = 400;

/**
 * Says the number of issues and computes the numbers of a selection once the reader pauses, so that a screen reader is
 * not flooded.
 */
function announcer(session: Session, results: HTMLElement): (said: string) => void {
  // A modal sheet hides what stands outside it, so it has a status of its own.
  const status = one(HTMLElement, '#status');
  const sheetStatus = one(HTMLElement, '#sheet-status');
  let resting: ReturnType<typeof setTimeout> | undefined;
  const drawNumbers = (): void => {
    void import('./selectionPanel.ts')
      .then((panel) => panel.drawNumbers(session, pause))
      .then((isDrawn) => {
        if (isDrawn) results.removeAttribute('data-stale');
      });
  };
  // The middle estimate is computed for those who look.
  one(HTMLDetailsElement, '#selection').addEventListener('toggle', drawNumbers);
  return (said) => {
    clearTimeout(resting);
    setText(status, '');
    setText(sheetStatus, '');
    resting = setTimeout(() => {
      setText(sheet.open ? sheetStatus : status, said);
      drawNumbers();
    }, restingPause);
  };
}

/** The drawing of a session. */
export function pageDrawing(session: Session): PageDrawing {
  const { explorer } = session;
  const facets = facetView(session);
  const list = issueListView(session);
  const days = facetOf(session, 'days');
  const results = one(HTMLElement, '.results');
  const none = one(HTMLElement, '#none');
  const more = one(HTMLElement, '#more');
  const announce = announcer(session, results);
  /** Counts the selections drawn, so that what was begun for an earlier one ends. */
  let turn = 0;

  const visibleFacets = (): Facet[] => {
    const seen = facets.visible();
    return explorer.facets.filter(({ id }) => seen.has(id));
  };
  const drawFacet = (facet: Facet): void => {
    const counts = explorer.filter.count(session.selection, facet);
    facets.draw(facet, counts);
    drawBars(facet, counts, session.selection);
  };
  /** Draws what speaks of the selection around its list. */
  const drawChoices = (): void => {
    setText(closeSheet, `Show ${issueCountText(session.rows.length)}`);
    one(HTMLInputElement, '#permalink').value = permalinkOf(session);
    one(HTMLAnchorElement, '#to-lab').setAttribute('href', labAddressOf(session));
    facets.drawMarks();
    drawChips(session);
    more.parentElement?.toggleAttribute('hidden', session.rows.length <= session.shown);
    const count = choiceCount(session.selection);
    setText(openSheet, count === 0 ? 'Filters' : `Filters (${count})`);
  };
  const drawCounts = (): void => {
    visibleFacets().forEach(drawFacet);
    drawChoices();
  };
  /** Draws one facet between two tasks, so that a key press never waits for more; the next key press ends it. */
  const drawCountsInTurns = async (): Promise<void> => {
    const own = turn;
    for (const facet of visibleFacets()) {
      await pause();
      if (own !== turn) return;
      drawFacet(facet);
    }
    drawChoices();
  };
  const countText = (): string => {
    const text = issueCountText(session.rows.length);
    return session.isComplete || session.selection.query === '' ? text : `${text} so far`;
  };
  /** Finds the issues of the selection and draws their number. */
  const find = (): void => {
    turn += 1;
    session.rows = explorer.filter.rows(session.selection);
    const isEmpty = session.rows.length === 0;
    setText(heading, countText());
    none.hidden = !isEmpty;
    session.tellOfSearch?.(session);
    hideOverview(isEmpty);
    // The numbers are computed later, and hidden until then.
    results.toggleAttribute('data-stale', true);
  };
  const redrawTyping = (): void => {
    list.hold();
    session.shown = pageLength;
    find();
    list.drawInSight();
    requestAnimationFrame(() => void drawCountsInTurns());
    announce(countText());
  };

  return {
    redraw: (saying) => {
      session.shown = pageLength;
      find();
      list.drawAll();
      setText(one(HTMLElement, '#copied'), '');
      writeDays(days, session.selection);
      drawCounts();
      announce(saying === undefined ? countText() : saying && `${saying}: ${countText()}`);
    },
    redrawTyping,
    drawArrived: () => {
      if (list.isHeld()) redrawTyping();
      else {
        const before = session.rows.length;
        find();
        list.drawAll();
        drawCounts();
        announce(session.rows.length === before ? '' : countText());
      }
    },
    drawCounts,
    drawRows: list.drawAll,
    showMore: () => {
      const first = session.shown;
      session.shown += pageLength;
      list.drawAll();
      drawChoices();
      list.links()[first]?.focus();
    },
    returnTo: ({ shown, top, link }) => {
      session.shown = Math.max(pageLength, shown);
      list.drawAll();
      drawChoices();
      const held = list.links().find((own) => own.getAttribute('href') === link);
      held?.focus({ preventScroll: true });
      // Rows are as high as before only when their summaries are there: the link says better where the reader was.
      if (held) held.scrollIntoView({ block: 'center', behavior: 'instant' });
      else scrollTo({ top, behavior: 'instant' });
    },
    showAllValues: (button) => {
      facets.showAll(button);
      drawCounts();
    },
    links: list.links,
  };
}
