import { warnCounterparts } from './warnings/counterparts.ts';
import type { Warning } from './warnings/warning.ts';
import { warnTexts } from './warnings/texts.ts';
import { warnOpeningOrder } from './warnings/openingOrder.ts';
import { warnUncountedEvents } from './warnings/uncountedEvents.ts';
import type { ReadRelease } from './rules/release.ts';

/**
 * Everything in a release that breaks no rule, but contradicts another thing in it or looks wrong. Cells that are known
 * to be in violation are left alone.
 */
export function findWarnings(release: ReadRelease): Warning[] {
  return [
    ...warnOpeningOrder(release),
    ...warnUncountedEvents(release),
    ...warnCounterparts(release),
    ...warnTexts(release),
  ];
}
