import { z } from 'zod';

const number = z.union([z.number(), z.string(), z.null()]);

/** `data/recomputed-<version>.json`: what the code of a later release computes of an archived one, where it differs. */
export const recomputedSchema = z.object({
  version: z.string().describe('The archived release.'),
  by: z.string().describe('The release whose code computed it again.'),
  same: z.number().int().describe('Results that are the same.'),
  added: z.number().int().describe('Results that the archive does not have.'),
  gone: z.array(z.string()).describe('Keys of results that are not computed any more.'),
  changed: z
    .array(z.object({ key: z.string(), archived: number, recomputed: number }))
    .describe('Results with another value.'),
});
export type RecomputedFile = z.infer<typeof recomputedSchema>;

type Results = Readonly<Record<string, z.infer<typeof number>>>;

/** Sets what is computed today beside what an archive holds; numbers that agree to twelve digits are the same. */
export function compareResults(
  archived: Results,
  recomputed: Results,
): Omit<RecomputedFile, 'version' | 'by'> {
  const isSame = (a: unknown, b: unknown): boolean =>
    a === b || (typeof a === 'number' && typeof b === 'number' && a.toPrecision(12) === b.toPrecision(12));
  const shared = Object.keys(archived).filter((key) => key in recomputed);
  const changed = shared.flatMap((key) => {
    const [before, now] = [archived[key] ?? null, recomputed[key] ?? null];
    return isSame(before, now) ? [] : [{ key, archived: before, recomputed: now }];
  });
  return {
    same: shared.length - changed.length,
    added: Object.keys(recomputed).filter((key) => !(key in archived)).length,
    gone: Object.keys(archived).filter((key) => !(key in recomputed)),
    changed,
  };
}
