import { formatAddress } from './address.ts';
import type { Session } from './session.ts';

/** How the selection enters the address and the history. */
export interface AddressBar {
  /** A choice: a step that going back undoes. */
  readonly push: () => void;
  /** The same said in another way: no step. */
  readonly replace: (address: string) => void;
  /** A key press: the address follows a moment later; all that is typed in one go is one step. */
  readonly type: () => void;
  /** Ends what was typed in one go; if the address does not know of it yet, it does now. */
  readonly settle: () => void;
  /** Ends it without a word: the reader has gone elsewhere in the history. */
  readonly forget: () => void;
  /** Whether the address is the one last written or left for another. */
  readonly isKnown: () => boolean;
}

/** Milliseconds without a key press before the address follows. */
const typingPause = 300;

/** The address of a session. */
export function addressBar(session: Session): AddressBar {
  let typing: ReturnType<typeof setTimeout> | undefined;
  let hasStep = false;
  let known = location.search;
  const enter = (how: 'pushState' | 'replaceState', address: string): void => {
    history[how](null, '', location.pathname + address);
    known = location.search;
  };
  const forget = (): void => {
    clearTimeout(typing);
    typing = undefined;
    hasStep = false;
    known = location.search;
  };
  const write = (): void => {
    clearTimeout(typing);
    typing = undefined;
    const address = formatAddress(session.selection);
    if (address === location.search) return;
    enter(hasStep ? 'replaceState' : 'pushState', address);
    hasStep = true;
  };
  const settle = (): void => {
    if (typing !== undefined) write();
    forget();
  };
  return {
    push: () => {
      forget();
      write();
      hasStep = false;
    },
    replace: (address) => enter('replaceState', address),
    type: () => {
      clearTimeout(typing);
      typing = setTimeout(write, typingPause);
    },
    settle,
    forget,
    isKnown: () => known === location.search,
  };
}
