/** British and American endings of words, either way; none within the first three letters of a word. */
const pairs: readonly (readonly [RegExp, string])[] = [
  [/is(?=[aei]|$)/g, 'iz'],
  [/iz(?=[aei]|$)/g, 'is'],
  [/our/g, 'or'],
  [/or/g, 'our'],
  [/yse/g, 'yze'],
  [/yze/g, 'yse'],
  [/ogue/g, 'og'],
  [/og(?=s|$)/g, 'ogue'],
  [/tre(?=s|$)/g, 'ter'],
  [/ter(?=s|$)/g, 'tre'],
  [/enc(?=e)/g, 'ens'],
  [/ens(?=e)/g, 'enc'],
  [/ll(?=[aeiou])/g, 'l'],
  [/l(?=[aeiou])/g, 'll'],
];

/** A folded word as it may be spelled on the other side of the ocean; many of the forms are no words. */
export function otherSpellings(word: string): string[] {
  return pairs.flatMap(([pattern, other]) =>
    Array.from(word.matchAll(pattern))
      .filter(({ index }) => index >= 3)
      .map(({ 0: part, index }) => word.slice(0, index) + other + word.slice(index + part.length)),
  );
}

const endings: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ies$/, ['y']],
  [/(?<![sui])s$/, ['']],
  [/(?<=x|ch|sh|ss)es$/, ['']],
  [/(?<!e)ed$/, ['', 'e']],
  [/ings?$/, ['', 'e']],
  [/ations?$/, ['', 'e', 'ate']],
  [/(?<!at)ions?$/, ['', 'e']],
];

/** Stems that an English word may have: “crashes” crash, “sharing” share, “libraries” library. */
function stemsOf(word: string): string[] {
  return endings.flatMap(([ending, others]) => {
    const stem = word.replace(ending, '');
    if (stem === word || stem.length < 3 || !/[aeiouy]/.test(stem)) return [];
    const single = /([b-df-hj-np-tv-z])\1$/.test(stem) ? [stem.slice(0, -1)] : [];
    return [...others.map((other) => stem + other), ...single];
  });
}

/** Other forms of a folded English word that do not begin with it; many of them are no words. */
export function otherForms(word: string): string[] {
  const forms = stemsOf(word).flatMap((stem) => {
    const bare = stem.endsWith('e') ? stem.slice(0, -1) : stem;
    return [stem, `${stem}s`, `${bare}es`, `${bare}ed`, `${bare}ing`, `${bare}ion`, `${bare}ation`];
  });
  const plural = word.endsWith('y') ? [`${word.slice(0, -1)}ies`] : [];
  return [...new Set([...forms, ...plural])].filter((form) => !form.startsWith(word));
}
