/**
 * Projects that the study's definition barely includes, as the release's METHOD.md says: near training or serving
 * frameworks for model developers, and kept. Half of the specifications leave them out.
 */
export const borderProjects: readonly string[] = [
  'RasaHQ/rasa',
  'jina-ai/clip-as-service',
  'rom1504/clip-retrieval',
];
