import type { Count } from '../../src/data/growth';
import type { Dataset, Missing } from '../../src/data/jsonstat';
import { count } from '../../src/data/measures';
import type { Row } from '../../src/figure/figure';

/** A municipality of 2013, or several together. */
export interface Place {
  name: string;
  codes: string[];
}

/** Persons on 1 January; hidden Norwegian-born are among the others, whom nobody can tell apart. */
export function split(befolkning: Dataset, codes: readonly string[], year: number) {
  const of = (variable: string) => count(befolkning, codes, [variable], year);
  const [folketall, innvandrere, norskfodte] = [
    of('folkemengde').persons,
    of('innvandrere'),
    of('norskfodte'),
  ];
  const ovrige = folketall - innvandrere.persons - norskfodte.persons;
  return { folketall, innvandrere, norskfodte, ovrige };
}

/** A count with a hidden part is a lower bound; with nothing but hidden parts it is unknown. */
const cell = ({ persons, hidden }: Count): number | Missing =>
  hidden === 0 ? persons : persons ? { symbol: ':', value: persons } : { symbol: ':' };

/** One year of one place. */
export function row(befolkning: Dataset, { name, codes }: Place, year: number): Row {
  const { folketall, innvandrere, norskfodte, ovrige } = split(befolkning, codes, year);
  const counted = cell(innvandrere);
  const share = (100 * innvandrere.persons) / folketall;
  return {
    key: `${codes.join('+')}-${year}`,
    cells: {
      kommune: name,
      aar: String(year),
      folketall,
      ovrige,
      innvandrere: counted,
      norskfodte: cell(norskfodte),
      // Below the whole share where somebody is hidden, as the count is.
      andel:
        typeof counted === 'number'
          ? share
          : { ...counted, ...(counted.value ? { value: share } : {}) },
    },
  };
}
