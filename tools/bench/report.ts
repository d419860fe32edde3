/** One line of the bench: a value, what it is held against, its goal and the verdict. */

export interface Row {
  /** What is measured, with its unit. */
  name: string;
  value: number;
  /** Null where the goal is about the value itself. */
  reference: number | null;
  /** `value` over `reference`. */
  ratio: number | null;
  /** The most that the ratio, or without one the value, may be. */
  goal: number;
  ok: boolean;
}

/** Two measured numbers whose ratio has a goal. */
export function againstReference(
  name: string,
  value: number,
  reference: number,
  goal: number,
): Row {
  const ratio = value / reference;
  return { name, value, reference, ratio, goal, ok: ratio <= goal };
}

/** A measured number that has a goal of its own. */
export const atMost = (name: string, value: number, goal: number): Row => ({
  name,
  value,
  reference: null,
  ratio: null,
  goal,
  ok: value <= goal,
});

/** The rows for the eye. */
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
