import type { Page } from 'playwright-core';

/** Says by how much a page is wider than its window, and what sticks out; empty if it is not. */
export async function findSidewaysScroll(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth } = document.scrollingElement ?? document.documentElement;
    const width = window.innerWidth;
    if (scrollWidth <= width) return [];
    const scrollsItself = (element: Element) => {
      for (let at = element.parentElement; at; at = at.parentElement) {
        if (
          getComputedStyle(at).overflowX !== 'visible' &&
          at !== document.body &&
          at !== document.documentElement
        )
          return true;
      }
      return false;
    };
    const wide = [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > width + 0.5 && !scrollsItself(element))
      .slice(0, 3)
      .map((element) => element.outerHTML.slice(0, 120));
    return [`the page is ${scrollWidth} px wide in a window of ${width} px; too wide: ${wide.join(' | ')}`];
  });
}
