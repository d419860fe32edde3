/** Numbers as Norwegians write them: 5 051 275 · 13,6 % · −4,2 · +312. */
const formats = new Map<string, Intl.NumberFormat>();

function format(decimals: number, sign: boolean): Intl.NumberFormat {
  const key = `${decimals}${sign}`;
  let made = formats.get(key);
  if (!made) {
    made = new Intl.NumberFormat('nb-NO', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      // What rounds to zero has no sign in either.
      signDisplay: sign ? 'exceptZero' : 'negative',
    });
    formats.set(key, made);
  }
  return made;
}

/** A plain number. */
export const tall = (value: number, decimals = 0): string => format(decimals, false).format(value);

/** A change, with its sign; zero has none. */
export const endring = (value: number, decimals = 0): string =>
  format(decimals, true).format(value);

/** A share in per cent; `value` is already in per cent. */
export const prosent = (value: number, decimals = 1): string => `${tall(value, decimals)}\u00a0%`;

/** «1 kommune», «428 kommuner». */
export const antall = (value: number, one: string, many: string): string =>
  `${tall(value)}\u00a0${value === 1 ? one : many}`;
