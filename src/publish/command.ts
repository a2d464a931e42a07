import { BuildError } from './buildError.ts';
import { publish } from './publish.ts';
import { publishedWithMistakes } from './mistakes.ts';

// What the integration runs, with the address of the site: publishes the data and the fonts of the repository in the
// current folder.
try {
  const [, , site = ''] = process.argv;
  const mistakes = await publish(process.cwd(), site);
  if (mistakes.length > 0) {
    console.error(mistakes.join('\n'));
    process.exitCode = publishedWithMistakes;
  }
} catch (error) {
  if (!(error instanceof BuildError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
