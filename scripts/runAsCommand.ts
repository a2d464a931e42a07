import { BuildError as UserFault } from '../src/publish/buildError.ts';
import { CommandFailed, endRunningCommands } from './runCommand.ts';

export { UserFault };

/**
 * Runs a command's main function: an expected fault becomes one sentence and exit code 1, anything else keeps its
 * stack. SIGINT and SIGTERM end the commands it has started and abort `stop`; `main` then cleans up and returns.
 */
export async function runAsCommand(main: (stop: AbortSignal) => Promise<void>): Promise<void> {
  const stopper = new AbortController();
  let received: NodeJS.Signals | undefined;
  const onSignal = (signal: NodeJS.Signals) => {
    received = signal;
    endRunningCommands(signal);
    stopper.abort();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  try {
    await main(stopper.signal);
  } catch (error) {
    process.exitCode = 1;
    if (received) {
      console.error(`Stopped by ${received}.`);
      process.exitCode = received === 'SIGINT' ? 130 : 143;
    } else if (error instanceof UserFault) console.error(error.message);
    else if (error instanceof CommandFailed) console.error(`Stopped: ${error.message}.`);
    else console.error(error);
  } finally {
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
  }
}
