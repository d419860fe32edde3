/**
 * What the audience has chosen, and its form in the address. Small, shared by all slides.
 * Decoding never fails: a wrong value is named in a message and the default stands.
 */
import type { Level } from '../data/borders';
import type { Kommuner } from '../data/kommuner';
import { settings } from '../settings';

export type Visning = 'presentasjon' | 'les' | 'utskrift' | 'taler';

export const UTGAVER = ['lysbilder', 'notater'] as const;
export type Utgave = (typeof UTGAVER)[number];
export const VEDLEGG = ['fylke', 'full'] as const;
export type Vedlegg = (typeof VEDLEGG)[number];

export interface State {
  visning: Visning;
  /** Code of 2024, or null: no municipality chosen. */
  kommune: string | null;
  /** Window of years on slide 1: 1 January to 1 January. */
  fra: number;
  til: number;
  /** Count the Norwegian-born to immigrant parents in with the immigrants. */
  norskfodte: boolean;
  /** First year of the five-year window on slide 1b. */
  vindu: number;
  /** Slide 4: the ladder is turned upside down. */
  snudd: boolean;
  /** Slide 5: municipalities, or the counties that they glide into. */
  nivaa: Level;
  /** Category marked on slide 6. */
  kategori: string | null;
  /** Year shown on slide 7. */
  akershus: number;
  /** Year shown on slide 8. */
  vestlandet: number;
  /** On paper: slides at their own size, or a sheet each with the notes. */
  utgave: Utgave;
  /** On paper: rows of the municipality's county, or all. */
  vedlegg: Vedlegg;
}

export const FIRST_YEAR = 1986;
export const LAST_YEAR = 2015;
export const LONGEST_WINDOW = 15;
/** The five-year windows of slide 1b: first years. */
export const FIRST_VINDU = 2006;
export const LAST_VINDU = 2016;
/** Years of the two sliders of slides 7 and 8. */
export const YEARS = { akershus: [1986, 2015], vestlandet: [2006, 2021] } as const;
export const KATEGORIER = ['stor', 'nevnes', 'egnePlaner', 'litenGrad'] as const;

export const initialState: State = {
  visning: 'presentasjon',
  kommune: null,
  fra: 2008,
  til: 2013,
  norskfodte: false,
  vindu: 2008,
  snudd: false,
  nivaa: 'kommuner',
  kategori: null,
  akershus: 2013,
  vestlandet: 2013,
  utgave: 'lysbilder',
  vedlegg: 'fylke',
};

/** A former municipality that became several: the audience chooses which. */
export interface Choice {
  code: string;
  name: string;
  codes: string[];
}

export interface Decoded {
  state: State;
  /** In Norwegian, for the audience. */
  messages: string[];
  choice?: Choice;
}

const VISNINGER: readonly string[] = ['presentasjon', 'les', 'utskrift', 'taler'];

/**
 * Reads the query of an address. `kommuner` is null when the list of municipalities is damaged. An
 * address that names no municipality opens on the edition's `own`; an empty `kommune=` on none.
 */
export function decodeState(
  search: string,
  kommuner: Kommuner | null,
  own = settings.kommune,
): Decoded {
  const query = new URLSearchParams(search);
  const state = { ...initialState };
  const messages: string[] = [];
  const decoded: Decoded = { state, messages };
  const reject = (key: string, shown: string) =>
    messages.push(`Adressen har ${key}=${named(query.get(key))}, som ikke finnes. ${shown}`);

  const visning = query.get('visning');
  if (visning !== null) {
    if (VISNINGER.includes(visning)) state.visning = visning as Visning;
    else reject('visning', 'Viser presentasjonen.');
  }
  const code = query.get('kommune') ?? own;
  if (code && kommuner) {
    const found = kommuner.resolve(code);
    if (found.kind === 'one') state.kommune = found.code;
    else if (found.kind === 'several') {
      decoded.choice = { code, name: found.name, codes: found.codes };
    } else if (query.has('kommune')) reject('kommune', 'Ingen kommune er valgt.');
  }
  decodePeriod(query, state, messages);
  for (const key of ['norskfodte', 'snudd'] as const) {
    const value = query.get(key);
    if (value === 'ja') state[key] = true;
    else if (value !== null && value !== 'nei') reject(key, 'Svar ja eller nei.');
  }
  const vindu = query.get('vindu');
  if (vindu !== null) {
    const year = wholeYear(vindu, FIRST_VINDU, LAST_VINDU);
    if (year === null) reject('vindu', `Viser ${state.vindu}–${state.vindu + 5}.`);
    else state.vindu = year;
  }
  for (const key of ['akershus', 'vestlandet'] as const) {
    const value = query.get(key);
    if (value === null) continue;
    const year = wholeYear(value, YEARS[key][0], YEARS[key][1]);
    if (year === null) reject(key, `Viser ${state[key]}.`);
    else state[key] = year;
  }
  const nivaa = query.get('nivaa');
  if (nivaa === 'fylker' || nivaa === 'kommuner') state.nivaa = nivaa;
  else if (nivaa !== null) reject('nivaa', 'Viser kommunene.');
  const utgave = query.get('utgave');
  if (utgave === 'lysbilder' || utgave === 'notater') state.utgave = utgave;
  else if (utgave !== null) reject('utgave', 'Viser lysbildene.');
  const vedlegg = query.get('vedlegg');
  if (vedlegg === 'fylke' || vedlegg === 'full') state.vedlegg = vedlegg;
  else if (vedlegg !== null) reject('vedlegg', 'Viser kommunens fylke.');
  const kategori = query.get('kategori');
  if (kategori !== null) {
    if ((KATEGORIER as readonly string[]).includes(kategori)) state.kategori = kategori;
    else reject('kategori', 'Ingen kategori er merket.');
  }
  return decoded;
}

function decodePeriod(query: URLSearchParams, state: State, messages: string[]): void {
  const fra = query.get('fra');
  const til = query.get('til');
  if (fra === null && til === null) return;
  const from = wholeYear(fra ?? String(state.fra), FIRST_YEAR, LAST_YEAR);
  const to = wholeYear(til ?? String(state.til), FIRST_YEAR, LAST_YEAR);
  const wrong =
    from === null
      ? `Året ${named(fra)} er utenfor tallene (${FIRST_YEAR}–${LAST_YEAR}).`
      : to === null
        ? `Året ${named(til)} er utenfor tallene (${FIRST_YEAR}–${LAST_YEAR}).`
        : periodFault(from, to);
  if (wrong || from === null || to === null) {
    messages.push(`${wrong} Viser ${state.fra}–${state.til}.`);
  } else {
    state.fra = from;
    state.til = to;
  }
}

/** What is wrong with a period inside the data, or null. */
export function periodFault(fra: number, til: number): string | null {
  if (fra >= til) return `Perioden ${fra}–${til} går feil vei: fra må være før til.`;
  if (til - fra > LONGEST_WINDOW) {
    return `Perioden ${fra}–${til} er lengre enn ${LONGEST_WINDOW} år.`;
  }
  return null;
}

function wholeYear(text: string, min: number, max: number): number | null {
  if (!/^\d{4}$/.test(text)) return null;
  const year = Number(text);
  return year >= min && year <= max ? year : null;
}

/** A value from outside, quoted and kept short. */
const named = (value: string | null): string => `«${(value ?? '').slice(0, 40)}»`;

/**
 * The query of a state, defaults left out: `?kommune=1580&fra=2005`. Empty for the default. That no
 * municipality is chosen is said (`kommune=`) where the edition has its `own`.
 */
export function encodeState(state: State, own = settings.kommune): string {
  const query = new URLSearchParams();
  if (own && state.kommune === null) query.set('kommune', '');
  for (const key of Object.keys(initialState) as (keyof State)[]) {
    const value = state[key];
    if (value === initialState[key]) continue;
    query.set(key, value === true ? 'ja' : value === false ? 'nei' : String(value));
  }
  const text = query.toString();
  return text ? `?${text}` : '';
}
