/** Elements of the page that show one category each, by what is the same for it in all figures of the page. */
export interface Categories {
  readonly of: (elements: readonly Element[]) => string | undefined;
  /** Dims what shows another category; `undefined` ends it. */
  readonly light: (category: string | undefined) => void;
}

const colored = ':is([fill*="--category"], [stroke*="--category"])';

/** The color of a category that an element has, or the group of elements that it is in. */
const colorOf = (element: Element): string | undefined => {
  const { attributes } = element.closest(colored) ?? element;
  return [...attributes].map(({ value }) => /--(category-\d+)/.exec(value)?.[1]).find((found) => found);
};

const addressOf = (element: Element): string | undefined =>
  /\/taxonomy\/[^/]+\//.exec(
    (element.closest('a') ?? element.querySelector('a'))?.getAttribute('href') ?? '',
  )?.[0];

/** @param groups elements that show one thing together: a row of a drawing, an item of a list */
export function readCategories(groups: readonly (readonly Element[])[]): Categories {
  // A category is known by its page where anything of it leads there, or else by its color.
  const pages = new Map<string, string>();
  const own = groups.map((elements) => {
    const address = elements.map(addressOf).find((found) => found !== undefined);
    const color = elements.map(colorOf).find((found) => found !== undefined);
    if (address !== undefined && color !== undefined) pages.set(color, address);
    return { elements, address, color };
  });
  const named = own.flatMap(({ elements, address, color }) => {
    const category = address ?? pages.get(color ?? '') ?? color;
    return category === undefined ? [] : [{ elements, category }];
  });
  return {
    of: ([first]) => named.find(({ elements }) => first !== undefined && elements.includes(first))?.category,
    light: (category) => {
      for (const group of named)
        for (const element of group.elements)
          element.classList.toggle('dimmed', category !== undefined && group.category !== category);
    },
  };
}
