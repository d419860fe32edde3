/**
 * veraPDF, the validator of PDF/UA. `npm run pdf:check -- file.pdf …` says which rules of PDF/UA-1
 * each file breaks. Needs Java and, the first time, Maven; nobody needs it to make a PDF.
 */
import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { run, UsageError } from '../args';
import { callersFolder } from '../files';
import { findProgram, installDebian } from '../programs';

/** The one jar that has all of veraPDF in it. */
const [GROUP, NAME, VERSION] = ['org.verapdf.apps', 'greenfield-apps', '1.28.2'];
const CACHE = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'verapdf');
const JAR = join(CACHE, `${NAME}-${VERSION}.jar`);
/** The Debian packages: one runs veraPDF, the other fetches it. */
const DEBIAN = ['default-jre-headless', 'maven'];
const FETCH_LIMIT_MS = 5 * 60_000;
const LARGEST_REPORT_BYTES = 200_000_000;

/** What veraPDF says of one file. */
export interface Report {
  file: string;
  passedRules: number;
  /** Each rule that fails: its clause of ISO 14289-1, and what is wrong where it is first broken. */
  failed: string[];
}

/** Whether a check can run here without anything being fetched or installed. */
export const isInstalled = (): boolean => !!findProgram(['java']) && existsSync(JAR);

/**
 * Fetches veraPDF into the user's cache folder, after a message that says so; as root on Debian it
 * also installs Java and Maven. Throws one sentence when it is not to be had.
 */
export function install(): void {
  if (!findProgram(['java']) || !findProgram(['mvn'])) installDebian(DEBIAN);
  const maven = findProgram(['mvn']);
  if (!findProgram(['java']) || !maven) {
    throw new Error('PDF/UA is checked with Java, and veraPDF fetched with Maven; install both.');
  }
  if (existsSync(JAR)) return;
  console.error(`Fetching veraPDF ${VERSION} (10 MB) into ${CACHE}.`);
  const artifact = `-Dartifact=${GROUP}:${NAME}:${VERSION}`;
  try {
    const args = ['-q', '-B', 'dependency:copy', artifact, `-DoutputDirectory=${CACHE}`];
    execFileSync(maven, args, { stdio: 'ignore', timeout: FETCH_LIMIT_MS });
  } catch {
    throw new Error('Maven could not fetch veraPDF; see to the network and try again.');
  }
}

interface Json {
  report: {
    jobs: {
      itemDetails: { name: string };
      taskException?: { exceptionMessage: string };
      validationResult?: {
        details: {
          passedRules: number;
          ruleSummaries: {
            ruleStatus: string;
            clause: string;
            testNumber: number;
            checks: { errorMessage: string; context: string }[];
          }[];
        };
      }[];
    }[];
  };
}

/**
 * Checks PDFs against PDF/UA-1, one report a file in the order given. Throws when veraPDF is not
 * installed, or cannot read a file.
 */
export async function check(files: readonly string[]): Promise<Report[]> {
  // Two thirds of the time go to compiling where this and the collector are left to Java.
  const java = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-cp', JAR];
  const veraPdf = ['org.verapdf.apps.GreenfieldCliWrapper', '--flavour', 'ua1'];
  const args = [...java, ...veraPdf, '--format', 'json', '--loglevel', '0', ...files];
  const options = { encoding: 'utf8', maxBuffer: LARGEST_REPORT_BYTES } as const;
  // It exits with 1 also when a rule is broken, and with another code when it could not check.
  const { stdout } = await promisify(execFile)('java', args, options).catch((error) => {
    if (error.code === 1 && error.stdout) return error as { stdout: string };
    throw new Error(`veraPDF stopped: ${String(error.stderr || error.message).split('\n')[0]}`);
  });
  const { jobs } = (JSON.parse(stdout) as Json).report;
  return jobs.map(({ itemDetails, taskException, validationResult }) => {
    const file = basename(itemDetails.name);
    const details = validationResult?.[0]?.details;
    if (!details) throw new Error(`${file}: ${taskException?.exceptionMessage ?? 'not checked'}`);
    const failed = details.ruleSummaries
      .filter(({ ruleStatus }) => ruleStatus === 'FAILED')
      .map(({ clause, testNumber, checks: [first] }) =>
        `${clause}-${testNumber}: ${first?.errorMessage ?? ''}`.trim(),
      );
    return { file, passedRules: details.passedRules, failed };
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await run(async () => {
    const files = process.argv.slice(2).map((file) => resolve(callersFolder(), file));
    const missing = files.find((file) => !existsSync(file));
    if (missing) throw new UsageError(`${missing} does not exist: name PDFs to check.`);
    install();
    if (!files.length) return console.log('veraPDF is here: name PDFs to check.');
    for (const { file, passedRules, failed } of await check(files)) {
      console.log(`${file}: ${passedRules} rules passed, ${failed.length} failed`);
      for (const rule of failed) console.log(`  ${rule}`);
      if (failed.length) process.exitCode = 1;
    }
  });
}
