import { type Growth, grew, KLASSER, tally } from '../../src/data/growth';
import type { Dataset } from '../../src/data/jsonstat';
import type { Kommuner } from '../../src/data/kommuner';
import { growth2013, growths2013 } from '../../src/data/measures';
import { defineFigure, placeSentence, sourceOf } from '../../src/figure/figure';
import { endring, prosent, tall } from '../../src/figure/format';
import { VEKSTKLASSER } from '../../src/figure/palette';
import type { State } from '../../src/state/state';

/** The municipalities of 2013 in four classes, over the window of years. */
export const kart = defineFigure({
  name: 'redningen-kart',
  title: 'Vekst i kommunene, med og uten innvandrerne',
  needs: ['befolkning', 'kommuner'],
  years: ({ fra, til }) => [fra, til],
  build({ befolkning, kommuner }, state) {
    const { fra, til, norskfodte } = state;
    const growths = growths2013(befolkning, fra, til, norskfodte);
    const counts = tally(growths.values());
    const { kommune } = state;
    return {
      finding: `I ${counts.reddet} av ${growths.size} kommuner økte folketallet, mens tallet på øvrige innbyggere sto stille eller falt`,
      ...(kommune ? { place: place(befolkning, kommuner, kommune, state) } : {}),
      table: {
        columns: [
          { key: 'kommune', label: 'Kommune 2013', type: 'text' },
          { key: 'klasse', label: 'Klasse', type: 'text' },
          { key: 'fra', label: `Folketall ${fra}`, unit: 'personer', type: 'number' },
          { key: 'til', label: `Folketall ${til}`, unit: 'personer', type: 'number' },
          { key: 'g', label: 'Endring i folketallet', unit: 'personer', type: 'change' },
          { key: 'i', label: whom(norskfodte), unit: 'personer', type: 'change' },
          { key: 'ovrige', label: 'Endring, øvrige', unit: 'personer', type: 'change' },
          { key: 'usikker', label: 'Usikker', type: 'text' },
        ],
        rows: [...growths].map(([code, growth]) => ({
          key: code,
          klasse: growth.klasse,
          cells: {
            kommune: kommuner.fullName(code, 2013),
            klasse: VEKSTKLASSER[growth.klasse].label,
            fra: growth.before,
            til: growth.after,
            g: growth.g,
            i: growth.i,
            ovrige: growth.g - growth.i,
            usikker: growth.uncertain ?? '',
          },
        })),
      },
      encoding: {
        type: 'map',
        vintage: 2013,
        level: 'kommuner',
        classes: KLASSER.map((key) => VEKSTKLASSER[key]),
        readout: ['kommune', 'klasse', 'g', 'i', 'ovrige', 'usikker'],
        focus: kommune ? kommuner.predecessors(kommune, 2013).codes : [],
      },
      sources: [sourceOf(befolkning)],
      derived: true,
      caveat: `${fra}–${til} vokste ${grew(counts)} kommuner i alt. Bokholderi, ikke årsak.`,
    };
  },
});

export const whom = (norskfodte: boolean): string =>
  norskfodte ? 'Endring, innvandrere og norskfødte' : 'Endring, innvandrere';

/** «Haram: folketallet økte med 312 (3,5 %) fra 2008 til 2013. …» */
function place(befolkning: Dataset, kommuner: Kommuner, code: string, state: State): string {
  const { codes, notComparable } = kommuner.predecessors(code, 2013);
  if (notComparable) return placeSentence(kommuner, code, `ikke sammenlignbar. ${notComparable}`);
  const { fra, til, norskfodte } = state;
  const growth = growth2013(befolkning, codes, fra, til, norskfodte);
  const label = VEKSTKLASSER[growth.klasse].label.toLowerCase();
  const unsure = growth.uncertain ? ` Usikkert: ${growth.uncertain}.` : '';
  return placeSentence(kommuner, code, `${inWords(growth, norskfodte)} Klasse: ${label}.${unsure}`);
}

function inWords({ before, g, i }: Growth, norskfodte: boolean): string {
  const share = prosent((100 * Math.abs(g)) / before);
  const moved =
    g === 0 ? 'sto stille' : `${g > 0 ? 'økte' : 'falt'} med ${tall(Math.abs(g))} (${share})`;
  const who = norskfodte ? 'innvandrere og norskfødte' : 'innvandrere';
  return `folketallet ${moved}: ${who} ${endring(i)}, øvrige ${endring(g - i)}.`;
}
