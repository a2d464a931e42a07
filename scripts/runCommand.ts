import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { projectRoot } from './projectRoot.ts';

/** How a program is run, where not as this process was. */
interface CommandOptions {
  readonly environment?: NodeJS.ProcessEnv;
  /** Gets each line of standard output instead of the console; standard error always goes to the console. */
  readonly onLine?: (line: string) => void;
}

/** A command that ended with an exit code other than 0, was ended by a signal, or could not be started. */
export class CommandFailed extends Error {}

const running = new Set<ReturnType<typeof spawn>>();
let isStopping = false;

/** Sends a signal to every command under way and lets no other one start: for a process that was told to stop. */
export function endRunningCommands(signal: NodeJS.Signals): void {
  isStopping = true;
  for (const child of running) child.kill(signal);
}

/**
 * Runs a program in the repository's folder without standard input and waits for its end.
 *
 * @throws CommandFailed if it does not end with exit code 0
 */
export async function runCommand(
  program: string,
  programArguments: readonly string[],
  { environment = process.env, onLine }: CommandOptions = {},
): Promise<void> {
  if (isStopping) throw new CommandFailed(`${program} was not started, the work was stopped before`);
  const child = spawn(program, programArguments, {
    cwd: projectRoot,
    env: environment,
    stdio: ['ignore', onLine ? 'pipe' : 'inherit', 'inherit'],
  });
  running.add(child);
  if (onLine && child.stdout) createInterface({ input: child.stdout }).on('line', onLine);
  await new Promise<void>((resolve, reject) => {
    child.on('error', (error) => {
      running.delete(child);
      reject(new CommandFailed(`${program} could not be started: ${error.message}`));
    });
    child.on('close', (code, signal) => {
      running.delete(child);
      if (code === 0) resolve();
      else {
        const how = signal ? `was ended by ${signal}` : `ended with exit code ${String(code)}`;
        reject(new CommandFailed(`${[program, ...programArguments].join(' ')} ${how}`));
      }
    });
  });
}

/** Runs one of the repository's TypeScript files in a Node process of its own. */
export function runScript(
  script: string,
  scriptArguments: readonly string[] = [],
  options: CommandOptions & { readonly nodeArguments?: readonly string[] } = {},
): Promise<void> {
  const nodeArguments = [...(options.nodeArguments ?? []), '--import', 'tsx', script, ...scriptArguments];
  return runCommand(process.execPath, nodeArguments, options);
}
