import { narrowNoBreakSpace, noBreakSpace } from './spaces.ts';

/** Text in which no line ends between a number and its percent sign (“95 %”), or within an equation (“z = 2”, “z = ” before a number). */
export function unbroken(text: string): string {
  return text
    .replace(/(\d) %/g, `$1${narrowNoBreakSpace}%`)
    .replace(/(?<![\p{L}\d])([\p{L}]²?) ([=<≤≥>]) (?=[\d−]|$)/gu, `$1${noBreakSpace}$2${noBreakSpace}`);
}
