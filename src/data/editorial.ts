/**
 * The tables that are not JSON-stat: published counts, the judgements of 2013, a share, and
 * countries.
 */
import { checkFetched, DataError, type Fetched, parseJson } from './jsonstat';

/** One published count, as its publisher gave it. Counts of municipalities. */
export interface PubliserteTall {
  periode: string;
  utvalg: string;
  utgiver: string;
  vokste: number | null;
  voksteDistrikt?: number;
  falt?: number;
  takketInnvandring: number | null;
  /** The publisher said «about». */
  omtrent?: boolean;
  utvalgInnvandring?: string;
  nettoUtflytting?: number;
  nettoUtflyttingUten?: number;
  /** The years, from 1 January to 1 January, for which our own count can be compared. */
  vekstperiode?: [from: number, to: number];
  /** Why our own count cannot be compared, when `vekstperiode` is missing. */
  hvorforIkke?: string;
}

/** The four categories of slide 6: county numbers of 2013. */
export type Kategori = 'stor' | 'nevnes' | 'litenGrad' | 'egnePlaner';
export interface Fylkesvurdering extends Record<Kategori, string[]> {
  source: string;
}

/**
 * Decodes the published counts. Throws `DataError` when a row has neither a period for comparison
 * nor a reason why not.
 */
export function decodePubliserteTall(file: string, text: string): PubliserteTall[] {
  const { rader } = parseJson(file, text) as { rader: PubliserteTall[] };
  if (!Array.isArray(rader) || rader.some((rad) => !rad.vekstperiode && !rad.hvorforIkke)) {
    throw new DataError(file, 'en rad kan verken sammenlignes eller sier hvorfor');
  }
  return rader;
}

/** Decodes the judgements. Throws `DataError` when one of the four categories is missing. */
export function decodeFylkesvurdering(file: string, text: string): Fylkesvurdering {
  const json = parseJson(file, text) as Fylkesvurdering;
  for (const kategori of ['stor', 'nevnes', 'litenGrad', 'egnePlaner'] as const) {
    if (!Array.isArray(json[kategori])) throw new DataError(file, `${kategori} mangler`);
  }
  return json;
}

/** Slide 3: a share alone. The number of respondents is unknown, so it never becomes a count. */
export interface Tilflyttingsarbeid {
  label: string;
  source: string;
  /** Of the district municipalities, in whole per cent. */
  prosent: number;
}

/** Decodes the share. Throws `DataError` when it is not a whole number from 0 to 100 per cent. */
export function decodeTilflyttingsarbeid(file: string, text: string): Tilflyttingsarbeid {
  const json = parseJson(file, text) as Tilflyttingsarbeid;
  const { prosent } = json;
  const isShare = Number.isInteger(prosent) && prosent >= 0 && prosent <= 100;
  if (!isShare || !json.label || !json.source) {
    throw new DataError(file, 'den har ikke en andel i hele prosent med navn og kilde');
  }
  return json;
}

/**
 * Immigrants from one country, or from all countries that are not named (`ANDRE_LAND`), in persons.
 */
export interface Opprinnelsesland {
  land: string;
  innvandrere: number;
}

/** The immigrants of each municipality of 2020 by country, on 1 January of `aar`. */
export interface InnvandrereLand {
  label: string;
  source: string;
  notes: readonly string[];
  aar: number;
  /** Undefined for a table that was carried over by hand. */
  fetched: Fetched | undefined;
  /** By code of 2020: at most ten countries, the largest first, followed by `ANDRE_LAND`. */
  kommuner: ReadonlyMap<string, readonly Opprinnelsesland[]>;
}

/** The name of the row for countries that are not named. */
export const ANDRE_LAND = 'Andre';
const NAMED_COUNTRIES_AT_MOST = 10;

/**
 * Decodes the countries. Throws `DataError` when a municipality's countries are not ranked, or
 * «Andre» is not the last.
 */
export function decodeInnvandrereLand(file: string, text: string): InnvandrereLand {
  const json = parseJson(file, text) as {
    label: string;
    source: string;
    note?: string[];
    aar: number;
    fetched?: Fetched;
    kommuner2020: Record<string, [land: string, innvandrere: number][]>;
  };
  const { label, source, note = [], aar, kommuner2020 } = json;
  if (!label || !source || !Number.isInteger(aar) || typeof kommuner2020 !== 'object') {
    throw new DataError(file, 'den har ikke år, kilde og opprinnelsesland for kommunene');
  }
  const kommuner = new Map(
    Object.entries(kommuner2020 ?? {}).map(([code, rows]) => {
      if (!Array.isArray(rows) || !isRanked(rows)) {
        throw new DataError(file, `landene i ${code} er ikke ordnet fra det største til «Andre»`);
      }
      return [code, rows.map(([land, innvandrere]) => ({ land, innvandrere }))];
    }),
  );
  const fetched = checkFetched(file, json.fetched);
  return { label, source, notes: note, aar, fetched, kommuner };
}

function isRanked(rows: readonly [land: string, innvandrere: number][]): boolean {
  const named = rows.slice(0, -1);
  return (
    rows.at(-1)?.[0] === ANDRE_LAND &&
    named.length <= NAMED_COUNTRIES_AT_MOST &&
    new Set(rows.map(([land]) => land)).size === rows.length &&
    rows.every(([land, persons]) => land && Number.isInteger(persons) && persons >= 0) &&
    named.every(([, persons], i) => persons <= (named[i - 1]?.[1] ?? persons))
  );
}
