import { EmptySampleError } from './emptySampleError.ts';

/** Krippendorff's alpha for nominal data. */
export interface KrippendorffAlpha {
  /** Units with two values or more; others cannot be compared. */
  readonly units: number;
  /** Values in those units. */
  readonly values: number;
  /** Share of pairs within units that differ, each unit weighted with its values. */
  readonly observedDisagreement: number;
  /** Share of all pairs of values that differ. */
  readonly expectedDisagreement: number;
  /** Null if only one category occurs, so that disagreement was not possible. */
  readonly alpha: number | null;
}

/**
 * Krippendorff's alpha for nominal data: any number of coders, values may be missing.
 *
 * Source: Krippendorff, Content Analysis (3rd ed. 2013), section 12.3; Computing Krippendorff's alpha-reliability (2011).
 *
 * @param units for each unit the coders' values, null or undefined where a coder gave none
 * @throws EmptySampleError if no unit has two values
 */
export function krippendorffAlpha(
  units: readonly (readonly (string | number | null | undefined)[])[],
): KrippendorffAlpha {
  const totals = new Map<string | number, number>();
  let unitCount = 0;
  let values = 0;
  let observed = 0;
  for (const unit of units) {
    const present = unit.filter((value) => value !== null && value !== undefined);
    const size = present.length;
    if (size < 2) continue;
    const counts = new Map<string | number, number>();
    for (const value of present) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
      totals.set(value, (totals.get(value) ?? 0) + 1);
    }
    let alike = 0;
    for (const count of counts.values()) alike += count * (count - 1);
    observed += (size * (size - 1) - alike) / (size - 1);
    unitCount += 1;
    values += size;
  }
  if (unitCount === 0) throw new EmptySampleError('krippendorffAlpha', 'the list of units with two values');
  let alike = 0;
  for (const count of totals.values()) alike += count * (count - 1);
  const observedDisagreement = observed / values;
  const expectedDisagreement = 1 - alike / (values * (values - 1));
  return {
    units: unitCount,
    values,
    observedDisagreement,
    expectedDisagreement,
    alpha: totals.size < 2 ? null : 1 - observedDisagreement / expectedDisagreement,
  };
}
