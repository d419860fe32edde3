import type { Dataset } from '../../src/data/jsonstat';
import { type Kommuner, listed } from '../../src/data/kommuner';
import type { Swatch } from '../../src/figure/encoding';
import { defineFigure, isMissing, placeSentence, sourceOf } from '../../src/figure/figure';
import { prosent } from '../../src/figure/format';
import { TRINN } from '../../src/figure/palette';
import { akershusCodes, own, RAELINGEN, share, shareCell } from './andeler';

/** Limits in per cent, the same in all years: a colour means the same in 1986 and in 2015. */
const LIMITS = [4, 8, 12, 16];
const CLASSES: Swatch[] = TRINN.map((swatch, i) => ({ ...swatch, ...named(i) }));

/** The 22 municipalities of Akershus by share of immigrants in the chosen year. */
export const kart = defineFigure({
  name: 'akershus-kart',
  title: 'Innvandrere i kommunene i Akershus',
  needs: ['befolkning', 'kommuner'],
  build({ befolkning, kommuner }, { akershus: year, kommune }) {
    const shares = akershusCodes(kommuner)
      .map((code) => ({ code, value: share(befolkning, [code], year) }))
      .sort((a, b) => b.value - a.value);
    const rank = shares.findIndex(({ code }) => code === RAELINGEN) + 1;
    const [most, least] = [shares.at(0), shares.at(-1)];
    const told = (one: typeof most) =>
      one ? `${kommuner.name(one.code, 2013)} (${prosent(one.value)})` : '';
    return {
      finding: `${kommuner.name(RAELINGEN, 2013)}: ${prosent(share(befolkning, [RAELINGEN], year))} innvandrere i ${year}, nummer ${rank} av ${shares.length} kommuner i Akershus`,
      ...(kommune
        ? { place: placeSentence(kommuner, kommune, inWords(befolkning, kommuner, kommune, year)) }
        : {}),
      table: {
        columns: [
          { key: 'kommune', label: 'Kommune 2013', type: 'text' },
          { key: 'klasse', label: 'Klasse', type: 'text' },
          {
            key: 'andel',
            label: `Innvandrere ${year}`,
            unit: 'prosent av folketallet',
            type: 'number',
            decimals: 1,
          },
          { key: 'innvandrere', label: `Innvandrere ${year}`, unit: 'personer', type: 'number' },
          { key: 'folkemengde', label: `Folketall ${year}`, unit: 'personer', type: 'number' },
        ],
        rows: shares.map(({ code, value }) => {
          const klasse = CLASSES[LIMITS.filter((limit) => value >= limit).length];
          return {
            key: code,
            ...(klasse ? { klasse: klasse.key } : {}),
            cells: {
              kommune: kommuner.name(code, 2013),
              klasse: klasse?.label ?? '',
              andel: shareCell(befolkning, [code], year),
              innvandrere: befolkning.cell(code, 'innvandrere', year),
              folkemengde: befolkning.cell(code, 'folkemengde', year),
            },
          };
        }),
      },
      encoding: {
        type: 'map',
        vintage: 2013,
        level: 'kommuner',
        classes: CLASSES,
        readout: ['kommune', 'andel', 'innvandrere', 'folkemengde'],
        // Elsewhere in the country would take the map away from Akershus.
        focus: kommune ? own(kommuner, kommune).inside : [],
        extent: akershusCodes(kommuner),
        still: true,
        labels: [{ code: RAELINGEN, text: kommuner.name(RAELINGEN, 2013), side: 'right' }],
      },
      sources: [sourceOf(befolkning)],
      derived: true,
      caveat: `Lavest ${told(least)}, høyest ${told(most)}.`,
    };
  },
});

/** «Under 4 %», «4–8 %» … «16 % og over», and the rule that tells which class a limit is in. */
function named(i: number): Pick<Swatch, 'label' | 'rule'> {
  const [from, to] = [LIMITS[i - 1], LIMITS[i]];
  if (from === undefined) return { label: `Under ${to}\u00a0%`, rule: `under ${to} prosent` };
  if (to === undefined) return { label: `${from}\u00a0% og over`, rule: `minst ${from} prosent` };
  return { label: `${from}–${to}\u00a0%`, rule: `minst ${from}, men under ${to} prosent` };
}

/** «Asker: 12,9 % innvandrere i 2013 (Asker, Røyken og Hurum samlet).» */
function inWords(befolkning: Dataset, kommuner: Kommuner, kommune: string, year: number): string {
  const { codes, inside, notComparable } = own(kommuner, kommune);
  if (notComparable) return `ikke sammenlignbar. ${notComparable}`;
  const cell = shareCell(befolkning, codes, year);
  const value = isMissing(cell)
    ? cell.value === undefined
      ? `tallet på innvandrere ${cell.symbol === '..' ? 'mangler' : 'er skjult'}`
      : `minst ${prosent(cell.value)} innvandrere`
    : `${prosent(Number(cell))} innvandrere`;
  const names = (some: string[]) => listed(some.map((code) => kommuner.name(code, 2013)));
  const sum = codes.length > 1 ? ` (${names(codes)} samlet)` : '';
  const outside =
    inside.length === 0
      ? ' Ligger utenfor Akershus.'
      : inside.length < codes.length
        ? ` Bare ${names(inside)} lå i Akershus.`
        : '';
  return `${value} i ${year}${sum}.${outside}`;
}
