/** What every source of figures has in common. */
import type { Fetched } from '../../../src/data/jsonstat';
import type { Kommuner } from '../../../src/data/kommuner';
import type { Heirs } from './klass';
import { openTable, type PxTable } from './pxweb';
import { FetchError, type Service } from './service';
import type { StatFile } from './table-file';

/** What a source works with. */
export interface Context {
  service: Service;
  /** Where the services are: PxWebApi 2, and IMDi's downloads. */
  urls: { px: string; imdi: string };
  kommuner: Kommuner;
  /** The municipalities of 2024 that a code of the years between became. */
  heirs: Heirs;
  /** The day of the run in Oslo, as 2026-11-28. */
  today: string;
  /** The text of one of our files; undefined when it is not there yet. */
  read(file: string): string | undefined;
}

export interface Source {
  /** The name for `--bare`. */
  key: string;
  /** The names of the tables that it fills, without `.json`. */
  tables: readonly string[];
  /** The new text of each of its tables. Throws `FetchError`. */
  fetch(context: Context): Promise<Map<string, string>>;
}

/** SSB's codelists that add up merged municipalities to those of today. A table has one of them. */
const TODAYS_BORDERS = ['agg_KommSummer', 'agg_KommSummerHist'];

/** A table of SSB's with the municipalities of 2024. */
export interface SsbTable {
  table: PxTable;
  /** The codelist to ask with. */
  codelist: string;
  /** `K-0301` or `K_0301` by `0301`. */
  codes: ReadonlyMap<string, string>;
  /** Ours by the service's. */
  own(code: string): string;
  /** What a file keeps of the question that it came from. */
  fetched(query: string): Fetched;
}

/** Opens a table. Throws `FetchError` when it lacks one of the municipalities of 2024. */
export async function ssbTable(
  { service, urls, kommuner, today }: Context,
  id: string,
): Promise<SsbTable> {
  const table = await openTable(service, urls.px, id);
  const codelist = table.codelist('Region', TODAYS_BORDERS);
  const given = await table.codesOf(codelist);
  const wanted = new Set([...kommuner.codes(2024), '1507']);
  const pairs = given
    .map((code) => [/^K[-_](\d{4})$/.exec(code)?.[1] ?? '', code] as const)
    .filter(([own]) => wanted.has(own));
  const codes = new Map(pairs);
  const lost = kommuner.codes(2024).filter((code) => !codes.has(code));
  if (lost.length > 0) {
    const names = lost.slice(0, 3).map((code) => `${code} ${kommuner.name(code)}`);
    throw new FetchError(
      `SSB, codelist ${codelist}: has no code for ${lost.length} of our municipalities (${names.join(', ')}).`,
    );
  }
  const back = new Map(pairs.map(([own, code]) => [code, own]));
  return {
    ...{ table, codelist, codes },
    own: (code) => back.get(code) ?? code,
    fetched: (query) => ({
      ...{ table: `SSB, tabell ${id}`, query },
      ...{ updated: table.updated, fetched: today },
    }),
  };
}

/** One of our files, as JSON. Throws `FetchError` when it is not there. */
export function statFile({ read }: Context, name: string): StatFile {
  const text = read(`${name}.json`);
  if (text === undefined) throw new FetchError(`data/${name}.json is not there to be renewed.`);
  return JSON.parse(text) as StatFile;
}

/** The years or periods of one of our files. */
export const timesOf = (file: StatFile): string[] => file.dimension.Tid?.category.index ?? [];
