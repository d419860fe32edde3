/** IMDi's `bosatt_anmodede`: refugees settled in the year, on the municipalities of 2024. */
import { decodeJsonStat } from '../../../src/data/jsonstat';
import { download, provenance, Sums } from './imdi';
import { type Source, statFile, timesOf } from './source';
import { type Cell, renewed } from './table-file';

export const settled: Source = {
  key: 'imdi-bosatte',
  tables: ['bosatte-flyktninger'],
  async fetch(context) {
    const name = 'bosatt_anmodede';
    const column = 'Anmodning, vedtak og faktisk bosetting';
    const rows = await download(context, name, ['Kommunenummer', 'År', column, 'Enhet', 'Antall']);
    const file = statFile(context, 'bosatte-flyktninger');
    const [first = ''] = timesOf(file);
    const sums = new Sums(context, 2024, first);
    for (const row of rows) {
      const isSettled = row('Enhet') === 'Personer' && row(column) === 'Faktisk bosetting';
      if (isSettled) sums.add(row, 'bosatte');
    }
    // The download does not say how far the figures of the last year go. While the year is not over
    // it is the day of the fetch, but the day of the file where the figures are the same as there.
    const last = sums.years.at(-1) ?? '';
    const before = decodeJsonStat('bosatte-flyktninger', JSON.stringify(file));
    const asObject = (cell: Cell) => (typeof cell === 'string' ? { symbol: cell } : cell);
    const isSame =
      before.times.includes(last) &&
      context.kommuner
        .codes(2024)
        .every(
          (region) =>
            JSON.stringify(asObject(sums.cell(region, 'bosatte', last))) ===
            JSON.stringify(before.cell(region, 'bosatte', last)),
        );
    const day = new Intl.DateTimeFormat('nb', { day: 'numeric', month: 'long' }).format(
      new Date(`${context.today}T12:00:00Z`),
    );
    const isOver = last < context.today.slice(0, 4);
    const label = isSame ? before.timeLabel(last) : isOver ? last : `${last} til ${day}`;
    const until = label === last ? '' : `; ${label.replace(' til ', ' er til ')}`;
    // The file had several sources before, and has one now.
    const own = {
      ...file,
      source: 'Kilde: IMDi, bosatte flyktninger',
      note: [
        `Personer bosatt i løpet av året${until}.`,
        ...(file.note ?? []).filter((note) => !/^Personer bosatt|nøkkeltall/.test(note)),
      ],
      extension: { ...file.extension, licence: 'gjenbruk med kildehenvisning' },
    };
    const text = renewed('bosatte-flyktninger', own, {
      times: sums.years,
      timeLabels: { [last]: label },
      cell: (region, variable, year) => sums.cell(region, variable, year),
      fetched: provenance(context, name, 'Enhet Personer, Faktisk bosetting'),
    });
    return new Map([['bosatte-flyktninger', text]]);
  },
};
