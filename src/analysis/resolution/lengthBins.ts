/** Classes of thread length by the dated turns seen, ascending; a turn seen is a lower bound of the turns there are. */
const bins = [
  { upTo: 1, label: '0 or 1' },
  { upTo: 2, label: '2' },
  { upTo: 4, label: '3 or 4' },
  { upTo: 8, label: '5 to 8' },
  { upTo: Infinity, label: '9 or more' },
] as const;

/** The labels of the classes, shortest first. */
export const lengthLabels: readonly string[] = bins.map(({ label }) => label);

/** The class of a thread with so many dated turns seen. */
export function lengthLabel(eventsSeen: number): string {
  const found = bins.find(({ upTo }) => eventsSeen <= upTo);
  if (!found) throw new Error(`events_seen: found ${eventsSeen}, expected a number`);
  return found.label;
}
