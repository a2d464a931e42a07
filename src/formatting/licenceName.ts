import { noBreakSpace } from './spaces.ts';

/** A licence as it is called in text, on one line: “CC BY 4.0” for the identifier “CC-BY-4.0”. */
export const licenceName = (identifier: string): string => identifier.replaceAll('-', noBreakSpace);
