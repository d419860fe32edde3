/** How the figures of a table differ from those that it had. */
import type { InnvandrereLand } from '../../../src/data/editorial';
import type { Dataset, Missing } from '../../../src/data/jsonstat';

/** One cell, in words that name it: «0301 Oslo, folkemengde, 2024». */
export interface CellChange {
  cell: string;
  before: number | Missing;
  after: number | Missing;
}

export interface Changes {
  newTimes: string[];
  lostTimes: string[];
  /** Numbers that are other numbers, the largest change first. */
  changed: CellChange[];
  /** Numbers in place of what was not given. */
  given: CellChange[];
  /** Numbers that are hidden for confidentiality now. */
  hidden: CellChange[];
  /** Numbers that are gone, with no such reason. */
  lost: CellChange[];
}

const noChanges = (): Changes => ({
  ...{ newTimes: [], lostTimes: [] },
  ...{ changed: [], given: [], hidden: [], lost: [] },
});

/**
 * Compares two editions of a table. Cells of years that only one has are not compared. The regions
 * are the same: a renewed file keeps them, and Klass tells of new municipalities.
 */
export function changesBetween(before: Dataset, after: Dataset): Changes {
  const changes: Changes = {
    ...noChanges(),
    newTimes: after.times.filter((time) => !before.times.includes(time)),
    lostTimes: before.times.filter((time) => !after.times.includes(time)),
  };
  const times = before.times.filter((time) => after.times.includes(time));
  for (const region of before.regions) {
    for (const variable of before.variables.keys()) {
      for (const time of times) {
        const [old, now] = [
          before.cell(region, variable, time),
          after.cell(region, variable, time),
        ];
        const kind = kindOf(old, now);
        if (!kind) continue;
        const cell = `${region} ${before.regionLabels[region] ?? ''}, ${variable}, ${time}`;
        changes[kind].push({ cell, before: old, after: now });
      }
    }
  }
  changes.changed.sort((a, b) => Math.abs(difference(b)) - Math.abs(difference(a)));
  return changes;
}

/** Compares two editions of the countries of origin: of the same year, country by country. */
export function countryChanges(before: InnvandrereLand, after: InnvandrereLand): Changes {
  const changes = noChanges();
  if (before.aar !== after.aar) return { ...changes, newTimes: [String(after.aar)] };
  for (const [code, rows] of before.kommuner) {
    for (const { land, innvandrere } of rows) {
      const now = after.kommuner.get(code)?.find((row) => row.land === land);
      const change = { cell: `${code}, ${land}`, before: innvandrere };
      if (now && now.innvandrere !== innvandrere) {
        changes.changed.push({ ...change, after: now.innvandrere });
      }
      if (!now) changes.hidden.push({ ...change, after: { symbol: '.' } });
    }
  }
  return changes;
}

/** The change of a number, in the cell's unit; 0 where it is not a number both times. */
export const difference = ({ before, after }: CellChange): number =>
  typeof before === 'number' && typeof after === 'number' ? after - before : 0;

/** Whether a table is as it was. */
export const isSame = (changes: Changes): boolean =>
  Object.values(changes).every((list: unknown[]) => list.length === 0);

function kindOf(
  before: number | Missing,
  after: number | Missing,
): 'changed' | 'given' | 'hidden' | 'lost' | undefined {
  const [old, now] = [before, after].map((cell) => (typeof cell === 'number' ? cell : cell.symbol));
  if (typeof old === 'number' && typeof now === 'number')
    return old === now ? undefined : 'changed';
  if (typeof old === 'number') return now === ':' ? 'hidden' : 'lost';
  if (typeof now === 'number') return 'given';
  // Another lower bound, or another symbol.
  return JSON.stringify(before) === JSON.stringify(after) ? undefined : 'hidden';
}
