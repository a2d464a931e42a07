import { readCategories } from './categories.ts';
import { panelsOf, type Panel } from './curves.ts';
import type { Reading } from './reading.ts';
import { readTable } from './table.ts';
import { boxOf, nearest, next, targetsOf, type Target } from './targets.ts';

// Answers whoever points at a figure, touches it or goes through it with arrow keys. Without it a page reads as it stands.

/** What is read now: marks, or a place along a panel. */
type At = Target | { readonly panel: Panel; readonly x: number };

const isPlace = (at: At): at is Exclude<At, Target> => 'panel' in at;

const svgs = [...document.querySelectorAll<SVGSVGElement>('.figure > svg')];
const drawings = svgs.map((svg) => {
  const rows = readTable(svg.parentElement ?? svg);
  return { svg, targets: targetsOf(svg, rows), panels: panelsOf(svg, rows) };
});
type Drawing = (typeof drawings)[number];

const listed = [...document.querySelectorAll('[data-category]')].map((item) => [item]);
const categories = readCategories([
  ...drawings.flatMap(({ targets }) => targets.map(({ elements }) => elements)),
  ...drawings.flatMap(({ panels }) => panels.flatMap(({ elements }) => elements.map((path) => [path]))),
  ...listed,
]);

const box = document.createElement('div');
box.className = 'figure-readout';
box.role = 'status';
document.body.append(box);
const outline = document.createElementNS('http://www.w3.org/2000/svg', 'path');
outline.setAttribute('class', 'read-here');

let shown: { readonly svg: SVGSVGElement; readonly at: At } | undefined;

function end(): void {
  shown = undefined;
  box.replaceChildren();
  outline.remove();
  categories.light(undefined);
}

/** Where something is in the window, and what it says. */
function placeOf(at: At): {
  readonly area: DOMRect;
  readonly reading: Reading;
  readonly elements: readonly Element[];
} {
  if (!isPlace(at)) return { area: boxOf(at), reading: at.reading, elements: at.elements };
  const { panel, x } = at;
  const frame = panel.elements[0]?.getScreenCTM() ?? new DOMMatrix();
  const [top, bottom] = [panel.top, panel.bottom].map((y) => new DOMPoint(x, y).matrixTransform(frame));
  const area = new DOMRect(top?.x, top?.y, 0, (bottom?.y ?? 0) - (top?.y ?? 0));
  return { area, reading: panel.read(x), elements: panel.elements };
}

/** Writes beside a point of the window: whole inside the window, and never under a finger. */
function write({ head, lines }: Reading, x: number, y: number): void {
  box.replaceChildren(
    ...[head, ...lines].map((text) => {
      const line = document.createElement('p');
      line.textContent = text;
      return line;
    }),
  );
  const { width, height } = box.getBoundingClientRect();
  const left = Math.max(8, Math.min(x + 14, document.documentElement.clientWidth - width - 8));
  const above = y - height - 14;
  box.style.translate = `${left + scrollX}px ${(above < 8 ? y + 24 : above) + scrollY}px`;
}

function show({ svg }: Drawing, at: At, pointer?: PointerEvent): void {
  if (shown?.svg === svg && !isPlace(at) && shown.at === at) return;
  shown = { svg, at };
  const { area, reading, elements } = placeOf(at);
  // The outline is drawn in the drawing, so that it stays with it.
  const toDrawing = svg.getScreenCTM()?.inverse();
  const [from, to] = [new DOMPoint(area.left, area.top), new DOMPoint(area.right, area.bottom)].map((point) =>
    point.matrixTransform(toDrawing),
  );
  if (from && to) {
    const pad = isPlace(at) ? 0 : 2;
    const side = to.x - from.x + 2 * pad;
    outline.setAttribute('d', `M${from.x - pad},${from.y - pad}h${side}V${to.y + pad}h${-side}z`);
    svg.append(outline);
  }
  const [x, y] = pointer ? [pointer.clientX, pointer.clientY] : [area.left + area.width / 2, area.top];
  write(reading, x, y);
  // Of several curves the last stands in front: the others are what it is compared with.
  categories.light(categories.of(elements.slice(-1)));
}

/** The panel at a point of the window, and the place along it. */
function placeAt({ panels }: Drawing, x: number, y: number): At | undefined {
  for (const panel of panels) {
    const frame = panel.elements[0]?.getScreenCTM();
    if (!frame) continue;
    const point = new DOMPoint(x, y).matrixTransform(frame.inverse());
    const isInside =
      point.x >= panel.from - 12 &&
      point.x <= panel.to + 12 &&
      point.y >= panel.top - 12 &&
      point.y <= panel.bottom + 12;
    if (isInside) return { panel, x: Math.min(panel.to, Math.max(panel.from, point.x)) };
  }
  return undefined;
}

function point(drawing: Drawing, event: PointerEvent): void {
  const at =
    placeAt(drawing, event.clientX, event.clientY) ?? nearest(drawing.targets, event.clientX, event.clientY);
  if (at) show(drawing, at, event);
  else end();
}

/** Where an arrow key leads within a drawing: along its curves, and below them through what has a row in its table. */
function goOn({ svg, panels, targets }: Drawing, key: string): At | undefined {
  const at = shown?.svg === svg ? shown.at : undefined;
  const start = (panel: Panel) => ({ panel, x: panel.stops[0] ?? panel.from });
  if (!at) return panels[0] ? start(panels[0]) : targets[0];
  if (!isPlace(at)) {
    const other = next(targets, at, key);
    const last = panels.at(-1);
    return other === at && key === 'ArrowUp' && last ? start(last) : other;
  }
  const { panel, x } = at;
  if (key === 'ArrowRight') return { panel, x: panel.stops.find((stop) => stop > x + 0.1) ?? x };
  if (key === 'ArrowLeft') return { panel, x: panel.stops.findLast((stop) => stop < x - 0.1) ?? x };
  const other = panels[panels.indexOf(panel) + (key === 'ArrowDown' ? 1 : -1)];
  if (other) return { panel: other, x };
  return (key === 'ArrowDown' ? targets[0] : undefined) ?? at;
}

for (const drawing of drawings) {
  const { svg, targets, panels } = drawing;
  if (targets.length + panels.length === 0) continue;
  svg.tabIndex = 0;
  svg.classList.add('answers');
  let isFirstTouch = false;
  svg.addEventListener('pointerdown', (event) => {
    if (event.pointerType === 'mouse') return;
    const before = shown?.at;
    point(drawing, event);
    isFirstTouch = shown?.at !== before;
  });
  svg.addEventListener('pointermove', (event) => point(drawing, event));
  svg.addEventListener('pointerleave', ({ pointerType }) => {
    if (pointerType === 'mouse') end();
  });
  // The first touch of a mark with a link reads it; the second follows it.
  svg.addEventListener('click', (event) => {
    if (isFirstTouch) event.preventDefault();
    isFirstTouch = false;
  });
  svg.addEventListener('focus', () => {
    if (!svg.matches(':focus-visible')) return;
    const { left, top } = svg.getBoundingClientRect();
    write({ head: 'Arrow keys read the values; Escape ends.', lines: [] }, left, top);
  });
  svg.addEventListener('blur', end);
  svg.addEventListener('keydown', (event) => {
    if (!event.key.startsWith('Arrow')) return;
    const at = goOn(drawing, event.key);
    if (!at) return;
    event.preventDefault();
    show(drawing, at);
  });
}

for (const [item] of listed) {
  if (!item) continue;
  for (const start of ['pointerenter', 'focusin'])
    item.addEventListener(start, () => categories.light(categories.of([item])));
  for (const stop of ['pointerleave', 'focusout']) item.addEventListener(stop, end);
}

addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') end();
});
addEventListener('pointerdown', ({ target }) => {
  if (!(target instanceof Element && target.closest('.figure > svg'))) end();
});
