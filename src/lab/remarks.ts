import { minimumSampleSize } from '../analysis/resolution/minimumSampleSize.ts';
import { formatCount } from '../formatting/formatCount.ts';
import type { LabResult, GroupResult } from './analysis.ts';

const names = (sets: readonly GroupResult[]): string => sets.map(({ name }) => name).join(', ');

/** What the numbers leave out, each with how many. */
export function remarks({ sets, compared, overlapping, leftOut, unavailable }: LabResult): string[] {
  const least = minimumSampleSize.comparison;
  const apart = sets.filter((_, index) => !compared.includes(index));
  const small = apart.filter(({ n }) => n < least);
  const held = apart.filter(({ n }) => n >= least);
  const all: readonly (readonly [boolean, string])[] = [
    [leftOut > 0, `The choice of codes or projects leaves out ${formatCount(leftOut)} issues of the corpus.`],
    [
      overlapping > 0,
      `${formatCount(overlapping)} issues belong to several of these groups: they are in each curve and in no test.`,
    ],
    [small.length > 0, `Too few issues with a time (fewer than ${least}) to be compared: ${names(small)}.`],
    [
      held.length > 0,
      `Too few issues that are in no other group as well (fewer than ${least}) to be compared: ${names(held)}.`,
    ],
    [
      unavailable === 'weights',
      'Tests on ranks and of Kaplan-Meier curves count every issue the same. With projects equally weighted we give neither these tests nor limits of medians.',
    ],
    [
      unavailable === 'halves',
      'Ranks and Kaplan-Meier curves cannot count half an issue. With secondary codes an issue is whole in the curve of each code, and we do not give these tests.',
    ],
  ];
  return all.filter(([holds]) => holds).map(([, words]) => words);
}
