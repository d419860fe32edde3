/** Our own files in the form in which the services have them: finer, with other codes and symbols. */
import { decodeInnvandrereLand } from '../../../../src/data/editorial';
import {
  type Symbol as CellSymbol,
  type Dataset,
  decodeJsonStat,
} from '../../../../src/data/jsonstat';
import { decodeKommuner } from '../../../../src/data/kommuner';

export type Value = number | CellSymbol;

export interface ServedVariable {
  code: string;
  label: string;
  codes: readonly string[];
  /** Left out, it is added up: the whole country, all ages. */
  elimination: boolean;
  codelist?: { id: string; codes: readonly string[] };
}

/** A table of SSB's: `cell` gets a code for each variable that was asked for. */
export interface ServedTable {
  id: string;
  variables: readonly ServedVariable[];
  cell(keys: Readonly<Record<string, string>>): Value;
}

/** A change to what is served: the cell in place of the one that our files give. */
export type Tweak = (table: string, keys: Readonly<Record<string, string>>, value: Value) => Value;

const AGES = Array.from({ length: 106 }, (_, age) => String(age).padStart(3, '0')).map((code) =>
  code === '105' ? '105+' : code,
);

/** The texts of `data/` as SSB's tables and IMDi's downloads. `nextYear` gives each table one more. */
export function served(text: (file: string) => string, nextYear = false) {
  const dataset = (name: string): Dataset => decodeJsonStat(name, text(`${name}.json`));
  const kommuner = decodeKommuner('kommuner', text('kommuner.json'));
  const folkemengde = dataset('folkemengde');
  const norge = dataset('folkemengde-norge');
  const alder = dataset('alder');
  const endring = dataset('befolkningsendring');
  const innvandrere = dataset('innvandrere');
  const [span = ''] = endring.times;
  const yearsOfSums = folkemengde.times.filter(
    (year) => span.slice(0, 4) <= year && year <= span.slice(5),
  );
  const lastYear = Number(folkemengde.times.at(-1));
  const years = [...folkemengde.times, ...(nextYear ? [String(lastYear + 1)] : [])];
  const today = kommuner.codes(2024);

  /** A number, or SSB's 0 where a municipality was not there. One person moves in in the new year. */
  const population = (region: string, year: string): number => {
    if (Number(year) > lastYear) {
      return region === '0'
        ? population('0', String(lastYear)) + today.length
        : population(region, String(lastYear)) + (today.includes(region) ? 1 : 0);
    }
    const cell = (region === '0' ? norge : folkemengde).cell(region, 'folkemengde', year);
    return typeof cell === 'number' ? cell : 0;
  };
  /** The group of each age, with its first age and how many it has. */
  const groups = [...alder.variables.keys()].map((name) => {
    const [from = 0, to] = name.split(/[-+]/).map(Number);
    return { name, from, ages: (to || AGES.length - 1) - from + 1 };
  });
  const groupOf = AGES.map((_, age) =>
    groups.find(({ from, ages }) => age >= from && age < from + ages),
  );
  /** The people of a group spread over its ages; those that our file has no groups for are 30. */
  const persons = (region: string, age: string, year: string): number => {
    const own = Number.parseInt(age, 10);
    const newcomers = Number(year) > lastYear && own === 30;
    const last = String(Math.min(Number(year), lastYear));
    const extra = newcomers ? (region === '0' ? today.length : 1) : 0;
    const { name = '', from = 0, ages = 1 } = groupOf[own] ?? {};
    const all = alder.has(region) ? alder.cell(region, name, last) : '.';
    if (typeof all !== 'number') return own === 30 ? population(region, year) : 0;
    const each = Math.floor(all / ages);
    return extra + each + (own === from ? all - each * ages : 0);
  };
  const part = (region: string, variable: string, year: string): number => {
    const all = endring.value(region, variable, span) ?? 0;
    const each = Math.trunc(all / yearsOfSums.length);
    return each + (year === yearsOfSums[0] ? all - each * yearsOfSums.length : 0);
  };
  const changes: Record<string, string> = {
    Fodselsoverskudd: 'fodselsoverskudd',
    Nettoinnflytting: 'nettoinnflytting',
    Folketilvekst: 'folketilvekst',
  };
  const immigrants = (region: string, year: string): number => {
    const [code = '', other] = kommuner.predecessors(region, 2020).codes;
    const cell = other ? '.' : innvandrere.cell(code, 'innvandrere', year);
    if (typeof cell !== 'number') return 0;
    if (code !== '1507') return cell;
    const haram = Math.floor(cell / 10);
    return region === '1580' ? haram : cell - haram;
  };

  const region = (mark: string, codes: readonly string[]): ServedVariable => ({
    code: 'Region',
    label: 'region',
    codes: ['0', ...codes],
    elimination: true,
    codelist: {
      id: mark === 'K-' ? 'agg_KommSummer' : 'agg_KommSummerHist',
      codes: [...codes, 'Rest'].map((code) => (code === 'Rest' ? code : mark + code)),
    },
  });
  const variable = (code: string, codes: readonly string[], elimination = false) => ({
    ...{ code, label: code.toLowerCase(), codes, elimination },
  });
  const own = (code = '0') => code.replace(/^K[-_]/, '');
  const tables: ServedTable[] = [
    {
      id: '07459',
      variables: [
        region('K-', [...today, '1507']),
        variable('Kjonn', ['1', '2'], true),
        variable('Alder', AGES, true),
        variable('ContentsCode', ['Personer1']),
        variable('Tid', years),
      ],
      cell: ({ Region, Alder, Tid = '' }) =>
        Alder ? persons(own(Region), Alder, Tid) : population(own(Region), Tid),
    },
    {
      id: '06913',
      variables: [
        region('K_', [...today, '1507']),
        variable('ContentsCode', ['Folkemengde', ...Object.keys(changes)]),
        variable(
          'Tid',
          years.filter((year) => year >= '2011'),
        ),
      ],
      cell: ({ Region, ContentsCode = '', Tid = '' }) => {
        const code = own(Region);
        if (ContentsCode === 'Folkemengde') return population(code, Tid);
        if (Tid === years.at(-1) || code === '1507') return '.';
        if (Tid === String(lastYear)) return ContentsCode === 'Fodselsoverskudd' ? 0 : 1;
        return part(code, changes[ContentsCode] ?? '', Tid);
      },
    },
    {
      id: '09817',
      variables: [
        region('K-', today),
        variable('InnvandrKat', ['B', 'C']),
        variable('Landbakgrunn', ['999', '100', '101']),
        variable('ContentsCode', ['Personer1', 'AndelBefolkning']),
        variable('Tid', innvandrere.times),
      ],
      cell: ({ Region, Tid = '' }) => immigrants(own(Region), Tid),
    },
  ];

  const reasons = dataset('innvandringsgrunn');
  const settled = dataset('bosatte-flyktninger');
  const countries = decodeInnvandrereLand('innvandrere-land', text('innvandrere-land.json'));
  /** IMDi's codes have no zero in front. */
  const bare = (code: string) => String(Number(code));
  const csv = (head: string, rows: string[]) => `${[head, ...rows].join('\r\n')}\r\n`;
  const cells = (table: Dataset, name: string, row: (head: string, value: string) => string[]) =>
    table.regions.flatMap((code) =>
      table.times.flatMap((year) => {
        const cell = table.cell(code, name, year);
        const head = `${bare(code)};${table.regionLabels[code]}`;
        if (typeof cell === 'number') return row(`${head}|${year}`, String(cell));
        if (cell.symbol !== ':') return [];
        // A lower bound is a sum with a part that is hidden.
        const known = cell.value === undefined ? [] : row(`${head}|${year}`, String(cell.value));
        return [...known, ...row(`${head}|${year}`, ':')];
      }),
    );
  const downloads: Record<string, () => string> = {
    befolkning_innvandringsgrunn: () =>
      csv(
        'Kommunenummer;Kommune;Kjønn;År;Innvandringsgrunn;Enhet;Antall',
        Object.entries(REASONS).flatMap(([words, name]) =>
          cells(reasons, name, (head, value) => {
            const [place, year] = head.split('|');
            return [
              `${place};Alle;${year};${words};Personer;${value}`,
              `${place};Kvinner;${year};${words};Personer;1`,
              `${place};Alle;${year};${words};Prosent;12,5`,
            ];
          }),
        ),
      ),
    befolkning_opprinnelsesland: () =>
      csv('Kommunenummer;Kommune;Kjønn;År;Landbakgrunn;Enhet;Antall', [
        ...cells(innvandrere, 'innvandrere', (head, value) => {
          const [place, year] = head.split('|');
          return year === String(countries.aar)
            ? []
            : [`${place};Alle;${year};Polen;Personer;${value}`];
        }),
        ...[...countries.kommuner].flatMap(([code, rows]) => {
          const named = rows.slice(0, -1);
          const rest = rows.at(-1)?.innvandrere ?? 0;
          // The others are smaller than the tenth, or than a country that is named at all.
          const most = named.length === 10 ? Math.max((named.at(-1)?.innvandrere ?? 4) - 1, 3) : 3;
          const others = Array.from({ length: Math.ceil(rest / most) }, (_, i) => ({
            land: `Et annet land ${i + 1}`,
            innvandrere: Math.min(most, rest - i * most),
          }));
          return [...others, ...named].map(
            ({ land, innvandrere: persons }) =>
              `${bare(code)};${kommuner.name(code, 2020)};Alle;${countries.aar};${land};Personer;${persons}`,
          );
        }),
      ]),
    bosatt_anmodede: () =>
      csv(
        'Kommunenummer;Kommune;År;Anmodning, vedtak og faktisk bosetting;Enhet;Antall',
        cells(settled, 'bosatte', (head, value) => {
          const [place, year] = head.split('|');
          return [
            `${place};${year};Anmodning om bosetting;Personer;7`,
            `${place};${year};Faktisk bosetting;Personer;${value}`,
            `${place};${year};Faktisk bosetting;Prosent;80,5`,
          ];
        }),
      ),
  };
  return { tables, downloads };
}

const REASONS = {
  Alle: 'alle',
  Arbeidsinnvandrere: 'arbeid',
  Familieinnvandrede: 'familie',
  'Flyktninger og deres familieinnvandrede': 'flukt',
  'Utdanning (inkl. au pair) eller andre grunner': 'utdanning_andre',
  Uoppgitt: 'uoppgitt',
};
