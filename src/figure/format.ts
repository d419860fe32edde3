/** Numbers as Norwegians write them: 5 051 275 · 13,6 % · −4,2 · +312. */

/** The formatters that are made already. Making one is slow, using it is quick. */
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

/** A number, rounded half away from zero. A number that rounds to zero gets no sign. */
export const formatNumber = (value: number, decimals = 0): string =>
  formatter(decimals, 'negative').format(value);

/** A change with its sign: +312, −4,2. A change that rounds to zero gets no sign. */
export const formatChange = (value: number, decimals = 0): string =>
  formatter(decimals, 'exceptZero').format(value);

/** A share with a per cent sign: 13,6 %. `value` is in per cent already. */
export const formatPercent = (value: number, decimals = 1): string =>
  `${formatNumber(value, decimals)}\u00a0%`;

/** A number with its noun: «1 kommune», «428 kommuner». */
export const formatCount = (value: number, one: string, many: string): string =>
  `${formatNumber(value)}\u00a0${value === 1 ? one : many}`;

const WORDS = [
  ...[
    'null',
    'én',
    'to',
    'tre',
    'fire',
    'fem',
    'seks',
    'sju',
    'åtte',
    'ni',
    'ti',
    'elleve',
    'tolv',
  ],
];

/** A whole number within a sentence: words up to twelve, «åtte», and figures above it. */
export const inWords = (value: number): string => WORDS[value] ?? formatNumber(value);
