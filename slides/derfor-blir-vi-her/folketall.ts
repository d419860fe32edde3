import type { Dataset } from '../../src/data/jsonstat';
import type { Kommuner } from '../../src/data/kommuner';
import {
  defineFigure,
  placeSentence,
  type Row,
  shortName,
  sourceOf,
} from '../../src/figure/figure';
import { prosent, tall } from '../../src/figure/format';
import { FOLKETALL, INNVANDRERE, NORSKFODTE, OVRIGE } from '../../src/figure/palette';
import { type Place, row, split } from './delt';
import { CASES, FRA, isCase, TIL } from './tre-kommuner';

const YEARS = Array.from({ length: TIL - FRA + 1 }, (_, i) => FRA + i);
/** A fourth municipality this many times larger than the largest of the three would crush them. */
const CRUSHES = 2;

/** The population of the three, split, and of the chosen municipality where the scale allows it. */
export const folketall = defineFigure({
  name: 'derfor-blir-vi-her-folketall',
  title: `Folketallet i studiens kommuner ${FRA}–${TIL}`,
  needs: ['befolkning', 'kommuner'],
  build({ befolkning, kommuner }, { kommune }) {
    const cases = CASES.map((code) => ({ name: kommuner.name(code, 2013), codes: [code] }));
    const own = kommune ? chosen(befolkning, kommuner, kommune) : undefined;
    const before = split(befolkning, CASES, FRA);
    const after = split(befolkning, CASES, TIL);
    const others = after.ovrige - before.ovrige;
    const rows = [...cases, ...(own?.panel ? [own.panel] : [])].flatMap((place) =>
      YEARS.map((year) => row(befolkning, place, year)),
    );
    return {
      finding: `De tre kommunene gikk fra ${tall(before.innvandrere.persons)} innvandrere i ${FRA} til ${tall(after.innvandrere.persons)} i ${TIL}, mens øvrige ${others < 0 ? 'ble færre' : others > 0 ? 'ble flere' : 'var like mange'}`,
      ...(kommune && own ? { place: placeSentence(kommuner, kommune, own.text) } : {}),
      table: {
        columns: [
          { key: 'kommune', label: 'Kommune', type: 'text' },
          { key: 'aar', label: '1. januar', type: 'text' },
          ...[FOLKETALL, OVRIGE, INNVANDRERE, NORSKFODTE].map(({ key, label }) => ({
            key,
            label,
            unit: 'personer',
            type: 'number' as const,
          })),
          {
            key: 'andel',
            label: 'Innvandrere, andel',
            unit: 'prosent',
            type: 'number',
            decimals: 1,
          },
        ],
        rows,
      },
      encoding: {
        type: 'columns',
        x: 'aar',
        series: [OVRIGE, INNVANDRERE, NORSKFODTE].map((one) => ({ ...one, column: one.key })),
        axis: 'Personer',
        max: top(rows),
        panel: 'kommune',
        valueAxis: 'first',
      },
      sources: [sourceOf(befolkning)],
      derived: true,
      caveat: 'Tallene er SSBs. Studien er kvalitativ, uten prosenter.',
    };
  },
});

/** The scale's end: the next thousand. */
const top = (rows: Row[]): number =>
  Math.ceil(Math.max(...rows.map(({ cells }) => Number(cells.folketall))) / 1000) * 1000;

/** What is said of the chosen municipality, and its panel where it gets one. */
function chosen(
  befolkning: Dataset,
  kommuner: Kommuner,
  kommune: string,
): { text: string; panel?: Place } {
  const { codes, notComparable } = kommuner.predecessors(kommune, 2013);
  if (notComparable) return { text: `ikke sammenlignbar. ${notComparable}` };
  const [before, after] = [split(befolkning, codes, FRA), split(befolkning, codes, TIL)];
  const share = prosent((100 * after.innvandrere.persons) / after.folketall);
  const text = `folketallet gikk fra ${tall(before.folketall)} til ${tall(after.folketall)}, innvandrerne fra ${tall(before.innvandrere.persons)} til ${tall(after.innvandrere.persons)} (${share} i ${TIL}).`;
  if (isCase(kommuner, kommune)) return { text };
  const most = (places: readonly string[]) =>
    Math.max(...YEARS.map((year) => split(befolkning, places, year).folketall));
  if (most(codes) > CRUSHES * Math.max(...CASES.map((code) => most([code])))) {
    return { text: `${text} For stor til å tegnes i samme målestokk.` };
  }
  const hidden = YEARS.some((year) => split(befolkning, codes, year).norskfodte.hidden > 0);
  return {
    text: hidden ? `${text} Skjulte tall på norskfødte er regnet med i øvrige.` : text,
    panel: { name: shortName(kommuner, kommune), codes },
  };
}
