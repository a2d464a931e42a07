/** How what a reader chose enters the address and the history. */
export interface AddressBar {
  /** Records a choice: a step that going back undoes. */
  readonly push: () => void;
  /** Writes the same choice in another way; this is no step. */
  readonly replace: (address: string) => void;
  /** Records a key press: the address follows a moment later, and all that is typed in one go is one step. */
  readonly type: () => void;
  /** Ends what was typed in one go, and writes it to the address if it is not there yet. */
  readonly settle: () => void;
  /** Ends it without writing, since the reader has gone elsewhere in the history. */
  readonly forget: () => void;
  /** Whether the address is the one that was last read or written. */
  readonly isKnown: () => boolean;
}

/** Milliseconds without a key press before the address follows. */
const typingPause = 300;

/** @param format gives the query of the address, with its “?”, for what is chosen now; empty for nothing */
export function addressBar(format: () => string): AddressBar {
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
    const address = format();
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
