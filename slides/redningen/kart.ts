import { type Growth, grew, KLASSER, tally } from '../../src/data/growth';
import { growth2013, growths2013 } from '../../src/data/measures';
import { defineFigure, sourceOf } from '../../src/figure/figure';
import { formatNumber, formatPercent } from '../../src/figure/format';
import { VEKSTKLASSER } from '../../src/figure/palette';
import { tableOf, text } from '../../src/figure/table';
import { shownOn2013 } from '../shared/comparable';
import { changeOf, grownOf, growthColumns, klasseAfter } from '../shared/growth';

/** Map of the municipalities of 2013 in the four classes of growth, for the chosen period. */
export const kart = defineFigure({
  name: 'redningen-kart',
  title: 'Vekst i kommunene, med og uten innvandrerne',
  needs: ['befolkning', 'kommuner'],
  build({ befolkning, kommuner }, { fra, til, norskfodte, kommune }) {
    const growths = growths2013(befolkning, fra, til, norskfodte);
    const counts = tally(growths.values());
    return {
      finding: `I ${counts.reddet} av ${growths.size} kommuner økte folketallet, mens tallet på øvrige innbyggere sto stille eller falt`,
      lands: {
        number: String(counts.reddet),
        text: `av ${growths.size} kommuner fikk flere innbyggere, men ikke flere utenom ${norskfodte ? 'innvandrerne og de norskfødte' : 'innvandrerne'}`,
        isFinding: true,
      },
      table: tableOf(grownOf(growths), {
        key: ({ code }) => code,
        klasse: ({ growth }) => growth.klasse,
        columns: [
          text('kommune', 'Kommune 2013', ({ code }) => kommuner.fullName(code, 2013)),
          ...growthColumns(fra, til, norskfodte),
        ],
      }),
      encoding: {
        type: 'map',
        vintage: 2013,
        level: 'kommuner',
        classes: KLASSER.map((key) => VEKSTKLASSER[key]),
        readout: ['kommune', 'klasse', 'g', 'i', 'ovrige', 'usikker'],
        focus: kommune ? shownOn2013(kommuner, kommune).codes : [],
      },
      sources: [sourceOf(befolkning)],
      derived: true,
      caveat: `Fra ${fra} til ${til} vokste ${grew(counts)} kommuner i alt. Et regnestykke, ikke en årsak.`,
    };
  },
  /**
   * Example: «folketallet økte med 312 (3,5 %), innvandrere +250, øvrige +62. Klasse: vokser
   * uansett.»
   */
  place({ befolkning, kommuner }, { kommune, fra, til, norskfodte }) {
    const { codes, before } = shownOn2013(kommuner, kommune);
    const growth = growth2013(befolkning, codes, fra, til, norskfodte);
    return `${before}${inWords(growth, norskfodte)}${klasseAfter(growth)}`;
  },
});

function inWords({ before, g, i }: Growth, norskfodte: boolean): string {
  const share = formatPercent((100 * Math.abs(g)) / before);
  const moved =
    g === 0
      ? 'sto stille'
      : `${g > 0 ? 'økte' : 'falt'} med ${formatNumber(Math.abs(g))} (${share})`;
  const who = norskfodte ? 'innvandrere og norskfødte' : 'innvandrere';
  return `folketallet ${moved}, ${changeOf(who, i)}, ${changeOf('øvrige', g - i)}.`;
}
