import type { Evidence } from './dataset.ts';

/** What the reference of evidence looks like where a link is made of it; other grades refer to words. */
export const referenceForms: Readonly<
  Partial<Record<Evidence, { readonly pattern: RegExp; readonly expected: string }>>
> = {
  commit: { pattern: /^[0-9a-f]{7,40}$/, expected: 'a commit as 7 to 40 hexadecimal digits' },
  merge: { pattern: /^#[1-9]\d{0,8}$/, expected: 'a pull request as # and its number' },
  release: { pattern: /^\S+$/, expected: 'a tag without spaces' },
};
