/** What every command does alike: read its flags, and fail in one sentence. */
import { fileURLToPath } from 'node:url';
import { type ParseArgsConfig, parseArgs } from 'node:util';

/** The folder of package.json. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** The command line is wrong: exit code 2, where other failures are 1. */
export class UsageError extends Error {}

/**
 * The flags of the command line. Throws `UsageError` for one that is unknown or lacks its value.
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

/** Runs a command: a failure is one sentence on stderr and an exit code that is not zero. */
export async function run(command: () => Promise<void>): Promise<void> {
  endWithNpm();
  try {
    await command();
  } catch (error) {
    console.error(messageOf(error));
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}

/** npm's shell dies of a signal without passing it on, and a server would outlive its command. */
function endWithNpm(): void {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const look = () => process.ppid !== parent && process.kill(process.pid, 'SIGTERM');
  setInterval(look, 500).unref();
}

/** The words of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
