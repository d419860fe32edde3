import type { Missing } from '../../src/data/jsonstat';
import type { Data } from '../../src/data/load';
import { count } from '../../src/data/measures';
import { type Cell, defineFigure, placeSentence, sourceOf } from '../../src/figure/figure';
import { endring, tall } from '../../src/figure/format';
import { KOMPONENTER } from '../../src/figure/palette';
import { sentralitetsklasse } from '../../src/figure/sentralitet';

const PERIODE = '2011-2025';
const LAST_YEAR = Number(PERIODE.slice(-4));
type Tables = Pick<Data, 'befolkningsendring' | 'bosatteFlyktninger' | 'kommuner'>;

/** Components of change 2011–2025 by centrality, refugees settled beside them, never added. */
export const etter2011 = defineFigure({
  name: 'holdt-det-etter-2011',
  title: 'Hva veksten 2011–2026 besto av',
  needs: ['befolkningsendring', 'bosatteFlyktninger', 'kommuner'],
  build(data, { kommune }) {
    const { befolkningsendring, bosatteFlyktninger, kommuner } = data;
    const comparable = befolkningsendring.regions.filter((code) => isComparable(data, code));
    const of = (code: string, key: string) => befolkningsendring.value(code, key, PERIODE) ?? 0;
    const grown = comparable.filter((code) => of(code, 'folketilvekst') > 0);
    const deaths = grown.filter((code) => of(code, 'fodselsoverskudd') < 0);
    const groups = [1, 2, 3, 4, 5, 6].map((klasse) => ({
      key: String(klasse),
      label: sentralitetsklasse(klasse),
      codes: comparable.filter((code) => kommuner.get(code).sentralitet === klasse),
    }));
    if (kommune) groups.push({ key: kommune, label: kommuner.name(kommune), codes: [kommune] });
    return {
      finding: `2011–2026 vokste ${grown.length} av ${comparable.length} sammenlignbare kommuner; ${deaths.length} av dem hadde flere døde enn fødte`,
      ...(kommune ? { place: placeSentence(kommuner, kommune, place(data, kommune)) } : {}),
      table: {
        columns: [
          { key: 'gruppe', label: 'Sentralitetsklasse', type: 'text' },
          ...(['fodsel', 'flytting', 'rest', 'flyktninger'] as const).map((key) => ({
            key,
            label: KOMPONENTER[key].label,
            unit: 'prosent av folketallet 2011',
            type: 'change' as const,
            decimals: 1,
          })),
          ...(['fodsel', 'flytting', 'rest', 'flyktninger'] as const).map((key) => ({
            key: `${key}Antall`,
            label: KOMPONENTER[key].label,
            unit: 'personer',
            type: 'change' as const,
          })),
        ],
        rows: groups.map(({ key, label, codes }) => ({
          key,
          cells: { gruppe: label, ...cells(data, codes) },
        })),
      },
      encoding: {
        type: 'bars',
        category: 'gruppe',
        series: [
          { ...KOMPONENTER.fodsel, column: 'fodsel', stack: 'vekst' },
          { ...KOMPONENTER.flytting, column: 'flytting', stack: 'vekst' },
          { ...KOMPONENTER.rest, column: 'rest', stack: 'vekst' },
          { ...KOMPONENTER.flyktninger, column: 'flyktninger', stack: 'flyktninger' },
        ],
        stacked: true,
        axis: 'Prosent av folketallet i 2011',
        own: kommune ? [kommune] : [],
      },
      sources: [sourceOf(befolkningsendring), sourceOf(bosatteFlyktninger)],
      derived: true,
      caveat: `Flyktninger ${settledYears(data)[0]}–${LAST_YEAR}: nedre grense, for noen tall er skjult.`,
    };
  },
});

const isComparable = ({ befolkningsendring }: Tables, code: string): boolean =>
  befolkningsendring.value(code, 'sammenlignbar', PERIODE) === 1;

/** The years of the period that there are figures of settled refugees for. */
const settledYears = ({ bosatteFlyktninger }: Tables): string[] =>
  bosatteFlyktninger.times.filter((year) => Number(year) <= LAST_YEAR);

/** Sums over the municipalities of a group, in persons and in per cent of those who lived there. */
function cells(data: Tables, codes: string[]): Record<string, Cell> {
  const { befolkningsendring, bosatteFlyktninger } = data;
  if (!codes.every((code) => isComparable(data, code))) {
    const missing: Missing = {
      symbol: '.',
      reason: 'Ikke sammenlignbar 2011–2026: grensene er endret.',
    };
    const keys = ['fodsel', 'flytting', 'rest', 'flyktninger'];
    return Object.fromEntries(
      keys.flatMap((key) => [
        [key, missing],
        [`${key}Antall`, missing],
      ]),
    );
  }
  const sum = (key: string) =>
    codes.reduce((total, code) => total + (befolkningsendring.value(code, key, PERIODE) ?? 0), 0);
  const persons = {
    fodsel: sum('fodselsoverskudd'),
    flytting: sum('nettoinnflytting'),
    rest: sum('rest'),
    flyktninger: 0,
  };
  let hidden = 0;
  for (const year of settledYears(data)) {
    const settled = count(bosatteFlyktninger, codes, ['bosatte'], Number(year));
    persons.flyktninger += settled.persons;
    hidden += settled.hidden;
  }
  const before = sum('folkemengde_start');
  const bound = (value: number): Cell => (hidden ? { symbol: ':', value } : value);
  return Object.fromEntries(
    Object.entries(persons).flatMap(([key, value]) => {
      const share = (100 * value) / before;
      const isBound = key === 'flyktninger';
      return [
        [key, isBound ? bound(share) : share],
        [`${key}Antall`, isBound ? bound(value) : value],
      ];
    }),
  );
}

function place(data: Tables, code: string): string {
  if (!isComparable(data, code)) return 'ikke sammenlignbar 2011–2026, fordi grensene er endret.';
  const own = (key: string) => data.befolkningsendring.value(code, key, PERIODE) ?? 0;
  const settled = cells(data, [code]).flyktningerAntall;
  const refugees =
    typeof settled === 'number' ? tall(settled) : `minst ${tall((settled as Missing).value ?? 0)}`;
  return `${endring(own('folketilvekst'))} innbyggere: fødselsoverskudd ${endring(own('fodselsoverskudd'))}, nettoinnflytting ${endring(own('nettoinnflytting'))}. Bosatte flyktninger: ${refugees}.`;
}
