import { grew, KLASSER, tally } from '../../src/data/growth';
import { growths2013 } from '../../src/data/measures';
import { defineFigure, placeSentence, sourceOf } from '../../src/figure/figure';
import { VEKSTKLASSER } from '../../src/figure/palette';
import { SENTRALITET_2008, sentraliteter2013 } from '../../src/figure/sentralitet';

/** The four classes by centrality 2008, least central first. */
export const sentralitet = defineFigure({
  name: 'redningen-sentralitet',
  title: 'Klassene etter sentralitet 2008',
  needs: ['befolkning', 'kommuner'],
  years: ({ fra, til }) => [fra, til],
  build({ befolkning, kommuner }, { fra, til, norskfodte, kommune }) {
    const growths = growths2013(befolkning, fra, til, norskfodte);
    const all = kommuner.list(2013);
    const rows = SENTRALITET_2008.map((label, level) => {
      const own = all.filter((one) => one.sentralitet === level);
      const counts = tally(own.flatMap(({ code }) => growths.get(code) ?? []));
      return { level, label, n: own.length, counts };
    });
    const [least] = rows;
    const levels = kommune ? sentraliteter2013(kommuner, kommune) : [];
    return {
      finding: least
        ? `Av ${least.n} minst sentrale kommuner vokste ${grew(least.counts)}, og ${least.counts.reddet} av dem var «reddet»`
        : '',
      ...(kommune && levels.length
        ? {
            place: placeSentence(
              kommuner,
              kommune,
              `i klassen ${levels.map((level) => SENTRALITET_2008[level]?.toLowerCase()).join(' og ')}.`,
            ),
          }
        : {}),
      table: {
        columns: [
          { key: 'sentralitet', label: 'Sentralitet 2008', type: 'text' },
          { key: 'n', label: 'I alt', unit: 'kommuner', type: 'number' },
          ...KLASSER.map((key) => ({
            key,
            label: VEKSTKLASSER[key].label,
            unit: 'kommuner',
            type: 'number' as const,
          })),
          ...KLASSER.map((key) => ({
            key: `${key}Andel`,
            label: `${VEKSTKLASSER[key].label}, andel`,
            unit: 'prosent',
            type: 'number' as const,
            decimals: 1,
          })),
        ],
        rows: rows.map(({ level, label, n, counts }) => ({
          key: String(level),
          cells: {
            sentralitet: `${label} (${n})`,
            n,
            ...counts,
            ...Object.fromEntries(KLASSER.map((key) => [`${key}Andel`, (100 * counts[key]) / n])),
          },
        })),
      },
      encoding: {
        type: 'bars',
        category: 'sentralitet',
        series: KLASSER.map((key) => ({ ...VEKSTKLASSER[key], column: `${key}Andel` })),
        segmentLabels: Object.fromEntries(KLASSER.map((key) => [key, key])),
        stacked: true,
        axis: 'Prosent (i søylene: kommuner)',
        min: 0,
        max: 100,
        own: levels.map(String),
      },
      sources: [sourceOf(befolkning)],
      derived: true,
    };
  },
});
