/** SSB's table 09817: immigrants on the municipalities of 2024, each year on 1 January. */
import type { Value } from './pxweb';
import { type Context, type Source, ssbTable, statFile } from './source';
import { renewed, type StatFile } from './table-file';

const TABLE = '09817';
const NAME = 'innvandrere-2024';
const FIRST_YEAR = '2007';
/** `InnvandrKat`: immigrants themselves, and not those born in Norway to immigrant parents. */
const IMMIGRANTS = 'B';
/** `Landbakgrunn`: all countries together. */
const ALL_COUNTRIES = '999';

export const immigrants: Source = {
  key: TABLE,
  tables: [NAME],
  async fetch(context) {
    const { kommuner, read } = context;
    const { table, codelist, codes: places, own, fetched } = await ssbTable(context, TABLE);
    const years = [...table.variable('Tid').codes].sort().filter((year) => year >= FIRST_YEAR);
    const rest = [
      { variable: 'InnvandrKat', codes: [table.code('InnvandrKat', IMMIGRANTS)] },
      { variable: 'Landbakgrunn', codes: [table.code('Landbakgrunn', ALL_COUNTRIES)] },
      { variable: 'ContentsCode', codes: [table.code('ContentsCode', 'Personer1')] },
      { variable: 'Tid', codes: years },
    ];
    const codes = kommuner.codes(2024).map((code) => String(places.get(code)));
    const found = new Map<string, Value>();
    await table.cells(
      [{ variable: 'Region', codelist, codes }, ...rest],
      ([region = '', , , , year], value) => found.set(`${own(region)}|${year}`, value),
    );
    const file = read(`${NAME}.json`) ? statFile(context, NAME) : emptyFile(context);
    const text = renewed(NAME, file, {
      times: years,
      cell: (region, _, year) => found.get(`${region}|${year}`) ?? '..',
      fetched: fetched(
        `Region ${codelist}, InnvandrKat ${IMMIGRANTS}, Landbakgrunn ${ALL_COUNTRIES}, ContentsCode Personer1`,
      ),
    });
    return new Map([[NAME, text]]);
  },
};

/** The file before it has been fetched: made from that of the population, with no figures. */
function emptyFile(context: Context): StatFile {
  const file = statFile(context, 'folkemengde');
  const codes = context.kommuner.codes(2024);
  const names = codes.map((code) => [code, context.kommuner.officialName(code)]);
  return {
    ...file,
    label: `Innvandrere 1. januar ${FIRST_YEAR}, kommuner i 2024`,
    source: `Kilde: Statistisk sentralbyrå (SSB), tabell ${TABLE}`,
    href: `https://www.ssb.no/statbank/table/${TABLE}`,
    note: ['Beholdningstall 1. januar, uten norskfødte med innvandrerforeldre.'],
    dimension: {
      Region: {
        label: 'kommune 2024',
        category: { index: codes, label: Object.fromEntries(names) },
      },
      ContentsCode: {
        label: 'statistikkvariabel',
        category: {
          index: ['innvandrere'],
          label: { innvandrere: 'Innvandrere' },
          unit: { innvandrere: { base: 'personer', decimals: 0 } },
        },
      },
      Tid: { label: 'år', category: { index: [FIRST_YEAR], label: { [FIRST_YEAR]: FIRST_YEAR } } },
    },
    extension: { ...file.extension, licence: 'CC BY 4.0', period: FIRST_YEAR },
    status: {},
    value: [],
  };
}
