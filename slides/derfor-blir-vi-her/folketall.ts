import type { Dataset } from '../../src/data/jsonstat';
import type { Kommuner } from '../../src/data/kommuner';
import { yearsBetween } from '../../src/data/years';
import { defineFigure, sourceOf } from '../../src/figure/figure';
import { formatNumber, formatPercent } from '../../src/figure/format';
import { FOLKETALL, INNVANDRERE, NORSKFODTE, OVRIGE } from '../../src/figure/palette';
import { number, tableOf, text } from '../../src/figure/table';
import { shownOn2013 } from '../shared/comparable';
import { namesOf } from '../shared/names';
import { cellOf, isFew, type Place, shareOf, split } from './delt';
import { CASES, FRA, isCase, TIL } from './tre-kommuner';

const YEARS = yearsBetween(FRA, TIL);
/**
 * A municipality this many times larger than the largest of the three is not drawn, because the
 * three would become too small to see.
 */
const DRAWN_UP_TO_TIMES = 2;

/**
 * The population of the three municipalities, split into parts, and of the chosen one if it has
 * room on their scale.
 */
export const folketall = defineFigure({
  name: 'derfor-blir-vi-her-folketall',
  title: `Folketallet i studiens kommuner ${FRA}–${TIL}`,
  needs: ['befolkning', 'kommuner'],
  build({ befolkning, kommuner }, { kommune }) {
    const cases = CASES.map((code) => ({ name: kommuner.name(code, 2013), codes: [code] }));
    const own = kommune ? panelOf(befolkning, kommuner, kommune) : undefined;
    const before = split(befolkning, CASES, FRA);
    const after = split(befolkning, CASES, TIL);
    const others = after.ovrige - before.ovrige;
    const rows = [...cases, ...(own ? [own] : [])].flatMap((place) =>
      YEARS.map((year) => ({ ...place, year, ...split(befolkning, place.codes, year) })),
    );
    return {
      finding: `De tre kommunene gikk fra ${formatNumber(before.innvandrere.persons)} innvandrere i ${FRA} til ${formatNumber(after.innvandrere.persons)} i ${TIL}, mens øvrige ${others < 0 ? 'ble færre' : others > 0 ? 'ble flere' : 'var like mange'}`,
      table: tableOf(rows, {
        key: ({ codes, year }) => `${codes.join('+')}-${year}`,
        columns: [
          text('kommune', 'Kommune', ({ name }) => name),
          text('aar', '1. januar', ({ year }) => String(year)),
          number('folketall', FOLKETALL.label, 'personer', ({ folketall }) => folketall),
          number('ovrige', OVRIGE.label, 'personer', ({ ovrige }) => ovrige),
          number('innvandrere', INNVANDRERE.label, 'personer', (row) => cellOf(row.innvandrere)),
          number('norskfodte', NORSKFODTE.label, 'personer', (row) => cellOf(row.norskfodte)),
          number('andel', 'Innvandrere, andel', 'prosent', (row) => shareOf(row), 1),
        ],
      }),
      encoding: {
        type: 'columns',
        x: 'aar',
        series: [OVRIGE, INNVANDRERE, NORSKFODTE].map((one) => ({ ...one, column: one.key })),
        axis: 'Personer',
        // The scale ends at the next whole thousand.
        max: 1000 * Math.ceil(Math.max(...rows.map(({ folketall }) => folketall)) / 1000),
        panel: 'kommune',
        valueAxis: 'first',
      },
      sources: [sourceOf(befolkning)],
      derived: true,
      caveat: 'Tallene er SSBs. Studien er kvalitativ, uten prosenter.',
    };
  },
  place({ befolkning, kommuner }, { kommune }) {
    const { codes, before: shown } = shownOn2013(kommuner, kommune);
    const [before, after] = [split(befolkning, codes, FRA), split(befolkning, codes, TIL)];
    const share = isFew(after)
      ? ''
      : ` (${formatPercent((100 * after.innvandrere.persons) / after.folketall)} i ${TIL})`;
    const text = `${shown}folketallet gikk fra ${formatNumber(before.folketall)} til ${formatNumber(after.folketall)}, innvandrerne fra ${formatNumber(before.innvandrere.persons)} til ${formatNumber(after.innvandrere.persons)}${share}.`;
    if (isCase(kommuner, kommune)) return text;
    if (crushes(befolkning, codes)) return `${text} For stor til å tegnes i samme målestokk.`;
    const hidden = YEARS.some((year) => split(befolkning, codes, year).norskfodte.hidden > 0);
    return hidden ? `${text} Skjulte tall på norskfødte er regnet med i øvrige.` : text;
  },
});

/** The chosen municipality, if it is drawn. Undefined when it is one of the three or too large. */
function panelOf(befolkning: Dataset, kommuner: Kommuner, kommune: string): Place | undefined {
  const { codes, without } = shownOn2013(kommuner, kommune);
  if (isCase(kommuner, kommune) || crushes(befolkning, codes)) return undefined;
  return { name: without ? namesOf(kommuner, codes, 2013) : kommuner.name(kommune), codes };
}

/** Whether a municipality is too large for the scale of the three. */
function crushes(befolkning: Dataset, codes: readonly string[]): boolean {
  const most = (places: readonly string[]) =>
    Math.max(...YEARS.map((year) => split(befolkning, places, year).folketall));
  return most(codes) > DRAWN_UP_TO_TIMES * Math.max(...CASES.map((code) => most([code])));
}
