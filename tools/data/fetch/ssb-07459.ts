/** SSB's table 07459: population by municipality and age on 1 January. */
import type { Value } from './pxweb';
import { FetchError } from './service';
import { type Context, type Source, ssbTable, statFile, timesOf } from './source';
import { renewed } from './table-file';

const TABLE = '07459';

export const population: Source = {
  key: TABLE,
  tables: ['folkemengde', 'folkemengde-norge', 'alder'],
  async fetch(context: Context) {
    const { kommuner } = context;
    const { table, codelist, codes: places, own, fetched } = await ssbTable(context, TABLE);
    const persons = { variable: 'ContentsCode', codes: [table.code('ContentsCode', 'Personer1')] };
    const years = [...table.variable('Tid').codes].sort();
    const allYears = { variable: 'Tid', codes: years };
    const found = new Map<string, Value>();
    const key = (...parts: string[]) => parts.join('|');

    const everywhere = { variable: 'Region', codelist };
    const regions = { ...everywhere, codes: [...places.values()] };
    await table.cells([regions, persons, allYears], ([region = '', , year = ''], value) => {
      // SSB has 0 for a municipality that did not exist in that year.
      found.set(key(own(region), year), value === 0 ? '.' : value);
    });
    await table.cells([persons, allYears], ([, year = ''], value) => {
      found.set(key('0', year), value);
    });

    const ages = { variable: 'Alder', codes: table.variable('Alder').codes.filter(isAge) };
    const groups = ageGroups(statFile(context, 'alder').dimension.ContentsCode?.category.index);
    if (ages.codes.length < 100) {
      throw new FetchError(`SSB, table ${TABLE}: Alder has no single years of age.`);
    }
    const add = (region: string, age: string, year: string, value: Value) => {
      const place = key(region, groups(Number.parseInt(age, 10)), year);
      const before = found.get(place) ?? 0;
      const sum = typeof before === 'number' && typeof value === 'number' ? before + value : '..';
      found.set(place, sum);
    };
    const [firstYear = ''] = timesOf(statFile(context, 'alder'));
    const someYears = { variable: 'Tid', codes: years.filter((year) => year >= firstYear) };
    const today2024 = kommuner.codes(2024).map((code) => String(places.get(code)));
    await table.cells(
      [{ ...everywhere, codes: today2024 }, ages, persons, someYears],
      ([region = '', age = '', , year = ''], value) => add(own(region), age, year, value),
    );
    await table.cells([ages, persons, someYears], ([age = '', , year = ''], value) =>
      add('0', age, year, value),
    );

    const provenance = (query: string) => fetched(`${query}, ContentsCode ${persons.codes}`);
    const old1507 = oldCells(context, 'folkemengde', '1507');
    return new Map([
      [
        'folkemengde',
        renewed('folkemengde', statFile(context, 'folkemengde'), {
          times: years,
          cell: (region, _, year) =>
            found.get(key(region, year)) ?? (region === '1507' ? old1507(year) : '..'),
          fetched: provenance(`Region ${codelist}`),
        }),
      ],
      [
        'folkemengde-norge',
        renewed('folkemengde-norge', statFile(context, 'folkemengde-norge'), {
          times: years,
          cell: (_region, _variable, year) => found.get(key('0', year)) ?? '..',
          fetched: provenance('hele landet'),
        }),
      ],
      [
        'alder',
        renewed('alder', statFile(context, 'alder'), {
          times: someYears.codes,
          cell: (region, group, year) =>
            found.get(key(region, year)) === '.'
              ? '.'
              : (found.get(key(region, group, year)) ?? '..'),
          fetched: provenance(`Region ${codelist}, Alder lagt sammen fra ettårige trinn`),
        }),
      ],
    ]);
  },
};

/** Whether a code is a single year of age, `000` … `105+`: the variable has groups of ages too. */
const isAge = (code: string): boolean =>
  /^\d{3}\+?$/.test(code) && Number.parseInt(code, 10) <= 120;

/** The group that an age is in, of `0-5`, `6-15` … `80+`. */
function ageGroups(names: readonly string[] = []): (age: number) => string {
  const limits = names.map((name) => [name, ...name.split(/[-+]/).map(Number)] as const);
  return (age) =>
    limits.find(([, from = 0, to]) => age >= from && (!to || age <= to))?.[0] ?? 'none';
}

/** What our file has for a place that SSB's codelist of today's borders may have dropped. */
function oldCells(context: Context, name: string, region: string): (year: string) => Value {
  const file = statFile(context, name);
  const times = timesOf(file);
  const regions = file.dimension.Region?.category.index ?? [];
  return (year) => {
    const at = regions.indexOf(region) * times.length + times.indexOf(year);
    return times.includes(year) ? (file.value[at] ?? file.status[at] ?? '.') : '.';
  };
}
