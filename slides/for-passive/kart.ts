import { listed } from '../../src/data/kommuner';
import type { Swatch } from '../../src/figure/encoding';
import { defineFigure, isMissing, sourceOf } from '../../src/figure/figure';
import { formatNumber } from '../../src/figure/format';
import { TRINN, UTEN_TALL } from '../../src/figure/palette';
import { number, tableOf, text } from '../../src/figure/table';
import { NOT_BEFORE_2020 } from '../shared/comparable';
import { kommunerIn } from '../shared/fylker';
import { FEW, ROUNDED } from '../shared/reasons';
import { type Arbeid, alone, arbeid, besideOwn, isFew, own, vestlandskommuner } from './vestlandet';

/**
 * Lower limits of all classes but the first, per 1 000 inhabitants. They are close to the quintiles
 * of all 16 years.
 */
const GRENSER = [10, 20, 30, 50] as const;

/**
 * Map of Vestlandet's municipalities of 2020 by resident labour immigrants per 1 000 inhabitants. Of a
 * municipality elsewhere, the map of its own county, with Vestlandet beside it.
 */
export const kart = defineFigure({
  name: 'for-passive-kart',
  title: 'Arbeidsinnvandrere per 1 000 innbyggere',
  needs: ['innvandringsgrunn', 'folkemengde', 'kommuner'],
  build(data, state) {
    const { vestlandet: year, kommune } = state;
    const { innvandringsgrunn, folkemengde, kommuner } = data;
    const chosen = kommune ? own(kommuner, kommune) : undefined;
    const west = vestlandskommuner(kommuner).map(({ code }) => code);
    const home = chosen?.elsewhere ? kommunerIn(kommuner, chosen.elsewhere, 2020) : west;
    const rows = [...new Set([...home, ...west])].map((code) => ({
      code,
      ...arbeid(data, code, year),
    }));
    const known = rows.flatMap(({ code, persons, population, rate }) =>
      isMissing(persons) || isMissing(population) || isMissing(rate)
        ? []
        : { code, persons, population, rate },
    );
    const rateOf = (codes: readonly string[]) => {
      const there = known.filter(({ code }) => codes.includes(code));
      const sum = (key: 'persons' | 'population') => there.reduce((all, one) => all + one[key], 0);
      return formatNumber((1000 * sum('persons')) / sum('population'), 1);
    };
    const [most, next] = known
      .filter(({ code, persons }) => home.includes(code) && !isFew(persons))
      .sort((a, b) => b.rate - a.rate);
    const highest =
      most && most.rate !== next?.rate
        ? `høyest i ${kommuner.name(most.code, 2020)} (${formatNumber(most.rate, 1)})`
        : '';
    const where = chosen?.elsewhere ? `i ${kommuner.fylkeName(chosen.elsewhere, 2020)}` : VEST;
    const beside = chosen?.elsewhere ? `${VEST} ${rateOf(west)}` : highest;
    return {
      finding: `${rateOf(home)} av 1\u00a0000 innbyggere ${where} var arbeidsinnvandrere i ${year}${beside && `, ${beside}`}`,
      lands: { number: String(year), text: 'Arbeidsinnvandrere per 1\u00a0000 innbyggere' },
      table: tableOf(rows, {
        key: ({ code }) => code,
        klasse: ({ rate }) => klasse(rate).key,
        columns: [
          text('kommune', 'Kommune 2020', ({ code }) => kommuner.fullName(code, 2020)),
          number('arbeid', `Arbeidsinnvandrere ${year}`, 'personer', ({ persons }) => persons),
          number('folketall', `Folketall ${year}`, 'personer', ({ population }) => population),
          number(
            'andel',
            'Arbeidsinnvandrere',
            'per 1 000 innbyggere',
            ({ persons, rate }) => (isFew(persons) ? FEW : rate),
            1,
          ),
          text('usikker', 'Usikker', ({ uncertain }) => uncertain ?? ''),
        ],
      }),
      encoding: {
        type: 'map',
        vintage: 2020,
        level: 'kommuner',
        classes: [...KLASSER, ...(known.length < rows.length ? [UTEN_TALL] : [])],
        readout: ['kommune', 'andel', 'arbeid', 'folketall', 'usikker'],
        focus: chosen ? [chosen.code] : [],
        extent: home,
        ...(chosen?.elsewhere ? { still: true, beside: { title: 'Vestlandet', codes: west } } : {}),
      },
      sources: [sourceOf(innvandringsgrunn), sourceOf(folkemengde)],
      derived: true,
      caveat:
        `Ikke-nordiske statsborgere bosatt 1. januar, ikke hvor mange som kom. ${ROUNDED} ${besideOwn(data, state).none}`.trim(),
    };
  },
  place(data, state) {
    const { kommune, vestlandet: year } = state;
    const chosen = own(data.kommuner, kommune);
    const { persons, rate, uncertain } = arbeid(data, chosen.code, year);
    if (isMissing(persons) || isMissing(rate)) return NOT_BEFORE_2020;
    const unsure = uncertain ? ` Usikkert: ${uncertain}.` : '';
    const people = `${formatNumber(persons)}\u00a0arbeidsinnvandrere`;
    if (isFew(persons)) return `${alone(chosen)}${people} i ${year}.${unsure}`;
    const others = besideOwn(data, state).rated.flatMap(({ key, label, code }) => {
      const other = arbeid(data, code, year);
      if (key === kommune || isMissing(other.rate) || isFew(other.persons)) return [];
      return `${label}\u00a0${formatNumber(other.rate, 1)}`;
    });
    const beside =
      others.length > 0 && !chosen.notComparable ? ` Til sammenligning ${listed(others)}.` : '';
    return `${alone(chosen)}${formatNumber(rate, 1)} per 1\u00a0000 innbyggere i ${year} (${people}).${beside}${unsure}`;
  },
});

const VEST = 'på Vestlandet';

const KLASSER: Swatch[] = TRINN.map((swatch, i) => {
  const [from, to] = [GRENSER[i - 1], GRENSER[i]];
  if (from === undefined) return { ...swatch, label: `Under ${to} per 1\u00a0000` };
  if (to === undefined) return { ...swatch, label: `Minst ${from}` };
  return { ...swatch, label: `${from}–${to}`, rule: `fra og med ${from}, under ${to}` };
});

/** The class of a rate. The limits are the same in all years, so that maps can be compared. */
function klasse(rate: Arbeid['rate']): Swatch {
  if (isMissing(rate)) return UTEN_TALL;
  return KLASSER[GRENSER.filter((limit) => rate >= limit).length] ?? UTEN_TALL;
}
