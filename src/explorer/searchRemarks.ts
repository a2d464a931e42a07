import { element, one } from '../browser/dom.ts';
import { codeAddress, familyAddress, projectAddress, siteRoot } from '../model/addresses.ts';
import { formatAddress } from './address.ts';
import type { Corpus } from './corpus.ts';
import { issueCountText } from './describe.ts';
import { editDistance, mostWrong } from './editDistance.ts';
import { foldedWords } from './foldText.ts';
import { wholeCorpus, type Selection } from './selection.ts';
import type { Session } from './session.ts';
import type { Remark } from './textSearch.ts';

const remarksBox = one(HTMLElement, '#remarks');
const leadOn = one(HTMLElement, '#lead-on');

type Content = (string | Node)[];

const link = (href: string, text: string): HTMLAnchorElement => element('a', { href }, text);
const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(', ');
const linkTo = (selection: Selection, text: string): HTMLAnchorElement =>
  link(`${siteRoot}/issues/${formatAddress(selection) || '?group=all'}`, text);

/** Parts with a comma between them. */
const listed = (parts: readonly Node[]): Content =>
  parts.flatMap((part, place) => (place === 0 ? [part] : [', ', part]));

/** What a remark says. */
function sentence(remark: Remark, { explorer, selection }: Session): Content {
  if (remark.kind === 'also') return [`“${remark.word}” also finds ${quoted(remark.words)}. `];
  if (remark.kind === 'instead') {
    const [best, ...others] = remark.words.map((word) => {
      const words = foldedWords(selection.query).map((own) => (own === remark.word ? word : own));
      return linkTo({ ...selection, query: words.join(' ') }, word);
    });
    if (!best) return [];
    const further = others.length > 0 ? [' Or did you mean ', ...listed(others), '?'] : [];
    return [
      `No issue says “${remark.word}”. Did you mean `,
      best,
      '? Its issues are shown.',
      ...further,
      ' ',
    ];
  }
  const codes = remark.codes.flatMap((code) => explorer.corpus.codes[code] ?? []);
  const links = codes.map(({ id, name }) => linkTo({ ...wholeCorpus, choices: { code: [id] } }, name));
  return remark.instead
    ? [
        `No issue says “${remark.word}”. Shown are issues of the codes where such problems are: `,
        ...listed(links),
        '. ',
      ]
    : [`Codes of such issues: `, ...listed(links), '. '];
}

/** How much a name is like the words searched for. */
function nearness(name: string, words: readonly string[]): number {
  const own = foldedWords(name);
  return words.filter((word) =>
    own.some(
      (other) =>
        other.startsWith(word) ||
        (other.length > 3 && word.startsWith(other)) ||
        editDistance(word, other, mostWrong(word)) <= mostWrong(word),
    ),
  ).length;
}

/** The names most like the words, as links. */
function nearestLinks(
  all: readonly { readonly name: string; readonly href: string }[],
  words: readonly string[],
): Node[] {
  return all
    .map((one) => ({ ...one, near: nearness(one.name, words) }))
    .filter(({ near }) => near > 0)
    .sort((a, b) => b.near - a.near || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name, href }) => link(href, name));
}

/** Where a reader can go on whose search finds nothing: what is named alike, or else the lists of all there is. */
function waysOn(title: string, near: readonly Node[], all: HTMLAnchorElement): Node {
  return element('li', {}, `${title}: `, ...listed(near.length > 0 ? near : [all]));
}

function namesOf({ codes, families, projects }: Corpus) {
  return {
    codes: codes.map(({ id, name }) => ({ name, href: codeAddress(id) })),
    families: families.map((name) => ({ name, href: familyAddress(name) })),
    projects: projects.map(({ repo }) => ({ name: repo, href: projectAddress(repo) })),
  };
}

function drawWaysOn({ explorer, selection }: Session): void {
  const words = foldedWords(selection.query);
  const { codes, families, projects } = namesOf(explorer.corpus);
  const ways = [
    waysOn('Codes', nearestLinks(codes, words), link(`${siteRoot}/taxonomy/`, 'all of them')),
    ...(families.length > 0
      ? [waysOn('Model families', nearestLinks(families, words), link(`${siteRoot}/models/`, 'all of them'))]
      : []),
    waysOn('Projects', nearestLinks(projects, words), link(`${siteRoot}/projects/`, 'all of them')),
  ];
  const unfiltered = { ...wholeCorpus, query: selection.query };
  const count = selection.query === '' ? 0 : explorer.filter.rows(unfiltered).length;
  // The rows of the present selection are what is kept from now on.
  explorer.filter.rows(selection);
  if (count > 0) {
    ways.unshift(element('li', {}, linkTo(unfiltered, `${issueCountText(count)} without the filters`)));
  }
  leadOn.replaceChildren(...ways);
}

/** Says what a reader should know of the present search, and where to go on if it finds nothing. */
export function tellOfSearch(session: Session): void {
  const { explorer, selection, rows } = session;
  const remarks = selection.query === '' ? [] : explorer.find(selection.query).remarks;
  const content = remarks.flatMap((remark) => sentence(remark, session));
  if (content.length > 0 || remarksBox.firstChild) remarksBox.replaceChildren(...content);
  if (rows.length === 0) drawWaysOn(session);
}
