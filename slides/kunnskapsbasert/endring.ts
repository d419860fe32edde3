import type { Missing } from '../../src/data/jsonstat';
import type { Data } from '../../src/data/load';
import { defineFigure, isMissing, sourceOf } from '../../src/figure/figure';
import { formatChange } from '../../src/figure/format';
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
    const { kommune } = state;
    const { befolkningsendring, folkemengdeNorge, kommuner } = data;
    const places = steder(kommuner, kommune);
    const near = compared(data, state, (code) => isComparable(befolkningsendring, code));
    const rows = withCompared(places, near.places).map((place) => rowOf(data, place));
    const groups = places.filter(({ kind }) => kind !== 'egen');
    return {
      finding: finding(rows.filter(({ place }) => places.includes(place))),
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
        // No row that would be empty.
        shown: rows.flatMap(({ place, none }) => (none ? [] : place.key)),
        own: kommune ? [kommune] : [],
      },
      sources: [sourceOf(befolkningsendring), sourceOf(folkemengdeNorge)],
      derived: true,
      caveat: near.rule || `Prosent av folketallet i ${FRA}. Klasse 1 er mest sentral, 6 minst.`,
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

function finding(rows: Row[]): string {
  const growth = (row: Row | undefined) =>
    row && !isMissing(row.none) ? `${formatChange(share(row, 'vekst'), 1)}\u00a0%` : undefined;
  const of = (key: string) => rows.find(({ place }) => place.key === key);
  const since = `Folketilvekst siden ${FRA}`;
  const country = `landet ${growth(of('landet'))}`;
  const [first] = rows;
  if (first?.place.kind !== 'egen') {
    return `${since}: minst sentrale kommuner (klasse\u00a06) ${growth(of('klasse6'))}, ${country}`;
  }
  const own = growth(first);
  if (own) return `${since}: ${first.place.label} ${own}, ${country}`;
  const klasse = rows.find(({ place }) => place.kind === 'klasse');
  const beside = klasse ? `${klasse.place.label.toLowerCase()} ${growth(klasse)}, ` : '';
  return `${since}: ${beside}${country}`;
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
