import type { Swatch } from '../../src/figure/encoding';
import { defineFigure, isMissing, sourceOf } from '../../src/figure/figure';
import { formatCount, formatPercent } from '../../src/figure/format';
import { TRINN } from '../../src/figure/palette';
import { number, tableOf, text } from '../../src/figure/table';
import { namesOf } from '../shared/names';
import { FEW } from '../shared/reasons';
import {
  akershusCodes,
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

/** Map of the 22 municipalities of Akershus by their share of immigrants in the chosen year. */
export const kart = defineFigure({
  name: 'akershus-kart',
  title: 'Innvandrere i kommunene i Akershus',
  needs: ['befolkning', 'kommuner'],
  build({ befolkning, kommuner }, { akershus: year, kommune }) {
    const shares = akershusCodes(kommuner)
      .map((code) => {
        const immigrants = immigrantsIn(befolkning, [code], year);
        const value = share(immigrants);
        return {
          ...{ code, immigrants, value, name: kommuner.name(code, 2013) },
          klasse: CLASSES[LIMITS.filter((limit) => value >= limit).length],
        };
      })
      .sort((a, b) => b.value - a.value);
    const rank = shares.findIndex(({ code }) => code === RAELINGEN) + 1;
    const known = shares.filter(({ immigrants }) => !isFew(immigrants));
    const told = (one: (typeof shares)[number] | undefined) =>
      one ? `${one.name} (${formatPercent(one.value)})` : '';
    return {
      finding: `${kommuner.name(RAELINGEN, 2013)}: ${formatPercent(shares[rank - 1]?.value ?? Number.NaN)} innvandrere i ${year}, nummer ${rank} av ${shares.length} kommuner i Akershus`,
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
        classes: CLASSES,
        readout: ['kommune', 'andel', 'innvandrere', 'folkemengde'],
        // A municipality outside Akershus would move the map away from it.
        focus: kommune ? own(kommuner, kommune).inside : [],
        extent: akershusCodes(kommuner),
        still: true,
        labels: [{ code: RAELINGEN, text: kommuner.name(RAELINGEN, 2013), side: 'right' }],
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
    const outside =
      inside.length === 0
        ? ' Ligger utenfor Akershus.'
        : inside.length < codes.length
          ? ` Bare ${namesOf(kommuner, inside, 2013)} lå i Akershus.`
          : '';
    return `${before}${value} i ${year}${sum}.${outside}`;
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
