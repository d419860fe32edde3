import { yearsBetween, yearsOf } from '../../src/data/years';
import type { Swatch } from '../../src/figure/encoding';
import { defineFigure, isMissing, sourceOf } from '../../src/figure/figure';
import { formatPercent } from '../../src/figure/format';
import { EGEN, GRUPPE, LANDET, PAPER, swatch } from '../../src/figure/palette';
import { number, tableOf, text } from '../../src/figure/table';
import { AKERSHUS, akershusCodes, own, RAELINGEN, share, shareCell } from './andeler';

const [FIRST, LAST] = yearsOf('befolkning');
const YEARS = yearsBetween(FIRST, LAST);

/** The colour of Rælingen, which the slide is about, when another municipality is chosen. */
const STED = swatch('sted', 'Stedet', '#5c2900', PAPER);

/**
 * Lines of the share of immigrants over the years in Rælingen, Akershus, the country and the chosen
 * municipality.
 */
export const linjer = defineFigure({
  name: 'akershus-linjer',
  title: `Andelen innvandrere ${FIRST}–${LAST}`,
  needs: ['befolkning', 'kommuner'],
  build({ befolkning, kommuner }, { akershus: year, kommune }) {
    const name = kommuner.name(RAELINGEN, 2013);
    const chosen = kommune ? own(kommuner, kommune) : undefined;
    const series: (Swatch & { codes: readonly string[] })[] = [
      { ...STED, label: name, codes: [RAELINGEN] },
      { ...GRUPPE, label: kommuner.fylkeName(AKERSHUS, 2013), codes: akershusCodes(kommuner) },
      { ...LANDET, codes: befolkning.regions },
    ];
    if (kommune && chosen && chosen.codes.join() !== RAELINGEN) {
      series.push({ ...EGEN, label: chosen.name, codes: chosen.codes });
    }
    const at = (codes: readonly string[], when: number) =>
      `${isMissing(shareCell(befolkning, codes, when)) ? 'minst ' : ''}${formatPercent(share(befolkning, codes, when))}`;
    return {
      finding: `${name}: fra ${at([RAELINGEN], FIRST)} innvandrere i ${FIRST} til ${at([RAELINGEN], LAST)} i ${LAST}, landet fra ${at(befolkning.regions, FIRST)} til ${at(befolkning.regions, LAST)}`,
      table: tableOf(YEARS, {
        key: String,
        columns: [
          text('aar', '1. januar', (when) => String(when)),
          ...series.map(({ key, label, codes }) =>
            number(
              key,
              label,
              'prosent av folketallet',
              (when: number) => shareCell(befolkning, codes, when),
              1,
            ),
          ),
        ],
      }),
      encoding: {
        type: 'lines',
        x: 'aar',
        series: series.map(({ codes: _, ...swatch }) => ({
          ...swatch,
          column: swatch.key,
          dash: swatch.key === LANDET.key,
        })),
        axis: 'Innvandrere, prosent av folketallet',
        min: 0,
        at: String(year),
        namesBeside: true,
      },
      sources: [sourceOf(befolkning)],
      derived: true,
      caveat: `${name} er en sentral forstad, ikke en distriktskommune.`,
    };
  },
  /** Example: «fra 1,0 % innvandrere i 1986 til 13,6 % i 2015.» */
  place({ befolkning, kommuner }, { kommune }) {
    const { codes, before } = own(kommuner, kommune);
    const cells = YEARS.map((when) => shareCell(befolkning, codes, when));
    const known = YEARS.filter((_, i) => !isMissing(cells[i]));
    const [first, last] = [known.at(0), known.at(-1)];
    if (first === undefined || last === undefined)
      return `${before}tallene på innvandrere er skjult.`;
    const told = (when: number) => formatPercent(share(befolkning, codes, when));
    const unknown = YEARS.length - known.length;
    const how = cells.some((cell) => isMissing(cell) && cell.symbol === '..')
      ? 'mangler'
      : 'er skjult';
    const without = unknown ? ` Tallet ${how} i ${unknown} av ${YEARS.length} år.` : '';
    return `${before}fra ${told(first)} innvandrere i ${first} til ${told(last)} i ${last}.${without}`;
  },
});
