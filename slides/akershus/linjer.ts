import { yearsBetween, yearsOf } from '../../src/data/years';
import type { Swatch } from '../../src/figure/encoding';
import { type Cell, defineFigure, isMissing, sourceOf } from '../../src/figure/figure';
import { formatCount, formatNumber, formatPercent } from '../../src/figure/format';
import { EGEN, GRUPPE, LANDET, PAPER, swatch } from '../../src/figure/palette';
import { number, tableOf, text } from '../../src/figure/table';
import { FEW } from '../shared/reasons';
import { compared } from '../shared/sammenlign';
import {
  AKERSHUS,
  akershusCodes,
  type Immigrants,
  immigrantsIn,
  isFew,
  own,
  RAELINGEN,
  share,
  shareCell,
} from './andeler';
import { laterImmigrants, type Tables } from './later';

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
    const { akershus: year, figur, kommune, sammenlign } = state;
    const name = kommuner.name(RAELINGEN, 2013);
    const chosen = kommune ? own(kommuner, kommune) : undefined;
    const isRaelingen = chosen?.codes.join() === RAELINGEN;
    const series: (Swatch & { codes: readonly string[]; dash?: readonly number[] })[] = [
      { ...STED, ...(isRaelingen ? { fill: EGEN.fill } : {}), label: name, codes: [RAELINGEN] },
      { ...GRUPPE, label: kommuner.fylkeName(AKERSHUS, 2013), codes: akershusCodes(kommuner) },
      { ...LANDET, codes: befolkning.regions },
    ];
    if (chosen && !isRaelingen) {
      series.push({ ...EGEN, label: chosen.name, codes: chosen.codes });
    }
    const near = compared(data, state, (code) => !own(kommuner, code).reason);
    for (const { key: code, look } of near.places) {
      const { codes, name: label } = own(kommuner, code);
      if (codes.join() !== RAELINGEN) series.push({ ...look, label, codes });
    }
    // Similar ones have room only where the figure fills the slide.
    const isNear = near.places.map(({ look }) => look.key);
    const isFull = figur === 'akershus-linjer' || sammenlign.length > 0;
    const drawn = isFull ? series : series.filter(({ key }) => !isNear.includes(key));
    const lastShare = (codes: readonly string[]) =>
      share(immigrantsAt(data, codes, LAST) ?? { persons: Number.NaN, hidden: 0, people: 1 });
    const here = lastShare([RAELINGEN]);
    const country = lastShare(befolkning.regions);
    return {
      lands: {
        number: `1 av ${Math.round(100 / here)}`,
        text: `i ${name} var innvandrer i ${LAST}`,
      },
      finding: `H${oneIn(here).slice(1)} i ${name} var innvandrer i ${LAST} (${formatPercent(here)}), i landet ${oneIn(country)} (${formatPercent(country)})`,
      table: tableOf(YEARS, {
        key: String,
        columns: [
          text('aar', '1. januar', (when) => String(when)),
          ...series.map(({ key, label, codes }) => {
            const shares = sharesOf(data, codes);
            const unit = 'prosent av folketallet';
            return number(key, label, unit, (when: number) => shares.get(when) ?? null, 1);
          }),
        ],
      }),
      encoding: {
        type: 'lines',
        x: 'aar',
        series: drawn.map(({ codes: _, ...swatch }) => ({
          ...swatch,
          column: swatch.key,
          dash: swatch.dash ?? swatch.key === LANDET.key,
        })),
        axis: 'Innvandrere, prosent av folketallet',
        min: 0,
        at: String(year),
        namesBeside: true,
        namesYear: true,
        ends: Object.fromEntries(drawn.map(({ key }) => [key, key])),
      },
      sources: [sourceOf(befolkning), sourceOf(innvandrere), sourceOf(folkemengde)],
      derived: true,
      caveat:
        `${name} er en sentral forstad, ikke en distriktskommune. Etter ${LAST_2013} en annen kilde, uten ${kommuner.fylkeName(AKERSHUS, 2013)}. ${near.none}`.trim(),
    };
  },
  /** Example: «fra 1,0 % innvandrere i 1986 til 13,6 % i 2022.» Of few, the persons are told. */
  place(data, { kommune }) {
    const { codes, before } = own(data.kommuner, kommune);
    const all = YEARS.flatMap((when) => {
      const immigrants = immigrantsAt(data, codes, when);
      // Where the later source does not follow, the line ends: that is no number withheld.
      return immigrants ? { when, immigrants } : [];
    });
    const known = all.filter(({ immigrants }) => !isMissing(shareCell(immigrants)));
    const [first, last] = [known.at(0), known.at(-1)];
    if (!first || !last) return `${before}tallene på innvandrere er skjult.`;
    const percent = ({ immigrants }: typeof first) => formatPercent(share(immigrants));
    const persons = formatCount(first.immigrants.persons, 'innvandrer', 'innvandrere');
    const told = isFew(first.immigrants)
      ? `fra ${persons} i ${first.when} til ${formatNumber(last.immigrants.persons)} i ${last.when}${isFew(last.immigrants) ? '' : ` (${percent(last)})`}.`
      : `fra ${percent(first)} innvandrere i ${first.when} til ${percent(last)} i ${last.when}.`;
    const unknown = all.length - known.length;
    const isHidden = all.every(({ immigrants }) => !immigrants.missing);
    const without = unknown
      ? ` Tallet ${isHidden ? 'er skjult' : 'mangler'} i ${unknown} av ${YEARS.length} år.`
      : '';
    return `${before}${told}${without}`;
  },
});

/** On the borders of 2013 as long as they have figures. Undefined where the later ones do not follow. */
const immigrantsAt = (data: Tables, codes: readonly string[], year: number) =>
  year <= LAST_2013
    ? immigrantsIn(data.befolkning, codes, year)
    : laterImmigrants(data, codes, year);

/** The shares of a place by year. There are none where it has few immigrants in the end. */
function sharesOf(data: Tables, codes: readonly string[]): Map<number, Cell> {
  const all = YEARS.map((when) => [when, immigrantsAt(data, codes, when)] as const);
  const last = all.findLast(([, one]) => one && !isMissing(shareCell(one)))?.[1];
  const cell = (one: Immigrants | undefined): Cell => {
    if (!one) return { symbol: '.', reason: 'Ikke en hel kommune i 2020.' };
    return last && isFew(last) && isFew(one) ? FEW : shareCell(one);
  };
  return new Map(all.map(([when, one]) => [when, cell(one)]));
}

const ORDINALS = ['annen', 'tredje', 'fjerde', 'femte', 'sjette', 'sjuende', 'åttende', 'niende'];

/** «hver femte», of 20,9 per cent. */
function oneIn(share: number): string {
  const n = Math.round(100 / share);
  return `hver ${ORDINALS[n - 2] ?? `${n}.`}`;
}
