import { formatCount } from '../../formatting/formatCount.ts';
import { formatShare, formatShareInterval } from '../../formatting/formatShare.ts';
import type { FigureNumbers } from '../figure.ts';
import type { MissingFigureData } from '../missing.ts';

/** Of how many issues the date is known, by property. */
export function missingNumbers({ outcome, names }: MissingFigureData): FigureNumbers {
  return {
    tidy: () => ({
      units: {
        property: 'of an issue',
        value: 'of the property',
        issues: 'issues',
        known: 'issues whose date is known',
        share_fraction: 'known of the issues, 0 to 1',
        low: 'lower 95% limit of the share',
        high: 'upper 95% limit of the share',
      },
      rows: outcome.properties.flatMap((property) =>
        property.values.map(({ value, n, known, share, low, high }) => ({
          property: property.id,
          value,
          issues: n,
          known,
          share_fraction: share,
          low,
          high,
        })),
      ),
    }),
    table: () => ({
      grouped: true,
      head: [
        { text: 'Property' },
        { text: 'Value' },
        { text: 'Issues', number: true },
        { text: 'Known', number: true },
        { text: 'Share', number: true },
        { text: '95%', number: true },
      ],
      rows: outcome.properties.flatMap((property) =>
        property.values.map((value) => [
          { text: property.name },
          { text: names[value.value] ?? value.value },
          { text: formatCount(value.n) },
          { text: formatCount(value.known) },
          { text: formatShare(value.share) },
          { text: formatShareInterval(value.low, value.high) },
        ]),
      ),
    }),
  };
}
