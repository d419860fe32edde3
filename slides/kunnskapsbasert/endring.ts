import type { Missing } from '../../src/data/jsonstat';
import type { Data } from '../../src/data/load';
import { defineFigure, type Landing, sourceOf } from '../../src/figure/figure';
import { formatChange, formatPercent } from '../../src/figure/format';
import { change, number, tableOf, text } from '../../src/figure/table';
import { briefly, missing, unless, whyNot } from '../shared/comparable';
import { changed, FRA, isComparable, KOMPONENTER, PARTS, parts, TIL } from '../shared/endring';
import { compared } from '../shared/sammenlign';
import { type Sted, steder, withCompared } from '../shared/steder';

type Tables = Pick<Data, 'befolkningsendring' | 'folkemengdeNorge' | 'kommuner'>;

/** The table's variables: the components and their sum. */
const named = [
  ...parts.map((key) => ({ key, label: KOMPONENTER[key].label, variable: PARTS[key] })),
  { key: 'vekst', label: 'Folketilvekst', variable: 'folketilvekst' },
] as const;
type Change = (typeof named)[number]['key'];

/** A place, and its changes over the period. */
interface Row {
  place: Sted;
  /** How many municipalities are added up. */
  n: number;
  /** Why there are no numbers, if there are none. */
  none: Missing | undefined;
  /** Inhabitants at the start. */
  before: number;
  /** Persons. */
  changes: Record<Change, number>;
}

/** The components of change in the chosen municipality, similar ones, its class and the country. */
export const endring = defineFigure({
  name: 'kunnskapsbasert-endring',
  title: `Hva endringen i folketallet ${FRA}–${TIL} besto av`,
  needs: ['befolkningsendring', 'folkemengde', 'folkemengdeNorge', 'kommuner'],
  build(data, state) {
    const { figur, kommune, sammenlign } = state;
    const { befolkningsendring, folkemengdeNorge, kommuner } = data;
    const places = steder(kommuner, kommune);
    const near = compared(data, state, (code) => isComparable(befolkningsendring, code));
    const rows = withCompared(places, near.places).map((place) => rowOf(data, place));
    const told = rows.filter(({ place }) => places.includes(place));
    const isWide = figur === 'kunnskapsbasert-endring' || sammenlign.length > 0;
    const groups = places.filter(({ kind }) => kind !== 'egen');
    return {
      finding: finding(told),
      ...landing(told),
      table: tableOf(rows, {
        key: ({ place }) => place.key,
        columns: [
          text('hvem', 'Sted', ({ place }) => place.label),
          // Names are not unique, and a code alone would lose its leading zero in a spreadsheet.
          text('fylke', 'Fylke', ({ place: { kind, key } }) =>
            kind === 'egen' ? kommuner.fylkeName(kommuner.get(key).fylke) : '',
          ),
          number('n', 'Kommuner', null, ({ n }) => n),
          ...named.map(({ key, label }) =>
            change(
              key,
              label,
              `prosent av folketallet ${FRA}`,
              (row: Row) => unless(row.none, () => share(row, key)),
              1,
            ),
          ),
          number('fra', `Folketall ${FRA}`, 'personer', ({ none, before }) => none ?? before),
          ...named.map(({ key, label }) =>
            change(
              `${key}Antall`,
              label,
              'personer',
              ({ none, changes }: Row) => none ?? changes[key],
            ),
          ),
        ],
      }),
      encoding: {
        type: 'bars',
        category: 'hvem',
        series: parts.map((key) => ({ ...KOMPONENTER[key], column: key })),
        stacked: true,
        axis: `Prosent av folketallet i ${FRA}`,
        bare: true,
        rules: [...near.places.slice(0, 1), ...groups.slice(kommune ? 0 : -1)].map(
          ({ key }) => key,
        ),
        ends: 'vekst',
        // No row that would be empty. Similar ones have room where the figure fills the slide.
        shown: rows.flatMap(({ place, none }) => {
          const isOther = !places.includes(place) && !isWide;
          return none || isOther || !place.drawn ? [] : place.key;
        }),
        own: kommune ? [kommune] : [],
      },
      sources: [sourceOf(befolkningsendring), sourceOf(folkemengdeNorge)],
      derived: true,
      caveat: (isWide ? near.rule : near.none) || `Prosent av folketallet i ${FRA}.`,
    };
  },
  /** Example: «fødselsoverskudd +12, nettoinnflytting −40.» Otherwise why there are no numbers. */
  place({ befolkningsendring: table, kommuner }, { kommune }) {
    if (!isComparable(table, kommune)) {
      return `ikke sammenlignbar ${FRA}–${TIL}. ${briefly(reason(kommuner, kommune))}`;
    }
    const of = (variable: string) => formatChange(changed(table, [kommune], variable));
    return `fødselsoverskudd ${of(PARTS.fodsel)}, nettoinnflytting ${of(PARTS.flytting)}.`;
  },
});

const reason = (kommuner: Data['kommuner'], code: string): string =>
  whyNot(kommuner, code) ?? 'Grensene er endret.';

const share = ({ changes, before }: Row, key: Change): number => (100 * changes[key]) / before;

/** The growth in per cent: «+4,9 %», since the first year. */
function landing(rows: Row[]): { lands?: Landing } {
  const { told } = toldOf(rows);
  if (!told) return {};
  const where = told.place.kind === 'egen' ? told.place.label : told.place.label.toLowerCase();
  const number = `${formatChange(share(told, 'vekst'), 1)}\u00a0%`;
  return { lands: { number, text: `innbyggere siden ${FRA} (${where})` } };
}

/** Example: «Folketallet i Tynset har vokst med 4,9 % siden 2011, i landet med 14,4 %». */
function finding(rows: Row[]): string {
  const [first] = rows;
  const { told, country } = toldOf(rows);
  if (!told || !country) return '';
  const isClass = told.place.kind === 'klasse' && first?.place.kind === 'egen';
  const where = isClass ? 'i samme klasse' : told === first ? `i ${told.place.label}` : LEAST;
  const [by, all] = [share(told, 'vekst'), share(country, 'vekst')];
  const percent = (value: number) => formatPercent(Math.abs(value));
  const is =
    Math.abs(by) < 0.05 ? 'er uendret' : `har ${by > 0 ? 'vokst' : 'falt'} med ${percent(by)}`;
  const beside = by > 0 === all > 0 ? 'i landet' : `mens landet har ${all > 0 ? 'vokst' : 'falt'}`;
  return `Folketallet ${where} ${is} siden ${FRA}, ${beside} med ${percent(all)}`;
}

const LEAST = 'i de minst sentrale kommunene';

/** The place that the headline tells of, and the country: the class where the own has no numbers. */
function toldOf(rows: Row[]): { told: Row | undefined; country: Row | undefined } {
  const of = (key: string) => rows.find(({ place }) => place.key === key);
  const [first, klasse] = rows;
  const own = first?.none ? klasse : first;
  return { told: first?.place.kind === 'egen' ? own : of('klasse6'), country: of('landet') };
}

/**
 * Adds up a place. A class consists of its comparable municipalities. The country has the published
 * sums, although the table has five split municipalities only from 2020 on.
 */
function rowOf(
  { befolkningsendring: table, folkemengdeNorge, kommuner }: Tables,
  place: Sted,
): Row {
  const { kind, codes, key } = place;
  const used = kind === 'klasse' ? codes.filter((code) => isComparable(table, code)) : codes;
  const isUnknown = kind === 'egen' && !isComparable(table, key);
  const changes = Object.fromEntries(
    named.map(({ key, variable }) => [key, changed(table, used, variable)]),
  ) as Record<Change, number>;
  let before = changed(table, used, 'folkemengde_start');
  const norway = [FRA, TIL].map((year) => folkemengdeNorge.value('0', 'folkemengde', year));
  if (kind === 'landet' && norway[0] && norway[1]) {
    before = norway[0];
    changes.vekst = norway[1] - norway[0];
  }
  return {
    ...{ place, n: used.length, before, changes },
    none: isUnknown ? missing(reason(kommuner, key)) : undefined,
  };
}
