import { noBreakSpace } from './spaces.ts';

/** Text with percent signs right after their numbers (“95%”), in which no line ends within an equation (“z = 2”, “z = ” before a number). */
export function unbroken(text: string): string {
  return text
    .replace(/(\d)[ \u00a0\u202f]%/g, '$1%')
    .replace(/(?<![\p{L}\d])([\p{L}]²?) ([=<≤≥>]) (?=[\d−]|$)/gu, `$1${noBreakSpace}$2${noBreakSpace}`);
}
