import { HtmlValidate, StaticConfigLoader, type ConfigData, type ResolvedConfig } from 'html-validate';

/** html-validate's own recommendations, with a reason for each rule that is not followed. */
const htmlRules: ConfigData = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // The lab answers as soon as a choice changes, and its form is hidden without scripts: there is nothing to submit.
    'wcag/h32': 'off',
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
    // The same role; the rule takes an ordered list that has it for an unordered one in disguise.
    'prefer-native-element': ['error', { exclude: ['list'] }],
    // Checkboxes of one name are one question with several answers, as forms submit them.
    'form-dup-name': ['error', { shared: ['radio', 'button', 'reset', 'submit', 'checkbox'] }],
    // A checksum guards what another host sends; every file of this site comes from the host of the page itself.
    'require-sri': ['error', { target: 'crossorigin' }],
  },
};

/** Safari takes a list without bullets for no list unless its role says so, redundant though it is by the standard. */
const listRole = /^Redundant role "list" on <[ou]l>$/;

/** Resolving the rules takes as long as checking a page with them, and they are the same for every page. */
class OnceConfigLoader extends StaticConfigLoader {
  private resolved: ResolvedConfig | Promise<ResolvedConfig> | undefined;

  override getConfigFor(handle: string): ResolvedConfig | Promise<ResolvedConfig> {
    this.resolved ??= super.getConfigFor(handle);
    return this.resolved;
  }
}

/** A fault in the HTML of one page. */
export interface HtmlFault {
  /** `/address/:line:column` */
  readonly place: string;
  /** What is wrong, and the name of html-validate's rule. */
  readonly fault: string;
}

/** A validator that holds its rules, to be used for many pages. */
export function createHtmlValidator(): (html: string, address: string) => HtmlFault[] {
  const validator = new HtmlValidate(new OnceConfigLoader(htmlRules));
  return (html, address) =>
    validator
      .validateStringSync(html, address)
      .results.flatMap((result) => result.messages)
      .filter(({ message }) => !listRole.test(message))
      .map(({ ruleId, message, line, column }) => ({
        place: `${address}:${line}:${column}`,
        fault: `${message} (${ruleId})`,
      }));
}
