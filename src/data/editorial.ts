/** The small tables that are not statistics: published counts, judgements of 2013, a share. */
import { DataError, parseJson } from './jsonstat';

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
  /** 1 January to 1 January: the years for which our own count can stand beside it. */
  vekstperiode?: [from: number, to: number];
  /** Why ours cannot, where `vekstperiode` is missing. */
  hvorforIkke?: string;
}

/** The four categories of slide 6: county numbers of 2013. */
export type Kategori = 'stor' | 'nevnes' | 'litenGrad' | 'egnePlaner';
export interface Fylkesvurdering extends Record<Kategori, string[]> {
  source: string;
}

/** Throws `DataError` when a row can neither be compared nor says why not. */
export function decodePubliserteTall(file: string, text: string): PubliserteTall[] {
  const { rader } = parseJson(file, text) as { rader: PubliserteTall[] };
  if (!Array.isArray(rader) || rader.some((rad) => !rad.vekstperiode && !rad.hvorforIkke)) {
    throw new DataError(file, 'en rad kan verken sammenlignes eller sier hvorfor');
  }
  return rader;
}

/** Throws `DataError` when one of the four categories is missing. */
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
  /** Of the district municipalities. */
  prosent: number;
}

/** Throws `DataError` when the share is not one. */
export function decodeTilflyttingsarbeid(file: string, text: string): Tilflyttingsarbeid {
  const json = parseJson(file, text) as Tilflyttingsarbeid;
  const share = typeof json.prosent === 'number' && json.prosent >= 0 && json.prosent <= 100;
  if (!share || !json.label || !json.source) {
    throw new DataError(file, 'den har ikke en andel i prosent med navn og kilde');
  }
  return json;
}
