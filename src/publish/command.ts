import { BuildError } from './buildError.ts';
import { publish } from './publish.ts';

// What the integration runs: publishes the data and the fonts of the repository in the current folder.
try {
  await publish(process.cwd());
} catch (error) {
  if (!(error instanceof BuildError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
