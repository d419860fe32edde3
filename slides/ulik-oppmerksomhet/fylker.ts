import type { Kategori } from '../../src/data/editorial';
import type { Data } from '../../src/data/load';
import { growth2013 } from '../../src/data/measures';
import type { Column, Row } from '../../src/figure/figure';
import { OPPMERKSOMHET } from '../../src/figure/palette';

/** The years whose growth stands beside the judgement. */
export const FRA = 2008;
export const TIL = 2013;

export type Tables = Pick<Data, 'befolkning' | 'fylkesvurdering' | 'kommuner'>;
export type Grad = keyof typeof OPPMERKSOMHET;

/** The grade of attention of a county of 2013; plans of one's own are no grade. */
export function grad({ fylkesvurdering }: Tables, fylke: string): Grad {
  for (const kategori of ['stor', 'nevnes', 'litenGrad'] as const) {
    if (fylkesvurdering[kategori].includes(fylke)) return kategori;
  }
  return fylkesvurdering.egnePlaner.includes(fylke) ? 'ingenGrad' : 'ikkeOmtalt';
}

/** The counties to mark for a chosen category; undefined when none is chosen. */
export const marked = (
  { fylkesvurdering }: Tables,
  kategori: string | null,
): string[] | undefined => (kategori === null ? undefined : fylkesvurdering[kategori as Kategori]);

/** The counties of 2013 that the chosen municipality lay in. */
export function ownFylker({ kommuner }: Tables, kommune: string | null): string[] {
  if (!kommune) return [];
  const { codes } = kommuner.predecessors(kommune, 2013);
  return [...new Set(codes.map((code) => kommuner.get(code, 2013).fylke))];
}

/** A county in a sentence that begins with the municipality: Oslo is both. */
export const afterName = ({ kommuner }: Tables, kommune: string, fylke: unknown): string =>
  fylke === kommuner.name(kommune) ? 'fylket' : String(fylke);

export const columns: Column[] = [
  { key: 'fylke', label: 'Fylke 2013', type: 'text' },
  { key: 'grad', label: 'Oppmerksomhet', type: 'text' },
  { key: 'egnePlaner', label: 'Egne planer', type: 'text' },
  { key: 'vekst', label: `Vekst ${FRA}–${TIL}`, unit: 'prosent', type: 'change', decimals: 1 },
  {
    key: 'innvandrere',
    label: 'Bidrag fra innvandrere',
    unit: 'prosentpoeng',
    type: 'change',
    decimals: 1,
  },
  { key: 'ovrige', label: 'Bidrag fra øvrige', unit: 'prosentpoeng', type: 'change', decimals: 1 },
];

/** One row a county, the largest contribution from immigrants first. Per cent of those of 2008. */
export function rows(tables: Tables): Row[] {
  const { befolkning, fylkesvurdering, kommuner } = tables;
  const made = kommuner.fylker(2013).map(({ code, name }) => {
    const codes = kommuner.list(2013).flatMap((one) => (one.fylke === code ? one.code : []));
    const { before, g, i } = growth2013(befolkning, codes, FRA, TIL, false);
    const own = grad(tables, code);
    return {
      key: code,
      klasse: own,
      innvandrere: (100 * i) / before,
      cells: {
        fylke: name,
        grad: OPPMERKSOMHET[own].label,
        egnePlaner: fylkesvurdering.egnePlaner.includes(code) ? 'ja' : '',
        vekst: (100 * g) / before,
        innvandrere: (100 * i) / before,
        ovrige: (100 * (g - i)) / before,
      },
    };
  });
  return made.sort((a, b) => b.innvandrere - a.innvandrere);
}
