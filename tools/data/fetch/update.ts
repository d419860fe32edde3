/** Renews the files of a folder: all that a source has, or nothing of it. */
import { decodeInnvandrereLand } from '../../../src/data/editorial';
import { decodeJsonStat } from '../../../src/data/jsonstat';
import { decodeKommuner } from '../../../src/data/kommuner';
import { messageOf } from '../../args';
import { checkData } from '../check';
import { changesBetween, countryChanges } from './changes';
import { settled } from './imdi-bosatte';
import { reasons } from './imdi-grunn';
import { countries } from './imdi-land';
import { checkMunicipalities } from './klass';
import type { SourceResult } from './report';
import { FetchError, type Service, type Surroundings } from './service';
import type { Context, Source } from './source';
import { change } from './ssb-06913';
import { population } from './ssb-07459';
import { immigrants } from './ssb-09817';

/** All sources, in the order in which they are asked. */
export const SOURCES: readonly Source[] = [
  ...[population, change, immigrants],
  ...[reasons, countries, settled],
];

/** Where the services are. */
export interface Addresses {
  px: string;
  klass: string;
  imdi: string;
}

/** The folder that is renewed: its file names, and the text of each. */
export interface Folder {
  list: string[];
  read(file: string): string;
}

/** The new texts by file name, not yet written, and what became of each source. */
export interface Update {
  files: Map<string, string>;
  results: SourceResult[];
}

/** How many faults a message names; the others it counts. */
const NAMED_FAULTS = 3;

/**
 * Fetches, decodes and checks the sources. Writes nothing. A source that fails is told of in
 * `results` and has no files. Throws `FetchError` when the municipalities have changed, or cannot
 * be asked for: no table is safe then.
 */
export async function update(
  sources: readonly Source[],
  folder: Folder,
  service: Service,
  addresses: Addresses,
  { now, say }: Surroundings,
): Promise<Update> {
  const kommuner = decodeKommuner('kommuner', folder.read('kommuner.json'));
  const today = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Oslo' }).format(now());
  const heirs = await checkMunicipalities(service, addresses.klass, kommuner, today);
  const read = (file: string) => (folder.list.includes(file) ? folder.read(file) : undefined);
  const context: Context = { service, urls: addresses, kommuner, heirs, today, read };
  const fetched = new Map<Source, Map<string, string>>();
  const failures = new Map<Source, string>();
  const tables = new Map<Source, SourceResult['tables']>();
  for (const [i, source] of sources.entries()) {
    say(`${i + 1} of ${sources.length}: ${source.key}`);
    try {
      const texts = await source.fetch(context);
      tables.set(source, compared(texts, read));
      fetched.set(source, new Map([...texts].map(([name, text]) => [`${name}.json`, text])));
    } catch (error) {
      if (!(error instanceof FetchError)) say(error instanceof Error ? String(error.stack) : '');
      failures.set(source, messageOf(error));
    }
  }
  // Sources in which the checks find faults are left out one after the other, until there are none.
  const known = new Set(checkData(folder.read, folder.list));
  for (;;) {
    const files = new Map([...fetched.values()].flatMap((texts) => [...texts]));
    const list = [...new Set([...folder.list, ...files.keys()])].sort();
    const faults = checkData((file) => files.get(file) ?? folder.read(file), list).filter(
      (fault) => !known.has(fault),
    );
    if (faults.length === 0) {
      const results = sources.map((source) => {
        const failed = failures.get(source);
        const result = { source: source.key, tables: failed ? [] : (tables.get(source) ?? []) };
        return failed ? { ...result, failed } : result;
      });
      return { files, results };
    }
    const named = [...fetched.keys()].filter((source) => ownFaults(source, faults).length > 0);
    for (const source of named.length > 0 ? named : [...fetched.keys()]) {
      const own = ownFaults(source, faults);
      failures.set(source, listSome('The checks of data/ find', own.length > 0 ? own : faults));
      fetched.delete(source);
    }
  }
}

const ownFaults = ({ tables }: Source, faults: readonly string[]): string[] =>
  faults.filter((fault) => tables.some((name) => fault.startsWith(`${name}.json:`)));

/** Compares the new tables with the old. Throws `FetchError` when figures have been lost. */
function compared(texts: Map<string, string>, read: Context['read']): SourceResult['tables'] {
  return [...texts].map(([name, text]) => {
    const before = read(`${name}.json`);
    if (before === undefined) return { name, isNew: true, times: decodeJsonStat(name, text).times };
    if (name === 'innvandrere-land') {
      const [old, now] = [before, text].map((one) => decodeInnvandrereLand(name, one));
      return { name, isNew: false, changes: countryChanges(old as Countries, now as Countries) };
    }
    const [old, now] = [decodeJsonStat(name, before), decodeJsonStat(name, text)];
    const changes = changesBetween(old, now);
    // The sum of all years has one period, which becomes longer with a new year.
    const isSum = old.times.length === 1 && old.times[0]?.includes('-');
    const gone = [
      ...(isSum ? [] : changes.lostTimes.map((time) => `the year ${time}`)),
      ...changes.lost.map(({ cell }) => `the number for ${cell}`),
    ];
    if (gone.length > 0) throw new FetchError(listSome(`data/${name}.json would lose`, gone));
    return { name, isNew: false, changes };
  });
}

function listSome(what: string, all: readonly string[]): string {
  const more = all.length > NAMED_FAULTS ? [`and ${all.length - NAMED_FAULTS} more`] : [];
  return [`${what}:`, ...[...all.slice(0, NAMED_FAULTS), ...more].map((line) => `  ${line}`)].join(
    '\n',
  );
}

type Countries = ReturnType<typeof decodeInnvandrereLand>;
