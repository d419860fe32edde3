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

/** Throws `UsageError` when `--sammenlign` names an unknown municipality, or too many. */
export function checkCompared(kommuner: Kommuner, sammenlign: string | undefined): void {
  const compared = sammenlign?.split(',') ?? [];
  for (const value of compared) kommuneOf2024(kommuner, value, '--sammenlign');
  if (compared.length > fields.sammenlign.most) {
    throw new UsageError(`--sammenlign takes at most ${fields.sammenlign.most} municipalities.`);
  }
}
