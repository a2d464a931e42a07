import type { Finding } from '../../model/finding.ts';
import { above, below, between, guarded, where } from '../../publish/guards.ts';
import { count, decimal, share } from '../../publish/numbers.ts';
import { inWords, ofEachCategory } from './keys.ts';

const agreement = (code: string) => `agreement.code.specific.${code}`;

/** How well the coders agree, and where they do not. */
export const howWellCodersAgree = (): Finding => ({
  slug: 'how-well-coders-agree',
  kicker: 'Can two coders tell the categories apart?',
  answer: guarded(
    'Two language models agree on the category of nine issues in ten; documentation is where they differ most',
    between('agreement.category.observed', 0.87, 0.94),
    where(
      'documentation to have the lowest agreement',
      ofEachCategory('agreement.category.specific', '').map((key) => key.replace(/\.$/, '')),
      (value) =>
        ofEachCategory('agreement.category.specific', '')
          .map((key) => key.replace(/\.$/, ''))
          .every(
            (key) =>
              key === 'agreement.category.specific.information' ||
              value(key) > value('agreement.category.specific.information'),
          ),
    ),
  ),
  status: 'High agreement, not yet checked by people',
  sentences: [
    `Both coders put ${count('agreement.category.n')} issues among those about a pre-trained model (PTM). On ${share('agreement.category.observed')} of them they chose the same category, and on ${share('agreement.code.observed')} the same code.`,
    guarded(
      `They differ most on ${inWords.information} (agreement ${share('agreement.category.specific.information')}) and least on ${inWords.compute} (${share('agreement.category.specific.compute')}).`,
      above('agreement.category.specific.compute', 0.9),
      below('agreement.category.specific.information', 0.85),
    ),
    'Where they differed, a third coder, also a language model, decided. No person has checked the codes yet.',
  ],
  figures: ['coder-confusion'],
  sure: [
    guarded(
      `Corrected for chance, agreement on the category is ${decimal('agreement.category.kappa')} and on the code ${decimal('agreement.code.kappa')} (Cohen’s kappa, where 1 is perfect). By convention, values above 0.8 are called almost perfect.`,
      above('agreement.category.kappa', 0.8),
      above('agreement.code.kappa', 0.8),
    ),
    'This overstates the agreement that people would reach: both coders are language models, the second one read the first one’s summary instead of the whole thread, and it did not see the issues that the first one found unclear.',
  ],
  numbers: [
    { label: 'Issues coded by both', key: 'agreement.category.n', as: 'count' },
    { label: 'Same category', key: 'agreement.category.observed', as: 'share' },
    { label: 'Kappa, category', key: 'agreement.category.kappa', as: 'decimal' },
    { label: 'Lower end of its 95% interval', key: 'agreement.category.low', as: 'decimal' },
    { label: 'Upper end', key: 'agreement.category.high', as: 'decimal' },
    { label: 'Same code', key: 'agreement.code.observed', as: 'share' },
    { label: 'Kappa, code', key: 'agreement.code.kappa', as: 'decimal' },
    { label: 'Kappa, about a model or not', key: 'agreement.group.kappa', as: 'decimal' },
    { label: 'Agreement on documentation', key: 'agreement.category.specific.information', as: 'share' },
    { label: 'Agreement on hardware', key: 'agreement.category.specific.compute', as: 'share' },
    { label: 'Agreement on platform and host', key: agreement('environment.platform'), as: 'share' },
    { label: 'Agreement on usage guidance', key: agreement('information.guidance'), as: 'share' },
  ],
  limits: [
    'Agreement is not correctness. Two coders of one kind can share the same mistake.',
    guarded(
      `Single codes are less sure than categories: on “Platform and host” the coders agree in only ${share(agreement('environment.platform'))} of the cases.`,
      below(agreement('environment.platform'), 0.7),
    ),
  ],
  related: ['most-common-problems', 'getting-a-model-to-work', 'what-earlier-taxonomies-lack'],
});
