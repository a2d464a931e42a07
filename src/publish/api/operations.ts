import type { z } from 'zod';
import * as responses from './responses.ts';

/** A kind of answer: where it is asked for, what it holds, and its shape. */
export interface Operation {
  /** Below `/api/v1/`, with names in braces for what changes. */
  readonly path: string;
  readonly summary: string;
  readonly schema: z.ZodType;
  /** What the names in braces stand for. */
  readonly parameters?: Readonly<Record<string, string>>;
}

/** Everything that can be asked for, by its name. */
export const operations = {
  taxonomy: {
    path: 'taxonomy.json',
    summary: 'Categories and codes, with definitions and numbers of issues.',
    schema: responses.taxonomyResponse,
  },
  issues: {
    path: 'issues.json',
    summary: 'All issues in brief, with the address of each record.',
    schema: responses.issuesResponse,
  },
  issue: {
    path: 'issues/{owner}/{name}/{number}.json',
    summary: 'Everything recorded of one issue.',
    schema: responses.issueResponse,
    parameters: {
      owner: 'Owner of the project on GitHub.',
      name: 'Name of the project.',
      number: 'Number of the issue in the project.',
    },
  },
  findings: {
    path: 'findings.json',
    summary: 'What we found, how sure we are, and the numbers behind it.',
    schema: responses.findingsResponse,
  },
  figures: {
    path: 'figures.json',
    summary: 'The figures, with their files.',
    schema: responses.figuresResponse,
  },
  results: {
    path: 'results.json',
    summary: 'Every number that a page states, by its key.',
    schema: responses.resultsResponse,
  },
  families: {
    path: 'families.json',
    summary: 'Model families, with their issues and projects in numbers.',
    schema: responses.familiesResponse,
  },
  projects: {
    path: 'projects.json',
    summary: 'The projects, with what is known of each.',
    schema: responses.projectsResponse,
  },
} as const satisfies Readonly<Record<string, Operation>>;
export type OperationName = keyof typeof operations;

/** An answer in the shape that its operation has. */
export type Answer<N extends OperationName> = z.input<(typeof operations)[N]['schema']>;
