import { describe, expect, test } from 'vitest';
import { firstDayMedian } from './firstDay.ts';
import type { TimeColumns } from './timeColumns.ts';

function columns(
  entries: readonly (readonly ['exact' | 'right' | 'interval', number, number])[],
): TimeColumns<object> {
  return {
    rows: entries.map(() => ({})),
    kinds: entries.map(([kind]) => kind),
    lower: Float64Array.from(entries, ([, lower]) => lower),
    upper: Float64Array.from(entries, ([, , upper]) => upper),
    excluded: 0,
  };
}

describe('with the first day of each interval let in', () => {
  test('undated closings may fall on the day on which others are dated', () => {
    // Twenty exact on day 4, twenty undated after day 4 and before day 100: the exact day may take them all.
    const both = columns([
      ...Array.from({ length: 20 }, () => ['exact', 4, 4] as const),
      ...Array.from({ length: 20 }, () => ['interval', 4, 100] as const),
      ...Array.from({ length: 3 }, () => ['exact', 200, 200] as const),
    ]);
    expect(firstDayMedian(both)).toBe(4);
  });

  test('without undated closings nothing changes: the median of exact times', () => {
    expect(
      firstDayMedian(columns(Array.from({ length: 31 }, (_, day) => ['exact', day, day] as const))),
    ).toBe(15);
  });

  test('too few issues have none', () => {
    expect(firstDayMedian(columns([['exact', 1, 1]]))).toBeNull();
  });
});
