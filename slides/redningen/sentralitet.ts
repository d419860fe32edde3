import { grew, KLASSER, type Klasse, tally } from '../../src/data/growth';
import { growths2013 } from '../../src/data/measures';
import { defineFigure, sourceOf } from '../../src/figure/figure';
import { VEKSTKLASSER } from '../../src/figure/palette';
import { number, tableOf, text } from '../../src/figure/table';
import { SENTRALITET_2008, sentraliteter2013 } from '../shared/sentralitet';

/** One level of centrality, and how many of its municipalities are in each class. */
interface Level {
  level: number;
  label: string;
  n: number;
  counts: Record<Klasse, number>;
}

/** Bars of the four classes by centrality 2008, least central first. */
export const sentralitet = defineFigure({
  name: 'redningen-sentralitet',
  title: 'Klassene etter sentralitet 2008',
  needs: ['befolkning', 'kommuner'],
  build({ befolkning, kommuner }, { fra, til, norskfodte, kommune }) {
    const growths = growths2013(befolkning, fra, til, norskfodte);
    const all = kommuner.list(2013);
    const rows: Level[] = SENTRALITET_2008.map((label, level) => {
      const own = all.filter((one) => one.sentralitet === level);
      const counts = tally(own.flatMap(({ code }) => growths.get(code) ?? []));
      return { level, label, n: own.length, counts };
    });
    const [least] = rows;
    const levels = kommune ? sentraliteter2013(kommuner, kommune) : [];
    return {
      finding: least
        ? `Av de ${least.n} minst sentrale kommunene vokste ${grew(least.counts)}. ${least.counts.reddet} av dem regnes som «reddet»`
        : '',
      table: tableOf(rows, {
        key: ({ level }) => String(level),
        columns: [
          text('sentralitet', 'Sentralitet 2008', ({ label, n }) => `${label} (${n})`),
          number('n', 'I alt', 'kommuner', ({ n }) => n),
          ...KLASSER.map((key) =>
            number(key, VEKSTKLASSER[key].label, 'kommuner', ({ counts }: Level) => counts[key]),
          ),
          ...KLASSER.map((key) =>
            number(
              `${key}Andel`,
              `${VEKSTKLASSER[key].label}, andel`,
              'prosent',
              ({ counts, n }: Level) => (100 * counts[key]) / n,
              1,
            ),
          ),
        ],
      }),
      encoding: {
        type: 'bars',
        category: 'sentralitet',
        series: KLASSER.map((key) => ({ ...VEKSTKLASSER[key], column: `${key}Andel` as const })),
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
  place({ kommuner }, { kommune }) {
    const levels = sentraliteter2013(kommuner, kommune);
    const names = levels.map((level) => SENTRALITET_2008[level]?.toLowerCase());
    return levels.length ? `blant de ${names.join(' og ')} kommunene.` : null;
  },
});
