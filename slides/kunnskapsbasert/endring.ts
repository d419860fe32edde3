import type { Dataset } from '../../src/data/jsonstat';
import { similar } from '../../src/data/similar';
import {
  type Cell,
  type Column,
  defineFigure,
  placeSentence,
  type Row,
  sourceOf,
} from '../../src/figure/figure';
import { endring as signed } from '../../src/figure/format';
import { KOMPONENTER } from '../../src/figure/palette';
import { briefly, missing, type Sted, single, steder, whyNot } from './steder';

const PERIODE = '2011-2025';
const PARTS = {
  fodsel: 'fodselsoverskudd',
  flytting: 'nettoinnflytting',
  rest: 'rest',
} as const;
const parts = Object.keys(PARTS) as (keyof typeof PARTS)[];

/** Components of change, beside similar municipalities, the class and the country. */
export const endring = defineFigure({
  name: 'kunnskapsbasert-endring',
  title: 'Hva endringen i folketallet 2011–2026 besto av',
  needs: ['befolkningsendring', 'folkemengde', 'folkemengdeNorge', 'kommuner'],
  build({ befolkningsendring: table, folkemengde, folkemengdeNorge, kommuner }, { kommune }) {
    const [own, ...others] = steder(kommuner, kommune);
    const near = kommune
      ? similar(kommuner, folkemengde, kommune).map((code) => single(kommuner, code))
      : [];
    const places = own ? [own, ...near, ...others] : others;
    const rows = places.map((place) => {
      const [code = ''] = place.codes;
      // Names repeat; a number alone would lose its zero in a spreadsheet.
      const fylke = place.kind === 'egen' ? kommuner.fylkeName(kommuner.get(code).fylke) : '';
      const norway = place.kind === 'landet' ? published(folkemengdeNorge) : undefined;
      return row(table, place, fylke, missing(reason(whyNot(kommuner, code))), norway);
    });
    return {
      finding: finding(rows, own),
      ...(kommune
        ? {
            place: placeSentence(
              kommuner,
              kommune,
              inWords(table, kommune, whyNot(kommuner, kommune)),
            ),
          }
        : {}),
      table: { columns, rows },
      encoding: {
        type: 'bars',
        category: 'hvem',
        series: parts.map((key) => ({ ...KOMPONENTER[key], column: key })),
        stacked: true,
        axis: 'Prosent av folketallet i 2011',
        bare: true,
        rules: [...near.slice(0, 1), ...others.slice(kommune ? 0 : -1)].map(({ key }) => key),
        ends: 'vekst',
        own: kommune ? [kommune] : [],
      },
      sources: [sourceOf(table), sourceOf(folkemengdeNorge)],
      derived: true,
      caveat: kommune
        ? 'Lignende kommuner: samme klasse, nærmest i folketall 2026.'
        : 'Prosent av folketallet i 2011. Klasse 1 er mest sentral, 6 minst.',
    };
  },
});

const reason = (split: string | undefined): string => split ?? 'Grensene er endret.';

function finding(rows: Row[], own: Sted | undefined): string {
  const growth = (key: string) => {
    const cell = rows.find((row) => row.key === key)?.cells.vekst;
    return typeof cell === 'number' ? `${signed(cell, 1)}\u00a0%` : undefined;
  };
  const country = `landet ${growth('landet')}`;
  const klasse = rows.find(({ key }) => key.startsWith('klasse'));
  if (own?.kind !== 'egen') {
    return `Folketallet siden 2011: minst sentrale kommuner (klasse\u00a06) ${growth('klasse6')}, ${country}`;
  }
  const change = growth(own.key);
  if (change) return `Folketallet siden 2011: ${own.label} ${change}, ${country}`;
  const beside = klasse && `${String(klasse.cells.hvem).toLowerCase()} ${growth(klasse.key)}, `;
  return `Folketallet siden 2011: ${beside ?? ''}${country}`;
}

const isComparable = (table: Dataset, code: string): boolean =>
  table.value(code, 'sammenlignbar', PERIODE) === 1;

interface Published {
  before: number;
  growth: number;
}

/** The country's population of 2011 and its growth until 2026, as SSB has published them. */
function published(folkemengdeNorge: Dataset): Published | undefined {
  const [before, after] = [2011, 2026].map((year) =>
    folkemengdeNorge.value('0', 'folkemengde', year),
  );
  return before && after ? { before, growth: after - before } : undefined;
}

/**
 * In persons and in per cent of 2011. A class has its comparable municipalities. The country has what
 * is published: of five split municipalities the table has the changes from 2020 on only.
 */
function row(
  table: Dataset,
  { key, kind, label, codes }: Sted,
  fylke: string,
  why: Cell,
  norway: Published | undefined,
): Row {
  const used = kind === 'klasse' ? codes.filter((code) => isComparable(table, code)) : codes;
  const none =
    kind === 'egen' && !used.every((code) => isComparable(table, code)) ? why : undefined;
  const sum = (variable: string) =>
    used.reduce((total, code) => total + (table.value(code, variable, PERIODE) ?? 0), 0);
  const before = norway?.before ?? sum('folkemengde_start');
  const cells: Record<string, Cell> = {
    hvem: label,
    fylke,
    n: used.length,
    fra: none ?? before,
  };
  for (const [name, variable] of [...Object.entries(PARTS), ['vekst', 'folketilvekst']]) {
    if (!name || !variable) continue;
    const change = (name === 'vekst' ? norway?.growth : undefined) ?? sum(variable);
    cells[name] = none ?? (100 * change) / before;
    cells[`${name}Antall`] = none ?? change;
  }
  return { key, cells };
}

const named = [...parts.map((key) => [key, KOMPONENTER[key].label]), ['vekst', 'Folketilvekst']];
const columns: Column[] = [
  { key: 'hvem', label: 'Sted', type: 'text' },
  { key: 'fylke', label: 'Fylke', type: 'text' },
  { key: 'n', label: 'Kommuner', type: 'number' },
  ...named.map(([key = '', label = '']) => ({
    key,
    label,
    unit: 'prosent av folketallet 2011',
    type: 'change' as const,
    decimals: 1,
  })),
  { key: 'fra', label: 'Folketall 2011', unit: 'personer', type: 'number' },
  ...named.map(([key = '', label = '']) => ({
    key: `${key}Antall`,
    label,
    unit: 'personer',
    type: 'change' as const,
  })),
];

/** «fødselsoverskudd +12, nettoinnflytting −40.», or why not. */
function inWords(table: Dataset, code: string, split: string | undefined): string {
  if (!isComparable(table, code)) {
    return `ikke sammenlignbar 2011–2026. ${briefly(reason(split))}`;
  }
  const of = (variable: string) => signed(table.value(code, variable, PERIODE) ?? 0);
  return `fødselsoverskudd ${of(PARTS.fodsel)}, nettoinnflytting ${of(PARTS.flytting)}.`;
}
