import type { Swatch } from '../../src/figure/encoding';
import { defineFigure, isMissing, placeSentence, sourceOf } from '../../src/figure/figure';
import { tall } from '../../src/figure/format';
import { TRINN, UTEN_TALL } from '../../src/figure/palette';
import { type Arbeid, alone, arbeid, own, type Tables, vestlandskommuner } from './vestlandet';

/** Lower limits of the classes above the first, per 1 000: near the fifths of all 16 years. */
const GRENSER = [10, 20, 30, 50] as const;

/** Vestlandet's municipalities of 2020 by resident labour immigrants per 1 000 inhabitants. */
export const kart = defineFigure({
  name: 'for-passive-kart',
  title: 'Arbeidsinnvandrere per 1 000 innbyggere på Vestlandet',
  needs: ['innvandringsgrunn', 'folkemengde', 'kommuner'],
  build(data, { vestlandet: year, kommune }) {
    const { innvandringsgrunn, folkemengde, kommuner } = data;
    const rows = vestlandskommuner(kommuner).map(({ code }) => ({
      code,
      ...arbeid(data, code, year),
    }));
    const known = rows.flatMap(({ code, persons, population, rate }) =>
      isMissing(persons) || isMissing(population) || isMissing(rate)
        ? []
        : { code, persons, population, rate },
    );
    const sum = (key: 'persons' | 'population') => known.reduce((all, one) => all + one[key], 0);
    const [most] = [...known].sort((a, b) => b.rate - a.rate);
    const chosen = own(kommuner, kommune);
    return {
      finding: `Vestlandet ${year}: ${tall((1000 * sum('persons')) / sum('population'), 1)} arbeidsinnvandrere per\u00a01\u00a0000, flest i ${most ? `${shortName(kommuner.name(most.code, 2020))}: ${tall(most.rate, 1)}` : ''}`,
      ...(kommune ? { place: placeSentence(kommuner, kommune, place(data, kommune, year)) } : {}),
      table: {
        columns: [
          { key: 'kommune', label: 'Kommune 2020', type: 'text' },
          { key: 'arbeid', label: `Arbeidsinnvandrere ${year}`, unit: 'personer', type: 'number' },
          { key: 'folketall', label: `Folketall ${year}`, unit: 'personer', type: 'number' },
          {
            key: 'andel',
            label: 'Arbeidsinnvandrere',
            unit: 'per 1 000 innbyggere',
            type: 'number',
            decimals: 1,
          },
          { key: 'usikker', label: 'Usikker', type: 'text' },
        ],
        rows: rows.map(({ code, persons, population, rate, uncertain }) => ({
          key: code,
          klasse: klasse(rate).key,
          cells: {
            kommune: kommuner.fullName(code, 2020),
            arbeid: persons,
            folketall: population,
            andel: rate,
            usikker: uncertain ?? '',
          },
        })),
      },
      encoding: {
        type: 'map',
        vintage: 2020,
        level: 'kommuner',
        classes: [...KLASSER, ...(known.length < rows.length ? [UTEN_TALL] : [])],
        readout: ['kommune', 'andel', 'arbeid', 'folketall', 'usikker'],
        focus: chosen?.inside ? [chosen.code] : [],
        extent: rows.map(({ code }) => code),
      },
      sources: [sourceOf(innvandringsgrunn), sourceOf(folkemengde)],
      derived: true,
      caveat: 'Ikke-nordiske statsborgere bosatt 1. januar, ikke hvor mange som kom.',
    };
  },
});

/** Without the county that SSB adds to Sande and Herøy: there is one of each on Vestlandet. */
const shortName = (name: string): string => name.replace(/ \(.*\)$/, '');

const KLASSER: Swatch[] = TRINN.map((swatch, i) => {
  const [from, to] = [GRENSER[i - 1], GRENSER[i]];
  if (from === undefined) return { ...swatch, label: `Under ${to} per 1\u00a0000` };
  if (to === undefined) return { ...swatch, label: `Minst ${from}` };
  return { ...swatch, label: `${from}–${to}`, rule: `fra og med ${from}, under ${to}` };
});

/** The class of a rate; the limits are the same in all years, so that maps can be compared. */
function klasse(rate: Arbeid['rate']): Swatch {
  if (isMissing(rate)) return UTEN_TALL;
  return KLASSER[GRENSER.filter((limit) => rate >= limit).length] ?? UTEN_TALL;
}

function place(data: Tables, kommune: string, year: number): string {
  const chosen = own(data.kommuner, kommune);
  if (!chosen) return '';
  const { persons, rate, uncertain } = arbeid(data, chosen.code, year);
  if (isMissing(persons) || isMissing(rate)) {
    const where = chosen.inside ? '' : 'ikke på Vestlandet, og ';
    return `${where}ikke sammenlignbar før 2020; kommunen fikk deler av en delt kommune.`;
  }
  const where = chosen.inside ? '' : 'ikke på Vestlandet. ';
  const unsure = uncertain ? ` Usikkert: ${uncertain}.` : '';
  return `${where}${alone(chosen)}${tall(rate, 1)} per 1\u00a0000 innbyggere i ${year} (${tall(persons)}\u00a0arbeidsinnvandrere).${unsure}`;
}
