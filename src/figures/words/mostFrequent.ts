import { formatShare } from '../../formatting/formatShare.ts';

/** A category or code with the number of its issues. */
interface Counted {
  readonly name: string;
  readonly count: number;
  readonly share: number;
}

/** Which of some categories or codes is the most common, in a sentence that also holds where several are. */
export function mostFrequent(
  counted: readonly Counted[],
  { one, many }: { readonly one: string; readonly many: string },
): string {
  const most = Math.max(0, ...counted.map(({ count }) => count));
  const first = counted.filter(({ count }) => count === most);
  const [only] = first;
  if (!only || most === 0) return `No issue has a ${one}`;
  const share = formatShare(only.share);
  if (first.length === 1) return `“${only.name}” is the most common ${one}: ${share} of the issues`;
  if (first.length === counted.length) return `All ${many} are equally common: ${share} of the issues each`;
  const names = first.map(({ name }) => `“${name}”`);
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''} are the most common ${many}: ${share} of the issues each`;
}
