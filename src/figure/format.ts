/**
 * Numbers as Norwegians write them: 5 051 275 · 13,6 % · −4,2 · +312. As `Intl.NumberFormat` writes
 * them; the browser's own takes longer to be made than slide 1 has to be drawn.
 */
const GROUPS = /\B(?=(\d{3})+$)/g;
const NBSP = '\u00a0';

/** Without sign, half a unit of the last digit rounded up, as the number is read and not as stored. */
function digits(value: number, decimals: number): string {
  const size = Math.abs(value);
  if (!Number.isFinite(size)) return String(size).replace('Infinity', '∞');
  // Exponents keep 1.005 from becoming 100.49999999999999.
  const shifted = `${size}`.includes('e') ? size * 10 ** decimals : Number(`${size}e${decimals}`);
  const [whole = '', part] = (Math.round(shifted) / 10 ** decimals).toFixed(decimals).split('.');
  const grouped = whole.replace(GROUPS, NBSP);
  return part === undefined ? grouped : `${grouped},${part}`;
}

/** What rounds to zero has no sign. */
const isZero = (written: string): boolean => /^[0,]+$/.test(written);

/** A plain number. */
export function tall(value: number, decimals = 0): string {
  const written = digits(value, decimals);
  return value < 0 && !isZero(written) ? `−${written}` : written;
}

/** A change, with its sign; zero has none. */
export function endring(value: number, decimals = 0): string {
  const written = tall(value, decimals);
  return value > 0 && !isZero(written) ? `+${written}` : written;
}

/** A share in per cent; `value` is already in per cent. */
export const prosent = (value: number, decimals = 1): string => `${tall(value, decimals)}\u00a0%`;

/** «1 kommune», «428 kommuner». */
export const antall = (value: number, one: string, many: string): string =>
  `${tall(value)}\u00a0${value === 1 ? one : many}`;
