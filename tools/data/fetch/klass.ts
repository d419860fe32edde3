/** Klass, SSB's classifications: whether the municipalities are still those of our boundaries. */
import { type Kommuner, NAME_SEPARATOR } from '../../../src/data/kommuner';
import { FetchError, type Service } from './service';

/** The day of our newest boundaries and codes. */
const OUR_BORDERS_FROM = '2024-01-01';
/** The day of our oldest ones. */
const OLDEST_BORDERS_FROM = '2013-01-01';
/** Klass's code for «not given», which is no municipality. */
const NOT_GIVEN = '9999';

interface Code {
  code: string;
  name: string;
}
interface Change {
  oldCode?: string | null;
  oldName?: string | null;
  newCode?: string | null;
  newName?: string | null;
  changeOccurred: string;
}

/** The municipalities of 2024 that a code of any year since 2013 became: several after a split. */
export type Heirs = (code: string) => string[];

/**
 * Throws `FetchError` when municipalities are new, gone, merged, split or renamed since our
 * boundaries. `base` ends in `/klass/v1`, `day` is the day to ask for, as 2026-11-28.
 */
export async function checkMunicipalities(
  service: Service,
  base: string,
  kommuner: Kommuner,
  day: string,
): Promise<Heirs> {
  const name = 'SSB, Klass 131 (municipalities)';
  const list = `${base}/classifications/131`;
  const { codes } = await service.json<{ codes?: Code[] }>({
    name,
    url: `${list}/codesAt?date=${day}`,
  });
  const { codeChanges = [] } = await service.json<{ codeChanges?: Change[] }>({
    name: `${name}, changes`,
    url: `${list}/changes?from=${OLDEST_BORDERS_FROM}&to=${day}`,
  });
  if (!codes?.length) throw new FetchError(`${name}: lists no municipalities for ${day}.`);
  const today = new Map(codes.map((one) => [one.code, one.name]));
  today.delete(NOT_GIVEN);
  const ours = new Set(kommuner.codes(2024));
  const reforms = [
    ...[...today].filter(([code]) => !ours.has(code)).map(([code, is]) => `new: ${code} ${is}`),
    ...kommuner
      .list(2024)
      .filter(({ code }) => !today.has(code))
      .map(({ code }) => `gone: ${code} ${kommuner.officialName(code)}`),
    ...[...ours]
      .filter((code) => today.has(code) && !isNamed(kommuner, code, String(today.get(code))))
      .map((code) => `renamed: ${code} ${kommuner.officialName(code)} is now ${today.get(code)}`),
  ];
  if (reforms.length === 0) return heirsBy(codeChanges, ours);
  const told = codeChanges
    .filter(
      ({ oldCode, newCode, changeOccurred: day }) => oldCode !== newCode && day > OUR_BORDERS_FROM,
    )
    .map((change) => `${change.changeOccurred}: ${whole(change)}`);
  throw new FetchError(
    [
      'The municipalities have changed since the boundaries that the deck has, and no table was replaced:',
      ...[...reforms, ...told].map((line) => `  ${line}`),
      'The lists of municipalities and the boundaries in data/ must be renewed first: docs/ferske-tall.md tells how, under «Når kommunene endres».',
    ].join('\n'),
  );
}

/** Follows the changes from a former code to the codes of today. */
function heirsBy(changes: readonly Change[], ours: ReadonlySet<string>): Heirs {
  const next = new Map<string, Set<string>>();
  for (const { oldCode, newCode } of changes) {
    if (!oldCode || !newCode || oldCode === newCode) continue;
    next.set(oldCode, (next.get(oldCode) ?? new Set()).add(newCode));
  }
  const follow = (code: string, seen: string[]): string[] => {
    if (ours.has(code)) return [code];
    if (seen.includes(code)) return [];
    return [...(next.get(code) ?? [])].flatMap((heir) => follow(heir, [...seen, code]));
  };
  return (code) => [...new Set(follow(code, []))];
}

const whole = ({ oldCode, oldName, newCode, newName }: Change): string =>
  `${oldCode ?? '–'} ${oldName ?? ''} → ${newCode ?? '–'} ${newName ?? ''}`.trim();

/** Klass has « - » between the names in several languages, the deck « – ». */
const isNamed = (kommuner: Kommuner, code: string, name: string): boolean =>
  name.replaceAll(' - ', NAME_SEPARATOR) === kommuner.officialName(code);
