import type { Dataset } from '../../src/data/jsonstat';
import { yearsBetween } from '../../src/data/years';
import { defineFigure, sourceOf } from '../../src/figure/figure';
import { formatChange, formatNumber, formatPercent } from '../../src/figure/format';
import { FOLKETALL, INNVANDRERE, NORSKFODTE, OVRIGE } from '../../src/figure/palette';
import { change, number, tableOf, text } from '../../src/figure/table';
import { shownOn2013 } from '../shared/comparable';
import { namesOf } from '../shared/names';
import { FEW } from '../shared/reasons';
import { cellOf, isFew, type Place, split } from './delt';
import { CASES, FRA, isCase, TIL } from './tre-kommuner';

const YEARS = yearsBetween(FRA, TIL);
const GROUPS = [INNVANDRERE, NORSKFODTE, OVRIGE];
type Group = 'innvandrere' | 'norskfodte' | 'ovrige';

/**
 * How three parts of the population have changed since the first year, in the three municipalities
 * and in the chosen one, all in per cent of the population then.
 */
export const folketall = defineFigure({
  name: 'derfor-blir-vi-her-folketall',
  title: `Folketallet i studiens kommuner siden ${FRA}`,
  needs: ['befolkning', 'kommuner'],
  build({ befolkning, kommuner }, { kommune }) {
    const places: Place[] = CASES.map((code) => ({
      name: kommuner.name(code, 2013),
      codes: [code],
    }));
    if (kommune && !isCase(kommuner, kommune)) {
      const { codes, without } = shownOn2013(kommuner, kommune);
      places.push({
        name: without ? namesOf(kommuner, codes, 2013) : kommuner.name(kommune),
        codes,
      });
    }
    const rows = places.flatMap((place) => {
      const few = isFew(split(befolkning, place.codes, TIL));
      return YEARS.map((year) => ({ ...place, year, few, ...changes(befolkning, place, year) }));
    });
    const rowKey = ({ codes, year }: (typeof rows)[number]) => `${codes.join('+')}-${year}`;
    const three = changes(befolkning, { codes: CASES }, TIL).persons;
    const more = (persons: number) =>
      `${formatNumber(Math.abs(persons))} ${persons < 0 ? 'færre' : 'flere'}`;
    return {
      finding: `Fra ${FRA} til ${TIL} fikk de tre kommunene ${more(three.innvandrere)} innvandrere og ${more(three.ovrige)} øvrige innbyggere`,
      lands: {
        number: formatChange(three.innvandrere),
        text: `innvandrere i de tre kommunene siden ${FRA}`,
      },
      table: tableOf(rows, {
        key: rowKey,
        columns: [
          text('kommune', 'Kommune', ({ name }) => name),
          text('aar', '1. januar', ({ year }) => String(year)),
          number('folketall', FOLKETALL.label, 'personer', ({ now }) => now.folketall),
          number('innvandrere', INNVANDRERE.label, 'personer', ({ now }) =>
            cellOf(now.innvandrere),
          ),
          number('norskfodte', NORSKFODTE.label, 'personer', ({ now }) => cellOf(now.norskfodte)),
          number('ovrige', OVRIGE.label, 'personer', ({ now }) => now.ovrige),
          ...GROUPS.map(({ key, label }) =>
            change(
              `${key}Endring` as const,
              `${label}, endring siden ${FRA}`,
              'personer',
              ({ persons }: (typeof rows)[number]) => persons[key],
            ),
          ),
          ...GROUPS.map(({ key, label }) =>
            change(
              `${key}Prosent` as const,
              `${label}, endring siden ${FRA}`,
              `prosent av folketallet i ${FRA}`,
              ({ few, percent }: (typeof rows)[number]) => (few ? FEW : percent[key]),
              1,
            ),
          ),
        ],
      }),
      encoding: {
        type: 'lines',
        x: 'aar',
        panel: 'kommune',
        valueAxis: 'first',
        series: GROUPS.map((one) => ({
          ...one,
          column: `${one.key}Prosent` as const,
          dash: one === NORSKFODTE,
        })),
        ends: Object.fromEntries(GROUPS.map(({ key }) => [key, `${key}Endring` as const])),
        shown: rows.filter(({ few }) => !few).map(rowKey),
        axis: 'Prosent',
      },
      sources: [sourceOf(befolkning)],
      derived: true,
      caveat: `Linjene er i prosent av folketallet i ${FRA}, tallene er personer. De er SSBs: studien er kvalitativ, uten prosenter.`,
    };
  },
  place({ befolkning, kommuner }, { kommune }) {
    const { codes, before: shown } = shownOn2013(kommuner, kommune);
    const [before, after] = [split(befolkning, codes, FRA), split(befolkning, codes, TIL)];
    if (isFew(after)) {
      return `${shown}fra ${formatNumber(before.innvandrere.persons)} innvandrere i ${FRA} til ${formatNumber(after.innvandrere.persons)} i ${TIL}, for få til å tegnes i prosent.`;
    }
    const [then, now] = [before, after].map(({ innvandrere, folketall }) =>
      formatPercent((100 * innvandrere.persons) / folketall),
    );
    const text = `${shown}${now} av innbyggerne var innvandrere i ${TIL}, mot ${then} i ${FRA}.`;
    const hidden = YEARS.some((year) => split(befolkning, codes, year).norskfodte.hidden > 0);
    return hidden ? `${text} Skjulte tall på norskfødte er regnet med i øvrige.` : text;
  },
});

/** The parts of a place's population on 1 January, and their change since the first year. */
function changes(befolkning: Dataset, { codes }: Pick<Place, 'codes'>, year: number) {
  const [then, now] = [split(befolkning, codes, FRA), split(befolkning, codes, year)];
  const persons: Record<Group, number> = {
    innvandrere: now.innvandrere.persons - then.innvandrere.persons,
    norskfodte: now.norskfodte.persons - then.norskfodte.persons,
    ovrige: now.ovrige - then.ovrige,
  };
  const percent = Object.fromEntries(
    Object.entries(persons).map(([group, change]) => [group, (100 * change) / then.folketall]),
  ) as typeof persons;
  return { now, persons, percent };
}
