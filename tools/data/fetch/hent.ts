/** `npm run data:hent`: fetches the figures of `data/` anew from SSB and IMDi. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { flags, root, run, UsageError } from '../../args';
import { callersFolder, endOnSignals, writeAllWhole, writeWhole } from '../../files';
import { markdownReport, plainReport } from './report';
import { Service } from './service';
import { SOURCES, update } from './update';

const SSB = 'https://data.ssb.no';
const IMDI = 'https://app-simapi-prod.azurewebsites.net';

await run(async () => {
  const { bare, proev, fra, markdown, likevel, mappe } = flags({
    bare: { type: 'string' },
    proev: { type: 'boolean', default: false },
    fra: { type: 'string' },
    markdown: { type: 'string' },
    likevel: { type: 'boolean', default: false },
    mappe: { type: 'string' },
  });
  const folder = mappe ? resolve(callersFolder(), mappe) : join(root, 'data');
  const [ssb, imdi] = fra ? [serverOf(fra), serverOf(fra)] : [SSB, IMDI];
  const sources = chosen(bare);
  endOnSignals();
  const surroundings = {
    now: Date.now,
    wait: (ms: number) => setTimeout(ms),
    say: (line: string) => void process.stderr.write(`${line}\n`),
  };
  const { files, results } = await update(
    sources,
    {
      list: readdirSync(folder).sort(),
      read: (file) => readFileSync(join(folder, file), 'utf8'),
    },
    new Service(surroundings, likevel),
    {
      px: `${ssb}/api/pxwebapi/v2`,
      klass: `${ssb}/api/klass/v1`,
      imdi: `${imdi}/download_csv/k`,
    },
    surroundings,
  );
  if (!proev) {
    // A signal that came during the checks ends the run here, before anything is written.
    await setImmediate();
    writeAllWhole(new Map([...files].map(([file, text]) => [join(folder, file), text])));
  }
  if (markdown) writeWhole(resolve(callersFolder(), markdown), markdownReport(results));
  console.log(plainReport(results));
  if (proev) console.log('Nothing was written (--proev).');
  if (results.some(({ failed }) => failed)) process.exitCode = 1;
});

/** The sources that `--bare` names, or all. */
function chosen(bare: string | undefined) {
  if (bare === undefined) return SOURCES;
  const keys = bare.split(',').map((key) => key.trim());
  const unknown = keys.find((key) => !SOURCES.some((source) => source.key === key));
  if (unknown !== undefined) {
    const known = SOURCES.map(({ key }) => key).join(', ');
    throw new UsageError(`--bare: «${unknown}» is no source. The sources are ${known}.`);
  }
  return SOURCES.filter(({ key }) => keys.includes(key));
}

/** The address of another server than the services' own, without what follows its port. */
function serverOf(address: string): string {
  if (!URL.canParse(address) || !/^https?:/.test(address)) {
    throw new UsageError(`--fra: «${address}» is no web address.`);
  }
  return new URL(address).origin;
}
