/** Numbers as Norwegians write them: 5 051 275 · 13,6 % · −4,2 · +312. */

/** A formatter is slow to make and quick to use: each is made once. */
const formatters = new Map<string, Intl.NumberFormat>();

function formatter(decimals: number, signDisplay: 'negative' | 'exceptZero'): Intl.NumberFormat {
  const key = `${decimals} ${signDisplay}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat('nb-NO', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay,
  });
  formatters.set(key, made);
  return made;
}

/** A plain number, rounded half away from zero. What rounds to zero has no sign. */
export const tall = (value: number, decimals = 0): string =>
  formatter(decimals, 'negative').format(value);

/** A change, with its sign: +312, −4,2. What rounds to zero has none. */
export const endring = (value: number, decimals = 0): string =>
  formatter(decimals, 'exceptZero').format(value);

/** A share in per cent; `value` is already in per cent. */
export const prosent = (value: number, decimals = 1): string => `${tall(value, decimals)}\u00a0%`;

/** «1 kommune», «428 kommuner». */
export const antall = (value: number, one: string, many: string): string =>
  `${tall(value)}\u00a0${value === 1 ? one : many}`;
