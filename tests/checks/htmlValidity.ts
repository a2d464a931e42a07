import { HtmlValidate, type ConfigData } from 'html-validate';

/** html-validate's own recommendations, with a reason for each rule that is not followed. */
export const htmlRules: ConfigData = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Spaces at line ends are left by templates and cost a reader nothing.
    'no-trailing-whitespace': 'off',
    // Astro writes the doctype in lower case; browsers read both alike.
    'doctype-style': 'off',
    // Astro closes void elements of HTML and of SVG each in its own way; both are valid.
    'void-style': 'off',
    // Search results cut long titles; the title of an issue must hold its project and number all the same.
    'long-title': 'off',
    // Plot writes the geometry and type of a drawing as style attributes.
    'no-inline-style': 'off',
  },
};

/** A validator that holds its rules, to be used for many pages. */
export function createHtmlValidator(): (html: string, address: string) => string[] {
  const validator = new HtmlValidate(htmlRules);
  return (html, address) =>
    validator
      .validateStringSync(html, address)
      .results.flatMap((result) => result.messages)
      .map(({ ruleId, message, line, column }) => `${address}:${line}:${column}: ${message} (${ruleId})`);
}
