/** The faults of an edition's settings, as a message for the person who wrote them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deck } from '../../slides';
import { decodeKommuner } from '../../src/data/kommuner';
import { checkSettings } from '../../src/edition/check-settings';
import { root } from '../args';

/** The lines of the message. None when all is well. */
export function settingsFaults(file: string, settings: unknown): string[] {
  const list = readFileSync(join(root, 'data/kommuner.json'), 'utf8');
  const faults = checkSettings(settings, {
    slides: deck.map(({ id }) => id),
    kommuner: decodeKommuner('kommuner', list),
    hasFile: (path) => existsSync(join(root, path)),
  });
  if (faults.length === 0) return [];
  const count = faults.length === 1 ? 'a fault' : `${faults.length} faults`;
  return [
    `${file} has ${count}:`,
    ...faults.map(({ setting, message }) => `  ${setting} ${message}.`),
  ];
}
