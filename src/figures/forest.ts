import * as Plot from '@observablehq/plot';
import { formatCount } from '../formatting/formatCount.ts';
import { formatDecimal } from '../formatting/formatDecimal.ts';
import { formatPNumber } from '../formatting/formatP.ts';
import { projectAddress } from '../model/addresses.ts';
import type { ResolutionForestFile } from '../publish/resolutionForest.ts';
import { effectMeaning, effectMethod } from './effectWords.ts';
import { bind, pixelWidth, type Design, type Figure } from './figure.ts';
import { halo } from './halo.ts';
import { pixelScales } from './pixelScales.ts';

/** The forest of projects, and what the two groups are called in its words. */
export interface ForestFigureData {
  readonly forest: ResolutionForestFile;
  readonly focalName: string;
  readonly comparisonName: string;
}

const overallAddress = '/resolution/projects/#overall';

interface Line {
  readonly name: string;
  readonly href: string;
  readonly effect: number;
  readonly low: number;
  readonly high: number;
  readonly overall: boolean;
  readonly weight: number;
  readonly y: number;
}

const design: Design<ForestFigureData> = {
  id: 'forest',
  title: ({ focalName }) => `Do ${focalName} issues take longer, project by project?`,
  finding: ({ forest: { projects, longer, clear }, focalName }) =>
    `In ${longer} of ${projects.length} projects the estimate says that ${focalName} issues take longer; ` +
    `${clear === 0 ? 'in none' : `in ${clear}`} is the difference, either way, beyond what chance allows (5 %).`,
  caption: ({ focalName, comparisonName }) =>
    `${effectMeaning(focalName, comparisonName)} Line: 95 % interval; the larger the square, the more weight.`,
  reading: () => `${effectMethod} Diamonds: all projects together, by several methods.`,
  description: ({ forest: { projects, overall, longer, clear } }) =>
    `${projects.length} projects: in ${longer} the effect is positive, in ${clear} its interval excludes 0. ` +
    overall
      .map(
        ({ name, effect, low, high }) =>
          `${name}: ${formatDecimal(effect)} (${formatDecimal(low)} to ${formatDecimal(high)}).`,
      )
      .join(' '),
  plot: ({ forest, focalName }, width) => {
    const wide = width === 'wide';
    const pixels = pixelWidth(width);
    const left = wide ? 296 : 8;
    const right = pixels - (wide ? 138 : 8);
    const lineHeight = wide ? 22 : 34;
    const top = 56;
    const { ticks, least, most } = effectAxis([...forest.overall, ...forest.projects]);
    const x = (effect: number) => left + ((effect - least) / (most - least)) * (right - left);
    const lines: Line[] = [
      ...forest.overall.map((overall, index) => ({
        ...overall,
        href: overallAddress,
        overall: true,
        weight: 0.1,
        y: top + index * lineHeight,
      })),
      ...forest.projects.map((project, index) => ({
        ...project,
        name: project.repo,
        href: projectAddress(project.repo),
        overall: false,
        y: top + (forest.overall.length + index + 0.6) * lineHeight,
      })),
    ];
    const height = top + (lines.length + 1) * lineHeight + 10;
    const shift = wide ? 0 : 9;
    const mark = (line: Line) => line.y + shift;
    return {
      ...pixelScales(pixels, height),
      marks: [
        Plot.ruleX(ticks, {
          x,
          y1: 36,
          y2: height - 6,
          stroke: (effect: number) => (effect === 0 ? 'var(--ink)' : 'var(--rule)'),
        }),
        Plot.text(ticks, {
          x,
          y: 28,
          text: (effect: number) => formatDecimal(effect, 1),
          fontSize: 12,
          fill: 'var(--ink-soft)',
        }),
        Plot.text([`← ${focalName} shorter`], {
          x: x(0) - 8,
          y: 8,
          textAnchor: 'end',
          fontSize: wide ? 12 : 11.5,
          fill: 'var(--ink-soft)',
        }),
        Plot.text([`${focalName} longer →`], {
          x: x(0) + 8,
          y: 8,
          textAnchor: 'start',
          fontSize: wide ? 12 : 11.5,
          fill: 'var(--ink-soft)',
        }),
        Plot.text(wide ? [{ x: 0, text: 'Project', anchor: 'start' }] : [], {
          x: 'x',
          y: 28,
          text: 'text',
          textAnchor: 'start',
          fontSize: 12,
          fill: 'var(--ink-soft)',
        }),
        Plot.text(wide ? ['Effect (95 %)'] : [], {
          x: pixels,
          y: 28,
          textAnchor: 'end',
          fontSize: 12,
          fill: 'var(--ink-soft)',
        }),
        Plot.ruleY(lines, {
          y: mark,
          x1: ({ low }: Line) => x(Math.max(least, low)),
          x2: ({ high }: Line) => x(Math.min(most, high)),
          stroke: ({ overall }: Line) => (overall ? 'var(--accent)' : 'var(--ink-soft)'),
          strokeWidth: ({ overall }: Line) => (overall ? 3 : 1.5),
        }),
        Plot.dot(lines, {
          y: mark,
          x: ({ effect }: Line) => x(effect),
          r: ({ overall, weight }: Line) => (overall ? 6 : 2.5 + 14 * Math.sqrt(weight) * 0.8),
          symbol: ({ overall }: Line) => (overall ? 'diamond' : 'square'),
          fill: ({ overall }: Line) => (overall ? 'var(--accent)' : 'var(--ink-soft)'),
          href: ({ href }: Line) => href,
        }),
        ...[true, false].map((bold) =>
          Plot.text(
            lines.filter(({ overall }) => overall === bold),
            {
              x: 0,
              y: (line: Line) => line.y - (wide ? 0 : 7),
              textAnchor: 'start',
              text: 'name',
              href: ({ href }: Line) => href,
              fontWeight: bold ? 650 : 400,
              fontSize: 12.5,
              fill: 'var(--ink)',
              ...halo,
            },
          ),
        ),
        ...(wide
          ? [
              Plot.text(lines, {
                x: pixels,
                y: 'y',
                textAnchor: 'end',
                text: ({ effect, low, high }: Line) =>
                  `${formatDecimal(effect)} (${formatDecimal(low)} to ${formatDecimal(high)})`,
                fontSize: 12,
                fill: 'var(--ink-soft)',
              }),
            ]
          : []),
      ],
      r: { type: 'identity' },
      symbol: { type: 'identity' },
    };
  },
  table: ({ forest, focalName, comparisonName }) => ({
    head: [
      { text: 'Project' },
      { text: `${focalName}, issues`, number: true },
      { text: `${comparisonName}, issues`, number: true },
      { text: 'Effect', number: true },
      { text: '95 %', number: true },
      { text: 'p', number: true },
    ],
    rows: [
      ...forest.overall.map(({ name, effect, low, high, p }) => [
        { text: name, href: overallAddress },
        { text: '' },
        { text: '' },
        { text: formatDecimal(effect) },
        { text: `${formatDecimal(low)} to ${formatDecimal(high)}` },
        { text: p === null ? 'interval only' : formatPNumber(p) },
      ]),
      ...forest.projects.map(({ repo, focal, comparison, effect, low, high, p }) => [
        { text: repo, href: projectAddress(repo) },
        { text: formatCount(focal) },
        { text: formatCount(comparison) },
        { text: formatDecimal(effect) },
        { text: `${formatDecimal(low)} to ${formatDecimal(high)}` },
        { text: formatPNumber(p) },
      ]),
    ],
  }),
};

/** The effect in each project with its interval, and overall by several methods. */
export const forestFigure = (data: ForestFigureData): Figure => bind(design, data);

/** Ticks at halves, or at fifths where the effects are small, as far as the intervals reach; 0 is always on the axis. */
function effectAxis(effects: readonly { readonly low: number; readonly high: number }[]) {
  const low = Math.min(0, ...effects.map((effect) => effect.low));
  const high = Math.max(0, ...effects.map((effect) => effect.high));
  const step = high - low > 1 ? 0.5 : 0.2;
  const [least, most] = [Math.max(-1, low - 0.03), Math.min(1, high + 0.03)];
  const first = Math.ceil(least / step);
  const ticks = Array.from({ length: Math.floor(most / step) - first + 1 }, (_, index) =>
    Number(((first + index) * step).toFixed(2)),
  );
  return { ticks, least: least < most ? least : -1, most: least < most ? most : 1 };
}
