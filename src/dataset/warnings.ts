import { doubtCounterparts } from './warnings/counterparts.ts';
import type { Doubt } from './warnings/warning.ts';
import { doubtOpeningOrder } from './warnings/openingOrder.ts';
import { doubtUncountedEvents } from './warnings/uncountedEvents.ts';
import type { ReadRelease } from './rules/release.ts';

/**
 * Everything in a release that breaks no rule, but contradicts another thing in it or looks wrong. Cells that are known
 * to be at fault are left alone.
 */
export function findDoubts(release: ReadRelease): Doubt[] {
  return [...doubtOpeningOrder(release), ...doubtUncountedEvents(release), ...doubtCounterparts(release)];
}
