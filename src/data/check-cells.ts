/** The part of `checkData` that looks at each cell by itself: nothing invented, nothing lost. */
import { TABLES } from './check-tables';
import type { Dataset } from './jsonstat';

/** Faults unless each cell is a figure, a known gap or hidden, exactly where `TABLES` says. */
export function cellFaults(table: Dataset): string[] {
  const { gap, hidden = {}, signed } = TABLES[table.file] ?? {};
  const faults: string[] = [];
  for (const [variable, { decimals }] of table.variables) {
    let [unknown, bounds] = [0, 0];
    for (const region of table.regions) {
      for (const time of table.times) {
        const cell = table.cell(region, variable, time);
        const at = `${region} ${table.regionLabels[region]}, ${variable}, ${time}`;
        const value = typeof cell === 'number' ? cell : cell.value;
        const symbol = typeof cell === 'number' ? undefined : cell.symbol;
        const isGap = gap?.(region, Number(time), variable) ?? false;
        if (isGap && value !== undefined) faults.push(`${at}: ${value} is invented`);
        else if (isGap && symbol === ':') faults.push(`${at}: is missing, not hidden`);
        else if (!isGap && symbol && symbol !== ':') faults.push(`${at}: should have a figure`);
        if (value !== undefined && decimals === 0 && !Number.isInteger(value)) {
          faults.push(`${at}: ${value} is not a whole number`);
        }
        if (value !== undefined && value < 0 && !signed) faults.push(`${at}: ${value} is negative`);
        // A lower bound of nothing is nothing known, and would be read as a zero.
        if (symbol === ':' && value === 0) faults.push(`${at}: 0 stands for a hidden figure`);
        if (symbol === ':' && value === undefined) unknown += 1;
        if (symbol === ':' && value !== undefined) bounds += 1;
      }
    }
    const [expectUnknown, expectBounds] = hidden[variable] ?? [0, 0];
    faults.push(...unequal(`${variable}, hidden cells`, unknown, expectUnknown));
    faults.push(...unequal(`${variable}, cells with a lower bound`, bounds, expectBounds));
  }
  return faults.map((fault) => `${table.file}.json: ${fault}`);
}

/** A fault when a number is not the expected one. */
export function unequal(
  what: string,
  found: number,
  expected: number | null | undefined,
): string[] {
  return found === expected ? [] : [`${what}: ${found}, but ${expected} is expected`];
}
