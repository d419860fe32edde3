/** Places to compare a municipality with: its centrality class, and the country. */
import type { Kommuner } from '../../src/data/kommuner';

/** One of the places that stand side by side: one's own, its centrality class, the country. */
export interface Sted {
  key: string;
  kind: 'egen' | 'klasse' | 'landet';
  /** As it stands in a chart: «Haram», «Klasse 5», «Landet». */
  label: string;
  /** Municipalities of 2024. */
  codes: string[];
  /** Keys of the figure's own table that are added up: `codes`, until the figure says else. */
  regions: readonly string[];
  /** Drawn; the others stand in the table. */
  drawn: boolean;
}

/** One's own, its class and the country; without a municipality all classes and the country. */
export function steder(kommuner: Kommuner, kommune: string | null): Sted[] {
  const all = kommuner.list(2024);
  const group = (klasse: number, drawn: boolean): Sted => {
    const codes = all.flatMap((one) => (one.sentralitet === klasse ? one.code : []));
    const key = `klasse${klasse}`;
    return { key, kind: 'klasse', label: `Klasse ${klasse}`, codes, regions: codes, drawn };
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

/** One municipality by itself. */
export const single = (kommuner: Kommuner, code: string): Sted => ({
  ...{ key: code, kind: 'egen', label: kommuner.name(code) },
  ...{ codes: [code], regions: [code], drawn: true },
});

const NBSP = '\u00a0';

/** «klasse 5: 20,9, landet: 17,1», for a headline; `value` writes the number of a place. */
export const beside = (places: Sted[], value: (place: Sted) => string): string =>
  places
    .filter(({ kind }) => kind !== 'egen')
    .map((place) => `${place.label.toLowerCase().replace(' ', NBSP)}:${NBSP}${value(place)}`)
    .join(', ');
