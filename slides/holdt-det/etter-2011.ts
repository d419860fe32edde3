import type { Missing } from '../../src/data/jsonstat';
import type { Data } from '../../src/data/load';
import { count } from '../../src/data/measures';
import { type Cell, defineFigure, isMissing, sourceOf } from '../../src/figure/figure';
import { endring, tall } from '../../src/figure/format';
import { INK, swatch } from '../../src/figure/palette';
import { change, tableOf, text } from '../../src/figure/table';
import { changed, FRA, isComparable, KOMPONENTER, PARTS, parts, TIL } from '../shared/endring';
import { sentralitetsklasse } from '../shared/sentralitet';

type Tables = Pick<Data, 'befolkningsendring' | 'bosatteFlyktninger' | 'kommuner'>;

/** Beside the components, never added to them. */
const FLYKTNINGER = swatch(
  'flyktninger',
  'Bosatte flyktninger (del av innflyttingen)',
  '#f3c79b',
  INK,
  'stripes',
);
const shown = [...parts.map((key) => KOMPONENTER[key]), FLYKTNINGER];

/** Components of change by centrality, refugees settled beside them, never added. */
export const etter2011 = defineFigure({
  name: 'holdt-det-etter-2011',
  title: `Hva veksten ${FRA}–${TIL} besto av`,
  needs: ['befolkningsendring', 'bosatteFlyktninger', 'kommuner'],
  build(data, { kommune }) {
    const { befolkningsendring: table, bosatteFlyktninger, kommuner } = data;
    const comparable = table.regions.filter((code) => isComparable(table, code));
    const grown = comparable.filter((code) => changed(table, [code], 'folketilvekst') > 0);
    const deaths = grown.filter((code) => changed(table, [code], PARTS.fodsel) < 0);
    const groups = [1, 2, 3, 4, 5, 6].map((klasse) => ({
      key: String(klasse),
      label: sentralitetsklasse(klasse),
      codes: comparable.filter((code) => kommuner.get(code).sentralitet === klasse),
    }));
    if (kommune) groups.push({ key: kommune, label: kommuner.name(kommune), codes: [kommune] });
    const rows: Row[] = groups.map((group) => ({ ...group, persons: persons(data, group.codes) }));
    return {
      finding: `${FRA}–${TIL} vokste ${grown.length} av ${comparable.length} sammenlignbare kommuner; ${deaths.length} av dem hadde flere døde enn fødte`,
      table: tableOf(rows, {
        key: ({ key }) => key,
        columns: [
          text('gruppe', 'Sentralitetsklasse', ({ label }) => label),
          ...shown.map(({ key, label }) =>
            change(key, label, `prosent av folketallet ${FRA}`, (row: Row) => share(row, key), 1),
          ),
          ...shown.map(({ key, label }) =>
            change(`${key}Antall`, label, 'personer', ({ persons }: Row) => persons[key]),
          ),
        ],
      }),
      encoding: {
        type: 'bars',
        category: 'gruppe',
        series: shown.map((one) => ({
          ...one,
          column: one.key,
          stack: one === FLYKTNINGER ? 'flyktninger' : 'vekst',
        })),
        stacked: true,
        axis: `Prosent av folketallet i ${FRA}`,
        own: kommune ? [kommune] : [],
      },
      sources: [sourceOf(table), sourceOf(bosatteFlyktninger)],
      derived: true,
      caveat: `Flyktninger ${settledYears(data)[0]}–${TIL - 1}: nedre grense, for noen tall er skjult.`,
    };
  },
  place(data, { kommune }) {
    const { befolkningsendring: table } = data;
    if (!isComparable(table, kommune)) {
      return `ikke sammenlignbar ${FRA}–${TIL}, fordi grensene er endret.`;
    }
    const own = (variable: string) => endring(changed(table, [kommune], variable));
    const settled = persons(data, [kommune]).flyktninger;
    const refugees = isMissing(settled) ? `minst ${tall(settled.value ?? 0)}` : tall(settled);
    return `${own('folketilvekst')} innbyggere: fødselsoverskudd ${own(PARTS.fodsel)}, nettoinnflytting ${own(PARTS.flytting)}. Bosatte flyktninger: ${refugees}.`;
  },
});

/** Persons; a lower bound where some of the refugees are hidden. */
type Persons = Record<(typeof shown)[number]['key'] | 'before', number | Missing>;

interface Row {
  key: string;
  label: string;
  codes: string[];
  persons: Persons;
}

/** Sums over municipalities together, and how many lived there at the start. */
function persons({ befolkningsendring, bosatteFlyktninger }: Tables, codes: string[]): Persons {
  const none: Missing = {
    symbol: '.',
    reason: `Ikke sammenlignbar ${FRA}–${TIL}: grensene er endret.`,
  };
  const sum = (variable: string) => changed(befolkningsendring, codes, variable);
  if (!codes.every((code) => isComparable(befolkningsendring, code))) {
    return { fodsel: none, flytting: none, rest: none, flyktninger: none, before: none };
  }
  let [settled, hidden] = [0, 0];
  for (const year of settledYears({ bosatteFlyktninger })) {
    const own = count(bosatteFlyktninger, codes, ['bosatte'], Number(year));
    settled += own.persons;
    hidden += own.hidden;
  }
  return {
    fodsel: sum(PARTS.fodsel),
    flytting: sum(PARTS.flytting),
    rest: sum(PARTS.rest),
    flyktninger: hidden ? { symbol: ':', value: settled } : settled,
    before: sum('folkemengde_start'),
  };
}

/** In per cent of those who lived there at the start. */
function share({ persons }: Row, key: keyof Persons): Cell {
  const [part, before] = [persons[key], persons.before];
  if (isMissing(before)) return before;
  if (!isMissing(part)) return (100 * part) / before;
  return { ...part, value: (100 * (part.value ?? 0)) / before };
}

/** The years of the period that there are figures of settled refugees for. */
const settledYears = ({ bosatteFlyktninger }: Pick<Data, 'bosatteFlyktninger'>): string[] =>
  bosatteFlyktninger.times.filter((year) => Number(year) < TIL);
