/** The municipalities that a command's flags name. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeKommuner, type Kommuner } from '../src/data/kommuner';
import { fields } from '../src/state/fields';
import { root, UsageError } from './args';

/** Reads `data/kommuner.json`. */
export const readKommuner = (): Kommuner =>
  decodeKommuner('kommuner', readFileSync(join(root, 'data', 'kommuner.json'), 'utf8'));

/**
 * The code of 2024 for a code of 2013, 2020 or 2024. Throws `UsageError` when there is none, or
 * several.
 */
export function kommuneOf2024(kommuner: Kommuner, value: string, flag = '--kommune'): string {
  const found = kommuner.resolve(value);
  if (found.kind === 'one') return found.code;
  if (found.kind === 'unknown') {
    throw new UsageError(
      `${flag} ${value} is unknown: give the number of a municipality of 2013, 2020 or 2024.`,
    );
  }
  const heirs = found.codes.map((code) => `${code} (${kommuner.name(code)})`);
  const choice = new Intl.ListFormat('en', { type: 'disjunction' }).format(heirs);
  throw new UsageError(
    `${flag} ${value} (${found.name}) became several municipalities: choose ${choice}.`,
  );
}

/** The flags of a command that makes one file, or one for each municipality. */
export const municipalFlags = {
  kommune: { type: 'string' },
  sammenlign: { type: 'string' },
  ut: { type: 'string' },
  alle: { type: 'boolean', default: false },
  mappe: { type: 'string' },
  bare: { type: 'string' },
  'paa-nytt': { type: 'boolean', default: false },
} as const;

/** What the flags above hold when they have been read. */
export interface MunicipalFlags {
  kommune?: string | undefined;
  sammenlign?: string | undefined;
  ut?: string | undefined;
  alle: boolean;
  mappe?: string | undefined;
  bare?: string | undefined;
  'paa-nytt': boolean;
}

/**
 * The municipality that the flags name, by its code of 2024, and those of a batch. Throws
 * `UsageError` when flags do not go together, or name what is unknown.
 */
export function chosenIn(
  given: MunicipalFlags,
  kommuner: Kommuner,
): { code: string | undefined; batch: { code: string; name: string }[] } {
  const { kommune, sammenlign, ut, alle, mappe, bare } = given;
  if (alle !== (mappe !== undefined)) {
    throw new UsageError('--alle and --mappe go together: all municipalities, and their folder.');
  }
  if (alle && (kommune !== undefined || ut !== undefined)) {
    throw new UsageError('--alle is for every municipality: leave out --kommune and --ut.');
  }
  if (!alle && (bare !== undefined || given['paa-nytt'])) {
    throw new UsageError('--bare and --paa-nytt go with --alle.');
  }
  checkCompared(kommuner, sammenlign);
  const only = bare?.split(',').map((value) => kommuneOf2024(kommuner, value.trim(), '--bare'));
  return {
    code: kommune === undefined ? undefined : kommuneOf2024(kommuner, kommune),
    batch: kommuner.list(2024).filter(({ code }) => only?.includes(code) ?? true),
  };
}

/** Throws `UsageError` when `--sammenlign` names an unknown municipality, or too many. */
export function checkCompared(kommuner: Kommuner, sammenlign: string | undefined): void {
  const compared = sammenlign?.split(',') ?? [];
  for (const value of compared) kommuneOf2024(kommuner, value, '--sammenlign');
  if (compared.length > fields.sammenlign.most) {
    throw new UsageError(`--sammenlign takes at most ${fields.sammenlign.most} municipalities.`);
  }
}
