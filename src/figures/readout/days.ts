/** The scales of a drawing of curves over days, as `data-days` holds them. */
export interface DayPlaces {
  readonly dayAt: (x: number) => number;
  readonly placeOf: (days: number) => number;
  readonly shareAt: (y: number) => number;
}

/** Reads the pixels of the days 0, 1 and 10 and of the shares 0 and 1. Between the days 0 and 1 it is the same day. */
export function readDayPlaces(text: string): DayPlaces {
  const [same = 0, one = 0, ten = 1, none = 1, all = 0] = text.split(' ').map(Number);
  return {
    dayAt: (x) => (x < (same + one) / 2 ? 0 : Math.max(1, Math.round(10 ** ((x - one) / (ten - one))))),
    placeOf: (days) => (days === 0 ? same : one + Math.log10(days) * (ten - one)),
    shareAt: (y) => (y - none) / (all - none),
  };
}
