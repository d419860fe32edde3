/** The rows of the bench's table: a value, its reference, its goal and the verdict. */

export interface Row {
  /** What is measured, with its unit. */
  name: string;
  value: number;
  /** The value that it is compared with. Null when the goal is for the value itself. */
  reference: number | null;
  /** `value` divided by `reference`. */
  ratio: number | null;
  /** The greatest allowed ratio or, without a ratio, the greatest allowed value. */
  goal: number;
  ok: boolean;
}

/** A row for two measured numbers with a goal for their ratio. */
export function againstReference(
  name: string,
  value: number,
  reference: number,
  goal: number,
): Row {
  const ratio = value / reference;
  return { name, value, reference, ratio, goal, ok: ratio <= goal };
}

/** A row for a measured number with a goal of its own. */
export const atMost = (name: string, value: number, goal: number): Row => ({
  name,
  value,
  reference: null,
  ratio: null,
  goal,
  ok: value <= goal,
});

/** The rows as a table of text. */
export function tableOf(rows: readonly Row[]): string {
  const head = ['', 'value', 'reference', 'ratio', 'goal', ''];
  const lines = rows.map(({ name, value, reference, ratio, goal, ok }) => [
    name,
    short(value),
    reference === null ? '' : short(reference),
    ratio === null ? '' : `${ratio.toFixed(2)}×`,
    `≤ ${short(goal)}${ratio === null ? '' : '×'}`,
    ok ? 'ok' : 'MISSED',
  ]);
  const all = [head, ...lines];
  const widths = head.map((_, i) => Math.max(...all.map((line) => (line[i] ?? '').length)));
  return all
    .map((line) =>
      line
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** 1234 → «1234», 12.34 → «12.3», 1.234 → «1.23». */
const short = (value: number): string =>
  Math.abs(value) >= 100 || Number.isInteger(value) ? value.toFixed(0) : value.toPrecision(3);
