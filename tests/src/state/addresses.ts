/** Random addresses of the deck, which are the same in every run. */
import type { Field } from '../../../src/state/field';
import { fields } from '../../../src/state/fields';
import { kommuner } from '../data/bundled';

/** Mulberry32. */
function seeded(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Each value of a field in its form in the address. */
const written = ({ choices, write }: Field): string[] => choices().map((value) => write(value));

/** Right and wrong queries: our own names and values, and rubbish. */
export function addresses(amount: number): string[] {
  const random = seeded(20131101);
  const pick = picker(random);
  const year = () => String(1980 + Math.floor(random() * 50));
  const wrong = () => pick([year(), 'annen', 'JA', '']);
  const rubbish = () =>
    Array.from({ length: Math.floor(random() * 8) }, () =>
      pick([
        ...'0123456789abcæøå&=?#/+ <>"\\\0',
        '%',
        '%E6',
        '%F0%9F',
        '\ud800',
        '🙂',
        '__proto__',
      ]),
    ).join('');
  const codes = ([2013, 2020, 2024] as const).flatMap((vintage) =>
    kommuner.list(vintage).map(({ code }) => code),
  );
  const values: Record<string, () => string> = {
    ...Object.fromEntries(
      Object.entries(fields).map(([key, field]) => [key, () => pick([...written(field), wrong()])]),
    ),
    kommune: () => pick([() => pick(codes), () => pick(['1850', '1613', '1507']), year])(),
    sammenlign: () => [pick(codes), pick(codes), pick(['1850', '9999', ''])].join(),
    constructor: year,
  };
  const window = () => {
    const from = 1986 + Math.floor(random() * 28);
    return `fra=${from}&til=${from - 1 + Math.floor(random() * 18)}`;
  };
  const part = () => {
    if (random() < 0.1) return window();
    const [key, value] = pick(Object.entries(values));
    return `${random() < 0.1 ? rubbish() : key}=${random() < 0.2 ? rubbish() : value()}`;
  };
  return Array.from({ length: amount }, () => {
    const query = Array.from({ length: Math.floor(random() * 7) }, part).join('&');
    return pick(['?', '?', '?', '', '#', '?&']) + query;
  });
}

/** Parameters that Reveal would take for its own configuration. */
const REVEAL = (
  'keyboard width height margin minScale maxScale autoSlide controls progress slideNumber hash ' +
  'history embedded center touch loop rtl shuffle fragments overview help pause jumpToSlide view ' +
  'transition display disableLayout navigationMode mouseWheel showNotes print-pdf receiver'
).split(' ');
const SETTINGS = ['false', 'true', '0', '1', '500', 'null', '-1', 'scroll', 'print', '%22x%22'];

/** Scripts that mark the page with `rammet` if anything runs them. */
const SCRIPTS = [
  '<img src=x onerror=window.rammet=1>',
  '<script>window.rammet=1</script>',
  '"><svg onload=window.rammet=1>',
  "';window.rammet=1;//",
  'javascript:window.rammet=1',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: as whoever tries would write it.
  '${window.rammet=1}',
];

/** Fragments: slides, other names, and texts that are no valid selectors. */
export const FRAGMENTS = [
  ...[
    '',
    '#',
    '#/',
    '#/redningen',
    '#/holdt-det',
    '#/kunnskapsbasert',
    '#/se-avis/3',
    '#lykke-til',
  ],
  ...[
    '#/2/1',
    '#/99/99',
    '#/-1',
    '#/1e9',
    '#/presentasjon',
    '#/kunngjoering',
    '#/finnes-ikke',
    '#/a/b/c',
  ],
  ...['#/__proto__', '#/constructor', '#/%', '#/%E6', '#/%00', '#/"]', '#/:is(', '#/../..'],
  ...SCRIPTS.map((script) => `#/${script}`),
  `#/${'æ'.repeat(500)}`,
];

/** Whole addresses: queries with Reveal's settings, script and great length, and fragments. */
export function pageAddresses(amount: number): string[] {
  const random = seeded(20130809);
  const pick = picker(random);
  const more = (): string =>
    pick([
      () => `${pick(REVEAL)}=${pick(SETTINGS)}`,
      () => `${pick(REVEAL)}=${pick(SETTINGS)}&${pick(REVEAL)}=${pick(SETTINGS)}`,
      () => `${pick(['kommune', 'visning', 'kategori', 'fra'])}=${pick(SCRIPTS)}`,
      () => `${pick(SCRIPTS)}=1`,
      () => `kommune=${'9'.repeat(500)}`,
    ])();
  return addresses(amount).map((query) => {
    const given = query.replace(/^[?#]/, '').replaceAll('#', random() < 0.1 ? '#' : '%23');
    return `?${given}&${more()}${pick(FRAGMENTS)}`;
  });
}

const picker =
  (random: () => number) =>
  <T>(all: readonly T[]): T =>
    all[Math.floor(random() * all.length)] as T;
