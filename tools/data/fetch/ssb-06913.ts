/** SSB's table 06913: births, deaths and migration, as sums of all the years from 2011. */
import { isSplit } from '../check-tables';
import type { Value } from './pxweb';
import { FetchError } from './service';
import { type Source, ssbTable, statFile, timesOf } from './source';
import { type Cell, renewed } from './table-file';

const TABLE = '06913';
const NAME = 'befolkningsendring';
/**
 * A border has moved where the population of a year changed by more than its counted growth, and the
 * difference is a larger share of the population than this. In the 323 municipalities that are
 * comparable 2011–2025 it is at most 0.46 per cent.
 */
const SAME_BORDERS_SHARE = 0.005;

export const change: Source = {
  key: TABLE,
  tables: [NAME],
  async fetch(context) {
    const { table, codelist, codes, own, fetched } = await ssbTable(context, TABLE);
    const contents = ['Folkemengde', 'Fodselsoverskudd', 'Nettoinnflytting', 'Folketilvekst'].map(
      (wanted) => table.code('ContentsCode', wanted),
    );
    const [population = '', births = '', migration = '', growth = ''] = contents;
    const file = statFile(context, NAME);
    const [oldSpan = ''] = timesOf(file);
    const [first = '', lastBefore = ''] = oldSpan.split('-');
    const years = [...table.variable('Tid').codes].sort().filter((year) => year >= first);
    const found = new Map<string, Value>();
    const at = (region: string, content: string, year: string | number) =>
      found.get([region, content, year].join('|')) ?? '..';
    await table.cells(
      [
        { variable: 'Region', codelist, codes: [...codes.values()] },
        { variable: 'ContentsCode', codes: contents },
        { variable: 'Tid', codes: years },
      ],
      ([region = '', content, year], value) =>
        found.set([own(region), content, year].join('|'), value),
    );

    // For the newest year SSB has the population on 1 January, and the changes a year later.
    const regions = file.dimension.Region?.category.index ?? [];
    const happened = (year: string) =>
      regions.some((region) => {
        const value = at(region, growth, year);
        return typeof value === 'number' && value !== 0;
      });
    const last = years.filter(happened).at(-1);
    if (!last) throw new FetchError(`SSB, table ${TABLE}: has no growth after ${first}.`);
    const counted = years.filter((year) => year <= last);
    const sum = (region: string, content: string): Value =>
      counted.reduce<Value>((all, year) => {
        const value = at(region, content, year);
        if (typeof value === 'number' && typeof all === 'number') return all + value;
        return isSplit(region) && typeof all === 'number' ? all : '..';
      }, 0);
    const variables = file.dimension.ContentsCode?.category.index ?? [];
    const before = (region: string, variable: string) =>
      file.value[regions.indexOf(region) * variables.length + variables.indexOf(variable)];
    const moved = (region: string, year: string): boolean => {
      const [now, grew, next] = [
        at(region, population, year),
        at(region, growth, year),
        at(region, population, Number(year) + 1),
      ];
      // The population of the year after may not be out yet: then there is nothing to compare.
      if (typeof now !== 'number' || typeof grew !== 'number' || typeof next !== 'number')
        return false;
      return next > 0 && Math.abs(next - now - grew) > SAME_BORDERS_SHARE * now;
    };
    const sameBorders = (region: string): number =>
      counted.some((year) => year > lastBefore && moved(region, year))
        ? 0
        : (before(region, 'sammenlignbar') ?? 0);
    const minus = (all: Value, ...parts: Value[]): Value =>
      parts.reduce<Value>(
        (left, part) => (typeof left === 'number' && typeof part === 'number' ? left - part : '..'),
        all,
      );
    const cells: Record<string, (region: string) => Cell> = {
      folkemengde_start: (region) => at(region, population, first),
      fodselsoverskudd: (region) => sum(region, births),
      nettoinnflytting: (region) => sum(region, migration),
      folketilvekst: (region) => sum(region, growth),
      rest: (region) => minus(sum(region, growth), sum(region, births), sum(region, migration)),
      sammenlignbar: sameBorders,
    };
    const text = renewed(NAME, file, {
      times: [`${first}-${last}`],
      gapSymbol: '..',
      cell: (region, variable) => cells[variable]?.(region) ?? '..',
      fetched: fetched(
        `Region ${codelist}, ContentsCode ${contents.join(', ')}, årene ${first}–${last} lagt sammen`,
      ),
    });
    return new Map([[NAME, text]]);
  },
};
