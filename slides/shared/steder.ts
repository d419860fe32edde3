/** Places to compare a municipality with: its centrality class, and the country. */
import type { Kommuner } from '../../src/data/kommuner';
import { sentralitetsklasse } from './sentralitet';

/**
 * One of the places that are compared: the chosen municipality, a centrality class or the country.
 */
export interface Sted {
  key: string;
  kind: 'egen' | 'klasse' | 'landet';
  /** The name in a chart: «Haram», «Samme klasse», «Minst sentrale», «Landet». */
  label: string;
  /** Codes of the place's municipalities of 2024. */
  codes: string[];
  /**
   * The keys that are added up in the figure's table. The same as `codes`, unless the figure sets
   * others.
   */
  regions: readonly string[];
  /** Whether the place is drawn. The others are only in the table. */
  drawn: boolean;
}

/**
 * The chosen municipality, its class and the country. Without a municipality, all classes and the
 * country.
 */
export function steder(kommuner: Kommuner, kommune: string | null): Sted[] {
  const all = kommuner.list(2024);
  const group = (klasse: number, drawn: boolean): Sted => {
    const codes = all.flatMap((one) => (one.sentralitet === klasse ? one.code : []));
    const key = `klasse${klasse}`;
    const label = kommune ? 'Samme klasse' : sentralitetsklasse(klasse);
    return { key, kind: 'klasse', label, codes, regions: codes, drawn };
  };
  const codes = all.map(({ code }) => code);
  const country: Sted = {
    ...{ key: 'landet', kind: 'landet', label: 'Landet' },
    ...{ codes, regions: codes, drawn: true },
  };
  const klasse = kommune ? kommuner.get(kommune).sentralitet : undefined;
  if (!kommune || !klasse) {
    return [...[1, 2, 3, 4, 5, 6].map((one) => group(one, one === 1 || one === 6)), country];
  }
  return [single(kommuner, kommune), group(klasse, true), country];
}

/** The places with those that the first one is compared with after it; they come first without one. */
export const withCompared = (places: readonly Sted[], compared: readonly Sted[]): Sted[] => {
  const own = places.filter(({ kind }) => kind === 'egen');
  return [...own, ...compared, ...places.filter(({ kind }) => kind !== 'egen')];
};

/** The places without those that the chosen one is compared with: what a headline tells of. */
export const withoutCompared = (places: readonly Sted[], kommune: string | null): Sted[] =>
  places.filter(({ kind, key }) => kind !== 'egen' || key === kommune);

/** A single municipality as a place. */
export const single = (kommuner: Kommuner, code: string): Sted => ({
  ...{ key: code, kind: 'egen', label: kommuner.name(code) },
  ...{ codes: [code], regions: [code], drawn: true },
});

/**
 * The other places in a headline: «23,9 % i samme klasse og 17,1 % i landet», or the country alone where
 * no municipality is chosen. `value` writes a place's number.
 */
export const beside = (
  places: readonly Sted[],
  kommune: string | null,
  value: (place: Sted) => string,
): string =>
  places
    .filter(({ kind }) => kind === 'landet' || (kommune !== null && kind === 'klasse'))
    .map((place) => `${value(place)} i ${place.label.toLowerCase()}`)
    .join(' og ');
