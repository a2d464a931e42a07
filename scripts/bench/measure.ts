import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** What a command took. */
export interface Measure {
  readonly seconds: number;
  /** Peak resident memory of the command's own process, in bytes. */
  readonly peakMemory: number;
}

const mark = 'peak memory in KiB:';
/** Loaded into the command: writes its peak memory as the last thing it does. */
const report = `process.on('exit', () => console.error('${mark}', process.resourceUsage().maxRSS))`;

/**
 * Runs a program of Node in a folder and measures it.
 * @throws Error with the end of what the program said, if it fails
 */
export async function measure(
  folder: string,
  programArguments: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Measure> {
  const started = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(report)}`, ...programArguments],
    { cwd: folder, env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-5000);
    });
  }
  const [code] = (await once(child, 'close')) as [number | null];
  const peak = said.slice(said.lastIndexOf(mark) + mark.length);
  if (code !== 0) throw new Error(`${programArguments.join(' ')} in ${folder} failed:\n${said}`);
  return { seconds: (performance.now() - started) / 1000, peakMemory: Number.parseInt(peak) * 1024 };
}
