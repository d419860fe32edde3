/** Finds municipalities by today's name, former names, and codes of any year. */
import { inNorwegianOrder, type Kommuner, NAME_SEPARATOR } from './kommuner';

export interface Hit {
  /** Code of 2024. */
  code: string;
  /** The text of the hit: «Hustadvika (Møre og Romsdal)». */
  label: string;
  /** The former name or code that matched, if it was not today's name. */
  via?: string;
}

interface Entry {
  code: string;
  label: string;
  names: string[];
  codes: string[];
}

/** A text in lower case without Sami and other accents. The letters æ, ø and å are kept. */
export const fold = (text: string): string =>
  text
    .toLocaleLowerCase('nb')
    .replaceAll('å', '\u0001')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('ŋ', 'n')
    .replaceAll('ŧ', 't')
    .replaceAll('\u0001', 'å')
    .trim();

/** A text as typed on keyboards without æ, ø and å: «Alesund», «Somna», «Baerum». */
const plain = (text: string): string =>
  text.replaceAll('å', 'a').replaceAll('ø', 'o').replaceAll('æ', 'ae');

/** How well a name matches: 0 is best, undefined is no match. */
function rank(name: string, query: string): number | undefined {
  const own = fold(name);
  const names = own.split(NAME_SEPARATOR);
  if (names.includes(query)) return 0;
  if (names.some((one) => one.startsWith(query))) return 1;
  if (own.split(/[\s–-]+/).some((word) => word.startsWith(query))) return 2;
  if (plain(own).startsWith(plain(query))) return 3;
  return own.includes(query) ? 4 : undefined;
}

/**
 * Makes the search over all municipalities. The best hits come first, equal ones in Norwegian
 * order.
 */
export function kommuneSearch(kommuner: Kommuner): (query: string, limit?: number) => Hit[] {
  const entries: Entry[] = kommuner
    .aliases()
    .map((alias) => ({ ...alias, label: kommuner.fullName(alias.code) }))
    .sort((a, b) => inNorwegianOrder(a.label, b.label));
  return (text, limit = 8) => {
    const query = fold(text);
    if (!query) return [];
    const hits = entries.flatMap((entry) => {
      const [best] = candidates(entry, query).sort((a, b) => a.rank - b.rank);
      return best ? [{ entry, ...best }] : [];
    });
    hits.sort((a, b) => a.rank - b.rank);
    return hits.slice(0, limit).map(({ entry, via }) => ({
      code: entry.code,
      label: entry.label,
      ...(via ? { via } : {}),
    }));
  };
}

function candidates(entry: Entry, query: string): { rank: number; via?: string }[] {
  const [today, ...former] = entry.names;
  const found: { rank: number; via?: string }[] = [];
  const own = rank(today ?? '', query);
  if (own !== undefined) found.push({ rank: own });
  for (const name of former) {
    const value = rank(name, query);
    if (value !== undefined) found.push({ rank: value + 0.5, via: name });
  }
  for (const code of entry.codes) {
    if (code === query) found.push({ rank: 0, ...(code === entry.code ? {} : { via: code }) });
  }
  return found;
}
