import type { Missing } from '../../src/data/jsonstat';
import type { Kommuner } from '../../src/data/kommuner';
import type { Cell } from '../../src/figure/figure';

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
  ...{ key: code, kind: 'egen', label: shortName(kommuner, code) },
  ...{ codes: [code], regions: [code], drawn: true },
});

/** A name for a chart: without county, and of several names the one of 2020. */
export function shortName(kommuner: Kommuner, code: string): string {
  const name = kommuner.name(code).replace(/ \(.+\)$/, '');
  const [old] = kommuner.predecessors(code, 2020).codes;
  return name.includes(' – ') && old ? kommuner.name(old, 2020) : name;
}

const NBSP = '\u00a0';

/** «klasse 5: 20,9, landet: 17,1», for a headline; `value` writes the number of a place. */
export const beside = (places: Sted[], value: (place: Sted) => string): string =>
  places
    .filter(({ kind }) => kind !== 'egen')
    .map((place) => `${place.label.toLowerCase().replace(' ', NBSP)}:${NBSP}${value(place)}`)
    .join(', ');

/** Why a municipality has no figures on former borders, or undefined. */
export function whyNot(kommuner: Kommuner, code: string): string | undefined {
  return (
    kommuner.predecessors(code, 2020).notComparable ??
    kommuner.predecessors(code, 2013).notComparable
  );
}

/** The same in fewer words: «Ålesund (1507) er delt.» */
export const briefly = (reason: string): string => reason.replaceAll(/ mellom [^.]+/g, '');

/** A cell without a number: not comparable, or missing where no border tells why. */
export function missing(reason: string | undefined): Missing {
  return reason
    ? { symbol: '.', reason: `Ikke sammenlignbar. ${reason}` }
    : { symbol: '..', reason: 'Tallet mangler i kilden.' };
}

/** The number that `make` gives, or that there is none. */
export const unless = (none: Missing | undefined, make: () => number): Cell => none ?? make();
