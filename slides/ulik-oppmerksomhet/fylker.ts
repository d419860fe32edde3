import type { Kategori } from '../../src/data/editorial';
import type { Data } from '../../src/data/load';
import { growth2013 } from '../../src/data/measures';
import type { Chosen } from '../../src/figure/figure';
import { INK, PAPER, swatch } from '../../src/figure/palette';
import { change, tableOf, text } from '../../src/figure/table';
import { fylker2013, kommunerIn } from '../shared/fylker';

/** The years of the growth that is compared with the judgement. */
export const FRA = 2008;
export const TIL = 2013;

export type Tables = Pick<Data, 'befolkning' | 'fylkesvurdering' | 'kommuner'>;

/** The grades of attention, highest first, and the two classes without a grade. */
export const OPPMERKSOMHET = {
  stor: swatch('stor', 'Stor oppmerksomhet', '#0f4c5c', PAPER),
  nevnes: swatch('nevnes', 'Nevnes, følges ikke opp', '#63a4ae', INK),
  litenGrad: swatch('litenGrad', 'I liten grad drøftet', '#d3e4e2', INK, 'dots'),
  ingenGrad: swatch('ingenGrad', 'Bare egne planer', '#f4efe4', INK),
  ikkeOmtalt: swatch('ikkeOmtalt', 'Ikke omtalt', '#e9e9e6', INK, 'cross'),
};
type Grad = keyof typeof OPPMERKSOMHET;

/**
 * Counties with plans of their own. That is independent of the grade, and drawn as hatching over
 * it.
 */
export const EGNE_PLANER = swatch('egnePlaner', 'Egne planer', 'none', INK, 'hatch');

/** A county of 2013, its judgement, and its growth in per cent of the first year's population. */
export interface Fylke {
  code: string;
  name: string;
  grad: Grad;
  egnePlaner: boolean;
  vekst: number;
  /** Contributions to the growth, in percentage points. */
  innvandrere: number;
  ovrige: number;
}

/** All counties, sorted by the immigrants' contribution, largest first. */
export function fylker(tables: Tables): Fylke[] {
  const { befolkning, fylkesvurdering, kommuner } = tables;
  const made = kommuner.fylker(2013).map(({ code, name }) => {
    const codes = kommunerIn(kommuner, code, 2013);
    const { before, g, i } = growth2013(befolkning, codes, FRA, TIL, false);
    return {
      ...{ code, name, grad: grad(tables, code) },
      egnePlaner: fylkesvurdering.egnePlaner.includes(code),
      vekst: (100 * g) / before,
      innvandrere: (100 * i) / before,
      ovrige: (100 * (g - i)) / before,
    };
  });
  return made.sort((a, b) => b.innvandrere - a.innvandrere);
}

/** The grade of a county's attention, or one of the two classes without a grade. */
function grad({ fylkesvurdering }: Tables, fylke: string): Grad {
  for (const kategori of ['stor', 'nevnes', 'litenGrad'] as const) {
    if (fylkesvurdering[kategori].includes(fylke)) return kategori;
  }
  return fylkesvurdering.egnePlaner.includes(fylke) ? 'ingenGrad' : 'ikkeOmtalt';
}

/** The table that the map and the chart share. */
export const fylkeTable = (all: readonly Fylke[]) =>
  tableOf(all, {
    key: ({ code }) => code,
    klasse: ({ grad }) => grad,
    places: { level: 'fylker', vintage: 2013 },
    columns: [
      text('fylke', 'Fylke 2013', ({ name }) => name),
      text('grad', 'Oppmerksomhet', ({ grad }) => OPPMERKSOMHET[grad].label),
      text('egnePlaner', 'Egne planer', ({ egnePlaner }) => (egnePlaner ? 'ja' : '')),
      change('vekst', `Vekst ${FRA}–${TIL}`, 'prosent', ({ vekst }) => vekst, 1),
      change(
        'innvandrere',
        'Bidrag fra innvandrere',
        'prosentpoeng',
        ({ innvandrere }) => innvandrere,
        1,
      ),
      change('ovrige', 'Bidrag fra øvrige', 'prosentpoeng', ({ ovrige }) => ovrige, 1),
    ],
  });

/** The counties to mark for the chosen category. Undefined when none is chosen. */
export const marked = (
  { fylkesvurdering }: Tables,
  kategori: Kategori | null,
): string[] | undefined => (kategori === null ? undefined : fylkesvurdering[kategori]);

/**
 * A sentence about each county to which the municipality belonged. Oslo is both, and named once.
 */
export function placeIn(tables: Tables, { kommune }: Chosen, say: (fylke: Fylke) => string) {
  const { kommuner } = tables;
  const own = fylker2013(kommuner, kommune);
  return fylker(tables)
    .filter(({ code }) => own.includes(code))
    .map((one) => `${one.name === kommuner.name(kommune) ? 'fylket' : one.name}${say(one)}`)
    .join(' ');
}
