import { yearsBetween, yearsOf } from '../../src/data/years';
import type { Swatch } from '../../src/figure/encoding';
import { type Cell, defineFigure, isMissing, sourceOf } from '../../src/figure/figure';
import { formatPercent } from '../../src/figure/format';
import { EGEN, GRUPPE, LANDET, PAPER, swatch } from '../../src/figure/palette';
import { number, tableOf, text } from '../../src/figure/table';
import { compared } from '../shared/sammenlign';
import { AKERSHUS, akershusCodes, own, RAELINGEN, shareCell } from './andeler';
import { laterShare, type Tables } from './later';

const [FIRST, LAST_2013] = yearsOf('befolkning');
/** The last year of the source that is used after that of the borders of 2013. */
const [, LAST] = yearsOf('innvandrere');
const YEARS = yearsBetween(FIRST, LAST);

/** The colour of Rælingen, which the slide is about, when another municipality is chosen. */
const STED = swatch('sted', 'Stedet', '#0f4c5c', PAPER);

/**
 * Lines of the share of immigrants over the years in Rælingen, Akershus, the country and the chosen
 * municipality.
 */
export const linjer = defineFigure({
  name: 'akershus-linjer',
  title: `Andelen innvandrere ${FIRST}–${LAST}`,
  needs: ['befolkning', 'innvandrere', 'folkemengde', 'folkemengdeNorge', 'kommuner'],
  build(data, state) {
    const { befolkning, innvandrere, folkemengde, kommuner } = data;
    const { akershus: year, kommune } = state;
    const name = kommuner.name(RAELINGEN, 2013);
    const chosen = kommune ? own(kommuner, kommune) : undefined;
    const series: (Swatch & { codes: readonly string[]; dash?: readonly number[] })[] = [
      { ...STED, label: name, codes: [RAELINGEN] },
      { ...GRUPPE, label: kommuner.fylkeName(AKERSHUS, 2013), codes: akershusCodes(kommuner) },
      { ...LANDET, codes: befolkning.regions },
    ];
    if (kommune && chosen && chosen.codes.join() !== RAELINGEN) {
      series.push({ ...EGEN, label: chosen.name, codes: chosen.codes });
    }
    const near = compared(data, state, (code) => !own(kommuner, code).reason);
    for (const { key: code, look } of near.places) {
      const { codes, name: label } = own(kommuner, code);
      if (codes.join() !== RAELINGEN) series.push({ ...look, label, codes });
    }
    const here = Number(cellOf(data, [RAELINGEN], LAST));
    const country = Number(cellOf(data, befolkning.regions, LAST));
    return {
      finding: `H${oneIn(here).slice(1)} i ${name} var innvandrer i ${LAST} (${formatPercent(here)}), i landet ${oneIn(country)} (${formatPercent(country)})`,
      table: tableOf(YEARS, {
        key: String,
        columns: [
          text('aar', '1. januar', (when) => String(when)),
          ...series.map(({ key, label, codes }) =>
            number(
              key,
              label,
              'prosent av folketallet',
              (when: number) => cellOf(data, codes, when),
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
          dash: swatch.dash ?? swatch.key === LANDET.key,
        })),
        axis: 'Innvandrere, prosent av folketallet',
        min: 0,
        at: String(year),
        namesBeside: true,
      },
      sources: [sourceOf(befolkning), sourceOf(innvandrere), sourceOf(folkemengde)],
      derived: true,
      caveat:
        `${name} er en sentral forstad, ikke en distriktskommune. Etter ${LAST_2013} en annen kilde, uten ${kommuner.fylkeName(AKERSHUS, 2013)}.${near.places.length > 0 ? '' : ` ${near.rule}`}`.trim(),
    };
  },
  /** Example: «fra 1,0 % innvandrere i 1986 til 13,6 % i 2022.» */
  place(data, { kommune }) {
    const { codes, before } = own(data.kommuner, kommune);
    const cells = YEARS.map((when) => ({ when, cell: cellOf(data, codes, when) }));
    const known = cells.filter(({ cell }) => !isMissing(cell));
    const [first, last] = [known.at(0), known.at(-1)];
    if (!first || !last) return `${before}tallene på innvandrere er skjult.`;
    const told = ({ when, cell }: typeof first, unit = '') =>
      `${formatPercent(Number(cell))}${unit} i ${when}`;
    // Where the later source does not follow, the line ends: that is no number withheld.
    const unknown = cells.flatMap(({ cell }) =>
      isMissing(cell) && cell.symbol !== '.' ? cell.symbol : [],
    );
    const how = unknown.includes('..') ? 'mangler' : 'er skjult';
    const without = unknown.length
      ? ` Tallet ${how} i ${unknown.length} av ${YEARS.length} år.`
      : '';
    return `${before}fra ${told(first, ' innvandrere')} til ${told(last)}.${without}`;
  },
});

/** The share of immigrants, on the borders of 2013 as long as they have figures. */
const cellOf = (data: Tables, codes: readonly string[], year: number): Cell =>
  year <= LAST_2013 ? shareCell(data.befolkning, codes, year) : laterShare(data, codes, year);

const ORDINALS = ['annen', 'tredje', 'fjerde', 'femte', 'sjette', 'sjuende', 'åttende', 'niende'];

/** «hver femte», of 20,9 per cent. */
function oneIn(share: number): string {
  const n = Math.round(100 / share);
  return `hver ${ORDINALS[n - 2] ?? `${n}.`}`;
}
