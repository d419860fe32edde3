/** The part of `checkData` that looks at each cell by itself: none may be invented or lost. */

import type { Dataset, Missing } from '../../src/data/jsonstat';
import { TABLES, type Table } from './check-tables';

/** Faults unless each cell is a figure, a known gap or hidden, exactly where `TABLES` says. */
export function cellFaults(table: Dataset): string[] {
  const promised = TABLES[table.file];
  if (!promised) return [];
  const faults: string[] = [];
  for (const [variable, { decimals }] of table.variables) {
    let [unknown, bounds] = [0, 0];
    for (const region of table.regions) {
      for (const time of table.times) {
        const cell = table.cell(region, variable, time);
        const isGap = promised.gap?.(region, Number(time), variable) ?? false;
        for (const why of whyWrong(cell, isGap, decimals, promised)) {
          faults.push(`${region} ${table.regionLabels[region]}, ${variable}, ${time}: ${why}`);
        }
        if (typeof cell === 'number' || cell.symbol !== ':' || Number(time) > promised.until)
          continue;
        if (cell.value === undefined) unknown += 1;
        else bounds += 1;
      }
    }
    // The counts are those of the tables as they were carried over: a service may hide other cells.
    if (table.fetched) continue;
    const [expectUnknown, expectBounds] = promised.hidden?.[variable] ?? [0, 0];
    faults.push(...unequal(`${variable}, hidden cells`, unknown, expectUnknown));
    faults.push(...unequal(`${variable}, cells with a lower bound`, bounds, expectBounds));
  }
  return faults.map((fault) => `${table.file}.json: ${fault}`);
}

function whyWrong(
  cell: number | Missing,
  isGap: boolean,
  decimals: number,
  { signed }: Table,
): string[] {
  const { value, symbol } = typeof cell === 'number' ? { value: cell, symbol: undefined } : cell;
  const faults: string[] = [];
  if (isGap && value !== undefined) faults.push(`${value} is invented`);
  if (isGap && symbol === ':') faults.push('is missing, not hidden');
  if (!isGap && (symbol === '.' || symbol === '..')) faults.push('should have a figure');
  // A lower bound of 0 tells nothing, and would be read as zero.
  if (symbol === ':' && value === 0) faults.push('0 stands for a hidden figure');
  if (value === undefined) return faults;
  if (decimals === 0 && !Number.isInteger(value)) faults.push(`${value} is not a whole number`);
  if (value < 0 && !signed) faults.push(`${value} is negative`);
  return faults;
}

/** A fault when a number is not the expected one. */
export function unequal(
  what: string,
  found: number,
  expected: number | null | undefined,
): string[] {
  return found === expected ? [] : [`${what}: ${found}, but ${expected} is expected`];
}
