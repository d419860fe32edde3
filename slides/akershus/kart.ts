import type { Swatch } from '../../src/figure/encoding';
import { defineFigure, isMissing, sourceOf } from '../../src/figure/figure';
import { formatCount, formatPercent } from '../../src/figure/format';
import { TRINN, UTEN_TALL } from '../../src/figure/palette';
import { number, tableOf, text } from '../../src/figure/table';
import { kommunerIn } from '../shared/fylker';
import { namesOf } from '../shared/names';
import { FEW } from '../shared/reasons';
import {
  akershusCodes,
  elsewhere,
  type Immigrants,
  immigrantsIn,
  isFew,
  own,
  RAELINGEN,
  share,
  shareCell,
} from './andeler';

/**
 * Limits of the classes in per cent. They are the same in all years, so that a colour always means
 * the same.
 */
const LIMITS = [4, 8, 12, 16];
const CLASSES: Swatch[] = TRINN.map((swatch, i) => ({ ...swatch, ...named(i) }));

/** Where the number of immigrants is hidden. */
const HIDDEN = { ...UTEN_TALL, label: 'Tallet er skjult' };

/**
 * Map of the municipalities of Akershus in 2013 by their share of immigrants in the chosen year. Of a
 * municipality in another county, the map of that county, with Akershus beside it.
 */
export const kart = defineFigure({
  name: 'akershus-kart',
  title: 'Innvandrere i prosent av innbyggerne',
  needs: ['befolkning', 'kommuner'],
  build({ befolkning, kommuner }, { akershus: year, kommune }) {
    const chosen = kommune ? own(kommuner, kommune) : undefined;
    const fylke = chosen && elsewhere({ befolkning, kommuner }, chosen);
    const akershus = akershusCodes(kommuner);
    const home = fylke ? kommunerIn(kommuner, fylke, 2013) : akershus;
    // Oslo was a county by itself, in the middle of Akershus.
    const isOslo = chosen?.inside.length === 0 && !fylke;
    const around = isOslo ? chosen.codes : [];
    const shares = [...new Set([...home, ...akershus, ...around])]
      .map((code) => {
        const immigrants = immigrantsIn(befolkning, [code], year);
        const value = share(immigrants);
        const isKnown = immigrants.persons > 0 || immigrants.hidden === 0;
        return {
          ...{ code, immigrants, value, name: kommuner.fullName(code, 2013) },
          klasse: isKnown ? CLASSES[LIMITS.filter((limit) => value >= limit).length] : HIDDEN,
        };
      })
      .sort((a, b) => b.value - a.value);
    const known = shares.filter(
      ({ code, immigrants, klasse }) =>
        home.includes(code) && klasse !== HIDDEN && !isFew(immigrants),
    );
    const told = (one: (typeof shares)[number] | undefined) =>
      one ? `${kommuner.name(one.code, 2013)} (${formatPercent(one.value)})` : '';
    const percent = (codes: readonly string[]) =>
      formatPercent(share(immigrantsIn(befolkning, codes, year)));
    const were = (codes: readonly string[], name: string) =>
      `${percent(codes)} av innbyggerne i ${name} var innvandrere i ${year}`;
    const rank = known.findIndex(({ code }) => code === RAELINGEN) + 1;
    const raelingen = kommuner.name(RAELINGEN, 2013);
    return {
      finding: fylke
        ? `${were(home, kommuner.fylkeName(fylke, 2013))}, i Akershus ${percent(akershus)}`
        : `${were([RAELINGEN], raelingen)}: nummer ${rank} av ${akershus.length} kommuner i Akershus`,
      lands: { number: String(year), text: 'Innvandrere i prosent av innbyggerne' },
      table: tableOf(shares, {
        key: ({ code }) => code,
        klasse: ({ klasse }) => klasse?.key,
        columns: [
          text('kommune', 'Kommune 2013', ({ name }) => name),
          text('klasse', 'Klasse', ({ klasse }) => klasse?.label ?? ''),
          number(
            'andel',
            `Innvandrere ${year}`,
            'prosent av folketallet',
            ({ immigrants }) => (isFew(immigrants) ? FEW : shareCell(immigrants)),
            1,
          ),
          number('innvandrere', `Innvandrere ${year}`, 'personer', ({ code }) =>
            befolkning.cell(code, 'innvandrere', year),
          ),
          number('folkemengde', `Folketall ${year}`, 'personer', ({ code }) =>
            befolkning.cell(code, 'folkemengde', year),
          ),
        ],
      }),
      encoding: {
        type: 'map',
        vintage: 2013,
        level: 'kommuner',
        classes: shares.some(({ klasse }) => klasse === HIDDEN) ? [...CLASSES, HIDDEN] : CLASSES,
        readout: ['kommune', 'andel', 'innvandrere', 'folkemengde'],
        focus: chosen?.inside.length ? chosen.inside : (chosen?.codes ?? []),
        extent: [...home, ...around],
        still: true,
        ...(fylke ? { beside: { title: 'Akershus', codes: akershus } } : {}),
        labels: fylke ? [] : [{ code: RAELINGEN, text: raelingen, side: 'right' }],
      },
      sources: [sourceOf(befolkning)],
      derived: true,
      caveat: `Lavest ${told(known.at(-1))}, høyest ${told(known.at(0))}.`,
    };
  },
  /** Example: «12,9 % innvandrere i 2013 (Asker, Røyken og Hurum samlet).» */
  place({ befolkning, kommuner }, { kommune, akershus: year }) {
    const { codes, inside, without, before } = own(kommuner, kommune);
    const value = inWords(immigrantsIn(befolkning, codes, year));
    const sum = codes.length > 1 && !without ? ` (${namesOf(kommuner, codes, 2013)} samlet)` : '';
    const isPart = inside.length > 0 && inside.length < codes.length;
    const only = isPart ? ` Bare ${namesOf(kommuner, inside, 2013)} lå i Akershus.` : '';
    return `${before}${value} i ${year}${sum}.${only}`;
  },
});

/** «12,9 % innvandrere», the persons where they are few, or that they are hidden or missing. */
function inWords(immigrants: Immigrants): string {
  const { persons, hidden } = immigrants;
  const cell = shareCell(immigrants);
  if (isMissing(cell) && cell.value === undefined) {
    return `tallet på innvandrere ${cell.symbol === '..' ? 'mangler' : 'er skjult'}`;
  }
  const least = hidden ? 'minst ' : '';
  return isFew(immigrants)
    ? `${least}${formatCount(persons, 'innvandrer', 'innvandrere')}`
    : `${least}${formatPercent(share(immigrants))} innvandrere`;
}

/**
 * The label of a class («Under 4 %», «4–8 %» … «16 % og over»), and the rule that tells to which
 * class a limit itself belongs.
 */
function named(i: number): Pick<Swatch, 'label' | 'rule'> {
  const [from, to] = [LIMITS[i - 1], LIMITS[i]];
  if (from === undefined) return { label: `Under ${to}\u00a0%`, rule: `under ${to} prosent` };
  if (to === undefined) return { label: `${from}\u00a0% og over`, rule: `minst ${from} prosent` };
  return { label: `${from}–${to}\u00a0%`, rule: `minst ${from}, men under ${to} prosent` };
}
