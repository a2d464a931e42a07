import * as Plot from '@observablehq/plot';
import { formatCount } from '../formatting/formatCount.ts';
import { formatShare } from '../formatting/formatShare.ts';
import { color } from '../styles/tokens.ts';
import { closingsNumbers } from './numbers/closings.ts';
import type { Figure } from './figure.ts';
import { saysOwnRow, saysRow } from './readable.ts';
import { accent, ink, paper, rows } from './theme.ts';
import { closingsWords } from './words/closings.ts';

/** What is known of the closing of the issues of a set. */
export interface ClosingSet {
  readonly name: string;
  readonly href: string;
  readonly open: number;
  readonly known: number;
  readonly unknown: number;
}

/** The states in the order of the bar, with their words and colors. */
const states = [
  { id: 'open', words: 'open', fill: color('rule'), text: ink },
  { id: 'known', words: 'closed on a known day', fill: accent, text: paper },
  { id: 'unknown', words: 'closed on an unknown day', fill: color('accent-soft'), text: ink },
] as const;
type State = (typeof states)[number];
interface Part {
  readonly set: string;
  readonly row: number;
  readonly state: State;
  readonly count: number;
  readonly share: number;
}

/** How many issues of each set are open, closed on a known day, closed on an unknown day. */
export function closingsFigure(id: string, sets: readonly ClosingSet[]): Figure {
  const total = ({ open, known, unknown }: ClosingSet) => open + known + unknown;
  const parts = sets.flatMap((set, row) =>
    states.map((state): Part => ({
      set: set.name,
      row,
      state,
      count: set[state.id],
      share: set[state.id] / Math.max(1, total(set)),
    })),
  );
  return {
    id,
    ...closingsWords(sets),
    ...closingsNumbers(sets, states),
    plot: (width) => {
      const row = rows(width, 300, [32, 46]);
      const says = saysRow(
        (part: Part) => part.row,
        ({ state }) => states.indexOf(state) + 2,
      );
      const bar = { ...says, y: 'set', x: 'share', order: null } as const;
      const legend = [0, row.wide ? 70 : 60, row.wide ? 260 : 205];
      return {
        height: 34 + sets.length * row.height,
        margin: 0,
        marginTop: 30,
        marginBottom: 4,
        marginLeft: row.left,
        x: { domain: [0, 1], axis: null },
        y: { type: 'band', domain: sets.map(({ name }) => name), axis: null, padding: 0 },
        marks: [
          ...states.flatMap(({ words, fill }, index) => {
            const place = { frameAnchor: 'top-left' as const, dy: -16 };
            return [
              Plot.dot([0], {
                ...place,
                dx: (legend[index] ?? 0) + 6,
                r: 6,
                symbol: 'square',
                fill,
                stroke: color('rule-strong'),
              }),
              Plot.text([row.wide || index < 2 ? words : 'on an unknown day'], {
                ...place,
                dx: (legend[index] ?? 0) + 18,
                textAnchor: 'start',
                lineAnchor: 'middle',
                fontSize: row.wide ? 12.5 : 12,
                fill: ink,
              }),
            ];
          }),
          Plot.barX(
            parts,
            Plot.stackX({
              ...bar,
              insetTop: row.wide ? 5 : 22,
              insetBottom: row.wide ? 5 : 3,
              fill: ({ state }: Part) => state.fill,
              stroke: paper,
              title: ({ set, state, count, share }: Part) =>
                `${set}: ${formatCount(count)} ${state.words}, ${formatShare(share)}`,
            }),
          ),
          Plot.text(
            parts,
            Plot.stackX({
              ...bar,
              dy: row.wide ? 0 : 9,
              text: ({ count, share }: Part) => (share < 0.06 ? '' : formatCount(count)),
              fontSize: 12.5,
              fill: ({ state }: Part) => state.text,
              pointerEvents: 'none',
            }),
          ),
          Plot.text(sets, {
            ...row.name,
            ...saysOwnRow,
            dy: row.wide ? 0 : -14,
            y: 'name',
            text: 'name',
            href: 'href',
          }),
        ],
      };
    },
  };
}
