import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { corpusOf } from './corpus.ts';
import { madeUpIssues } from './fixtures/madeUpIssues.ts';
import { textSearch } from './textSearch.ts';
import { wordKnowledge } from './wordKnowledge.ts';
import type { SearchWords } from '../model/searchWords.ts';

const atOnce = (): Promise<void> => Promise.resolve();

/** A search over issues that have these titles and no other words. */
async function searchOver(titles: readonly string[], table: readonly SearchWords[] = []) {
  const { issues, titles: file } = madeUpIssues(titles.length, 1);
  const corpus = corpusOf({
    ...issues,
    columns: { ...issues.columns, labels: titles.map(() => []), models: titles.map(() => []) },
  });
  const search = await textSearch(corpus, { ...file, title: [...titles] }, atOnce);
  const summary = titles.map(() => '');
  await search.addSummaries({ version: file.version, summary }, wordKnowledge(table));
  return {
    corpus,
    remarks: (query: string) => search.find(query).remarks,
    find: (query: string): string[] => {
      const { counts, need } = search.find(query);
      return titles.filter((_, row) => counts[row] === need);
    },
  };
}

const titles = [
  'ＧＰＵ is not used',
  'ﬁne-tuning fails',
  'Straße in Łódź',
  'Ørsted and Işık',
  'A pretrained checkpoint',
  'A pre-trained checkpoint',
  'A pre trained checkpoint',
  'A Pre\u2011Trained checkpoint',
  'Finetuning crashes',
  'Fine tuning crashes',
  'From huggingface',
  'From Hugging Face',
  'From hugging-face',
  'Needs 8gb',
  'Needs 8 GB',
  'Needs 24 GB',
  'Loads the memory again',
  'In format A',
  'Models of size B',
  '端口检测程序是否有问题？',
  'ตรวจสอบพอร์ต',
  'whisper.cpp hallucinates',
  'Diarization is slow',
  'Wrong color',
  'Missing libraries',
  'Sharing a shard',
  'Text is invented',
];
const { find, remarks } = await searchOver(titles, [
  { words: ['made up words'], finds: ['invented'] },
  { words: ['ConfabulationError'], codes: madeUpIssues(0, 1).issues.codes.map(({ id }) => id) },
]);

describe('forms of one word', () => {
  test.each([
    ['gpu', ['ＧＰＵ is not used']],
    ['ＧＰＵ', ['ＧＰＵ is not used']],
    ['g\u00adp\u200bu', ['ＧＰＵ is not used']],
    ['strasse', ['Straße in Łódź']],
    ['lodz', ['Straße in Łódź']],
    ['orsted', ['Ørsted and Işık']],
    ['isik', ['Ørsted and Işık']],
    ['检测', ['端口检测程序是否有问题？']],
    ['有问题', ['端口检测程序是否有问题？']],
    ['สอบ', ['ตรวจสอบพอร์ต']],
    ['whispercpp', ['whisper.cpp hallucinates']],
    ['cpp', ['whisper.cpp hallucinates']],
    ['24gb', ['Needs 24 GB']],
  ])('%s', (query, expected) => {
    expect(find(query)).toEqual(expected);
  });

  test.each([
    [['pretrained', 'pre-trained', 'pre trained', 'PRE–TRAINED'], 4],
    [['finetuning', 'fine-tuning', 'fine tuning', 'ﬁne tuning'], 3],
    [['huggingface', 'hugging-face', 'hugging face', 'hugging_face'], 3],
    [['8gb', '8 gb', '8-GB'], 2],
  ])('%j find the same issues', (queries, count) => {
    for (const query of queries) expect(find(query), query).toEqual(find(queries[0] ?? ''));
    expect(find(queries[0] ?? '')).toHaveLength(count);
  });

  test('words are joined only where they are written as one somewhere, and only from their beginnings', () => {
    expect(find('theme')).toEqual([]);
    expect(find('informat')).toEqual([]);
    expect(find('etrained')).toEqual([]);
    expect(find('size models')).toEqual(['Models of size B']);
  });
});

describe('what is known of words', () => {
  test.each([
    ['diarisation', 'Diarization is slow'],
    ['diaris', 'Diarization is slow'],
    ['colour', 'Wrong color'],
    ['hallucination', 'whisper.cpp hallucinates'],
    ['hallucinated', 'whisper.cpp hallucinates'],
    ['library', 'Missing libraries'],
    ['colors', 'Wrong color'],
    ['wisper', 'whisper.cpp hallucinates'],
    ['haluccinates', 'whisper.cpp hallucinates'],
    ['made-up words', 'Text is invented'],
  ])('%s', (query, expected) => {
    expect(find(query)).toEqual([expected]);
  });

  test('another form is not another word', () => {
    expect(find('sharing')).toEqual(['Sharing a shard']);
    expect(find('shared')).toEqual(['Sharing a shard']);
    expect(find('shares crashes')).toEqual([]);
    expect(find('crash')).toEqual(['Finetuning crashes', 'Fine tuning crashes']);
  });

  test('a wrong letter is forgiven where nothing else matches, and the reader is told', () => {
    expect(remarks('wisper')).toEqual([{ kind: 'instead', word: 'wisper', words: ['whisper'] }]);
    expect(remarks('whisp')).toEqual([]);
    expect(find('xyz')).toEqual([]);
    expect(find('gp4')).toEqual([]);
  });

  test('a word may lead to codes', () => {
    expect(find('confabulationerror')).not.toEqual([]);
    expect(remarks('ConfabulationError')).toMatchObject([{ kind: 'codes', instead: true }]);
  });
});

test('however words are tied, they find the issues that tie them otherwise', async () => {
  const parts = fc.tuple(fc.stringMatching(/^[a-z]{2,6}$/), fc.stringMatching(/^[a-z]{2,6}$/));
  await fc.assert(
    fc.asyncProperty(parts, async ([a, b]) => {
      const forms = [`${a}${b}`, `${a}-${b}`, `${a} ${b}`, `${a}_${b}`];
      const own = await searchOver(forms.map((form) => `Q ${form} here`));
      for (const form of forms) expect(own.find(form), form).toHaveLength(forms.length);
    }),
    { seed: 20_261_201, numRuns: 60 },
  );
});
