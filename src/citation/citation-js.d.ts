/** What the tests use of Citation.js, which comes without types. */
declare module '@citation-js/core' {
  interface CslItem {
    readonly id?: string;
    readonly type?: string;
    readonly title?: string;
    readonly URL?: string;
    readonly DOI?: string;
    readonly version?: string;
    readonly edition?: string;
    readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
    readonly author?: readonly {
      readonly family?: string;
      readonly given?: string;
      readonly literal?: string;
    }[];
  }
  export class Cite {
    constructor(input: string);
    readonly data: readonly CslItem[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
