/** Issues of the corpus that show what exact, right-censored and interval-censored mean, in the order of the figure. */
export const censoringExamples = [
  'oobabooga/text-generation-webui#2179',
  'kha-white/mokuro#62',
  'lllyasviel/Fooocus#3483',
  'danielgatis/rembg#661',
  'm-bain/whisperX#1051',
] as const;
