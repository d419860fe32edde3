/** What all commands share: reading their flags, and failing with one sentence. */
import { fileURLToPath } from 'node:url';
import { type ParseArgsConfig, parseArgs } from 'node:util';

/** The folder of package.json. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Thrown when the command line is wrong. The exit code is then 2; other failures have 1. */
export class UsageError extends Error {}

/**
 * Reads the flags of the command line. Throws `UsageError` for a flag that is unknown or lacks its
 * value.
 */
export function flags<const Options extends NonNullable<ParseArgsConfig['options']>>(
  options: Options,
) {
  try {
    return parseArgs({ options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const [first = ''] = messageOf(error).split(/\.\s|\n/);
    const known = Object.keys(options).map((name) => `--${name}`);
    throw new UsageError(`${first.replace(/\.$/, '')}. The flags are ${known.join(', ')}.`);
  }
}

/**
 * Runs a command. If it fails, prints one sentence on stderr and sets an exit code that is not
 * zero.
 */
export async function run(command: () => Promise<void>): Promise<void> {
  endWithNpm();
  try {
    await command();
  } catch (error) {
    console.error(messageOf(error));
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}

/**
 * Ends this process when npm ends. A signal ends npm's shell without being passed on, and a server
 * would go on running.
 */
function endWithNpm(): void {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const look = () => process.ppid !== parent && process.kill(process.pid, 'SIGTERM');
  setInterval(look, 500).unref();
}

/** The message of anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
