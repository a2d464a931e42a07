import * as Plot from '@observablehq/plot';
import { max, min, ticks as ticksBetween } from 'd3-array';
import { formatDecimal } from '../formatting/formatDecimal.ts';
import { projectAddress } from '../model/addresses.ts';
import type { ResolutionForestFile } from '../publish/resolutionForest.ts';
import { effectWithInterval, forestNumbers, overallAddress } from './numbers/forest.ts';
import type { Figure } from './figure.ts';
import { saysRow } from './readable.ts';
import { accent, axisStyle, cut, ink, inkSoft, rim, rows, rule } from './theme.ts';
import { forestWords } from './words/forest.ts';

/** The forest of projects, and what the two groups are called in its words. */
export interface ForestFigureData {
  readonly forest: ResolutionForestFile;
  readonly focalName: string;
  readonly comparisonName: string;
}

/** A row: an effect with its interval. */
interface Effect {
  readonly name: string;
  readonly href: string;
  readonly effect: number;
  readonly low: number;
  readonly high: number;
  readonly overall: boolean;
  /** Radius of its mark. */
  readonly r: number;
}

/** The effect in each project with its interval, and overall by several methods. */
export function forestFigure(data: ForestFigureData): Figure {
  const { forest, focalName } = data;
  const overall = forest.overall.map((row): Effect => ({
    ...row,
    href: overallAddress,
    overall: true,
    r: 6,
  }));
  const projects = forest.projects.map((row): Effect => ({
    ...row,
    name: row.repo,
    href: projectAddress(row.repo),
    overall: false,
    r: 2.5 + 11 * Math.sqrt(row.weight),
  }));
  const effects = [...overall, ...projects];
  // As far as the intervals reach; 0 is always on the axis, and nothing lies beyond −1 and 1.
  const least = Math.max(-1, Math.min(0, min(effects, ({ low }) => low) ?? 0) - 0.03);
  const most = Math.min(1, Math.max(0, max(effects, ({ high }) => high) ?? 0) + 0.03);
  return {
    id: 'forest',
    ...forestWords(data),
    ...forestNumbers(data),
    plot: (width) => {
      const row = rows(width, 296, [22, 34]);
      const marginRight = row.wide ? 138 : 8;
      const ticks = ticksBetween(least, most, most - least > 1 ? 4 : 8);
      const says = saysRow((line: Effect) => effects.indexOf(line));
      const stroke = (line: Effect) => (line.overall ? accent : inkSoft);
      const shortName = cut(focalName, row.wide ? 28 : 14);
      const direction = {
        frameAnchor: 'top' as const,
        x: 0,
        dy: -48,
        fontSize: row.wide ? 12 : 11.5,
        fill: inkSoft,
      };
      const name = {
        ...row.name,
        ...rim,
        ...says,
        dx: row.wide ? -row.left : -8,
        fontSize: 12.5,
        y: 'name',
        text: 'name',
        href: 'href',
      };
      return {
        height: (effects.length + 1) * row.height + 64,
        marginTop: 56,
        marginLeft: row.wide ? row.left : 8,
        marginRight,
        marginBottom: 8,
        x: { domain: [least, most] },
        // An empty row parts the projects from all of them together.
        y: {
          type: 'point',
          domain: [...overall.map((line) => line.name), '', ...projects.map((line) => line.name)],
          axis: null,
          padding: 0.5,
        },
        r: { type: 'identity' },
        marks: [
          Plot.ruleX(ticks, { stroke: rule, insetTop: -18 }),
          Plot.ruleX([0], { stroke: ink, insetTop: -18 }),
          Plot.axisX({
            ...axisStyle,
            anchor: 'top',
            ticks,
            tickPadding: 22,
            tickFormat: (effect: number) => formatDecimal(effect, 1),
          }),
          Plot.text([`${shortName} shorter`], { ...direction, dx: -8, textAnchor: 'end' }),
          Plot.text([`${shortName} longer`], { ...direction, dx: 8, textAnchor: 'start' }),
          Plot.text(row.wide ? ['Project'] : [], {
            ...row.name,
            frameAnchor: 'top-left',
            dy: -28,
            fontSize: 12,
            fill: inkSoft,
          }),
          Plot.text(row.wide ? ['Effect (95%)'] : [], {
            ...row.end(marginRight),
            frameAnchor: 'top-right',
            dy: -28,
          }),
          Plot.ruleY(effects, {
            ...row.mark,
            ...says,
            y: 'name',
            x1: ({ low }: Effect) => Math.max(least, low),
            x2: ({ high }: Effect) => Math.min(most, high),
            stroke,
            strokeWidth: (line: Effect) => (line.overall ? 3 : 1.5),
          }),
          Plot.dot(overall, {
            ...row.mark,
            ...says,
            y: 'name',
            x: 'effect',
            r: 'r',
            symbol: 'diamond',
            fill: accent,
            href: 'href',
          }),
          Plot.dot(projects, {
            ...row.mark,
            ...says,
            y: 'name',
            x: 'effect',
            r: 'r',
            symbol: 'square',
            fill: inkSoft,
            href: 'href',
          }),
          Plot.text(overall, { ...name, fontWeight: 650 }),
          Plot.text(projects, name),
          Plot.text(row.wide ? effects : [], {
            ...row.end(marginRight),
            ...says,
            y: 'name',
            text: effectWithInterval,
          }),
        ],
      };
    },
  };
}
