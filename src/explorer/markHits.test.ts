import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldedWords, foldText } from './foldText.ts';
import { hitMarker } from './markHits.ts';

const seed = { seed: 20_261_124 };
const shown = (text: string, query: string): string =>
  hitMarker(foldedWords(query))(text)
    .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
    .join('');

test.each([
  ['Offline use', '', 'Offline use'],
  ['Offline use', 'off', '[Off]line use'],
  ['Offline use is off', 'OFF u', '[Off]line [u]se is [off]'],
  ['trade-off', 'off ad', 'trade-[off]'],
  ['Déjà vu', 'deja', '[Déjà] vu'],
  ['Deja vu', 'DÉJÀ', '[Deja] vu'],
  ['De\u0301ja\u0300 vu', 'dej', '[De\u0301j]a\u0300 vu'],
  ['a Straße in Łódź', 'strasse lodz', 'a [Straße] in [Łódź]'],
  ['ﬁne-tuning', 'fine', '[ﬁne]-tuning'],
  ['ＧＰＵ use', 'gpu', '[ＧＰＵ] use'],
  ['so\u00adft', 'soft', '[so\u00adft]'],
  ['a pre-trained model', 'pretrained', 'a [pre-trained] model'],
  ['Hugging Face', 'huggingface', '[Hugging Face]'],
  ['in the memory', 'theme', 'in the memory'],
  ['端口检测程序', '检测', '端口[检测]程序'],
  ['whisper.cpp v2', 'cpp v', 'whisper.[cpp] [v]2'],
  ['off office', 'off office', '[off] [office]'],
  ['<b>bold</b>', 'b', '<[b]>[b]old</[b]>'],
])('%j searched for %j', (text, query, expected) => {
  expect(shown(text, query)).toBe(expected);
});

test('the pieces are the text, and every hit begins with a searched word', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      (text, query) => {
        const words = foldedWords(query);
        const pieces = hitMarker(words)(text);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        for (const piece of pieces.filter(({ hit }) => hit)) {
          expect(words.some((word) => foldText(piece.text).startsWith(word))).toBe(true);
        }
      },
    ),
    { ...seed, numRuns: 500 },
  );
});

test('a text that a search finds is marked, for texts of plain words', () => {
  const word = fc.constantFrom('alpha', 'alphabet', 'beta', 'bet', 'gamma-ray', 'Été', 'x2');
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1 }),
      fc.nat(9),
      fc.integer({ min: 1, max: 4 }),
      (list, at, length) => {
        const text = list.join(' ');
        const searched = foldedWords(list[at % list.length] ?? '')[0]?.slice(0, length) ?? '';
        expect(hitMarker([searched])(text).some(({ hit }) => hit)).toBe(true);
      },
    ),
    seed,
  );
});
