import type { Issue } from '../../dataset/dataset.ts';
import { lengthLabel } from './lengthBins.ts';
import { observe } from '../../model/observation.ts';

/** How the weights are made, in words. */
export const inverseProbabilityWeightsText =
  'Closed issues of a group are sorted into classes by thread length (dated turns seen) and whether the thread was seen to its end: what most decides whether a date could be found. Each exact time counts as often as there are closed issues in its class for one exact time there. This mends the difference between classes, not one within them.';

/** Whether what is known of an issue's time can be given a weight: closed, with a known opening day. */
function isClosed(issue: Issue): boolean {
  return issue.state === 'closed' && issue.opened !== null;
}

/** The class of an issue; exact times stand for the closed issues of their class. */
export function weightClass({ group, eventsSeen, threadComplete }: Issue): string {
  return `${group} ${lengthLabel(eventsSeen)} ${threadComplete ? 'whole' : 'part'}`;
}

/**
 * Inverse-probability weights of the exact times: for each class, its closed issues with a known opening day over its exact
 * times. Classes without an exact time have no weight: nothing stands for their issues.
 */
export function inverseProbabilityWeights(issues: readonly Issue[]): {
  readonly of: ReadonlyMap<string, number>;
  /** Closed issues for which no exact time stands. */
  readonly unrepresented: number;
} {
  const closed = new Map<string, { all: number; exact: number }>();
  for (const issue of issues.filter(isClosed)) {
    const name = weightClass(issue);
    const cell = closed.get(name) ?? { all: 0, exact: 0 };
    cell.all += 1;
    cell.exact += Number(observe(issue).kind === 'exact');
    closed.set(name, cell);
  }
  const of = new Map<string, number>();
  let unrepresented = 0;
  for (const [name, { all, exact }] of closed) {
    if (exact > 0) of.set(name, all / exact);
    else unrepresented += all;
  }
  return { of, unrepresented };
}
