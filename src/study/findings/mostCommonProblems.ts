import type { Finding } from '../../model/finding.ts';
import { below, guarded, inDescendingOrder, overlap } from '../../publish/guards.ts';
import { count, share, shares } from '../../publish/numbers.ts';

/** The most common codes. */
export const mostCommonProblems = (): Finding => ({
  slug: 'most-common-problems',
  kicker: 'What do developers report most often, one level down?',
  answer: guarded(
    'No single problem dominates: the most common, wiring a model into an application, is one issue in thirteen',
    inDescendingOrder([
      'prevalence.usage.integration.count',
      'prevalence.evolution.new-model.count',
      'prevalence.environment.dependency.count',
      'prevalence.quality.incorrect.count',
      'prevalence.usage.loading.count',
    ]),
    below('prevalence.usage.integration.share', 0.085),
  ),
  status: 'Clear; the order of the top four is not',
  sentences: [
    `[Integration into the application](/taxonomy/usage/integration/) leads with ${count('prevalence.usage.integration.count')} of ${count('corpus.ptm')} issues about a pre-trained model (PTM), ${share('prevalence.usage.integration.share')}.`,
    `Close behind are [requests for a new model](/taxonomy/evolution/new-model/) (${count('prevalence.evolution.new-model.count')}), [dependency conflicts](/taxonomy/environment/dependency/) (${count('prevalence.environment.dependency.count')}), [incorrect output](/taxonomy/quality/incorrect/) (${count('prevalence.quality.incorrect.count')}) and [loading](/taxonomy/usage/loading/) (${count('prevalence.usage.loading.count')}).`,
    `The five come from four of ${count('corpus.categories')} categories. No one kind of expertise covers them.`,
  ],
  figures: ['prevalence'],
  sure: [
    guarded(
      `The places from first to fourth can change: with differences between projects allowed for, integration has ${shares('prevalence.usage.integration.project-low', 'prevalence.usage.integration.project-high')} and incorrect output ${shares('prevalence.quality.incorrect.project-low', 'prevalence.quality.incorrect.project-high')}, which overlap.`,
      overlap(
        ['prevalence.usage.integration.project-low', 'prevalence.usage.integration.project-high'],
        ['prevalence.quality.incorrect.project-low', 'prevalence.quality.incorrect.project-high'],
      ),
    ),
  ],
  numbers: [
    { label: 'Integration into the application', key: 'prevalence.usage.integration.count', as: 'count' },
    { label: 'Its share', key: 'prevalence.usage.integration.share', as: 'share' },
    { label: 'New model request', key: 'prevalence.evolution.new-model.count', as: 'count' },
    { label: 'Dependency conflict', key: 'prevalence.environment.dependency.count', as: 'count' },
    { label: 'Incorrect output', key: 'prevalence.quality.incorrect.count', as: 'count' },
    { label: 'Loading', key: 'prevalence.usage.loading.count', as: 'count' },
    { label: 'Codes', key: 'corpus.codes', as: 'count' },
  ],
  limits: [
    'The codes are ours. How finely a category is split decides how common each of its codes can be.',
    'Search queries found the issues, and some problems are easier to name in a query than others.',
  ],
  related: ['getting-a-model-to-work', 'codes-that-go-together', 'how-well-coders-agree'],
});
