import { expect, test } from 'vitest';
import { kart } from '../../slides/holdt-det/kart';
import { kurve } from '../../slides/holdt-det/kurve';
import type { Data } from '../../src/data/load';
import { initialState } from '../../src/state/state';
import { dataset, kommuner } from '../src/data/bundled';

const data = {
  innvandringsgrunn: dataset('innvandringsgrunn'),
  folkemengde: dataset('folkemengde'),
  befolkningsendring: dataset('befolkningsendring'),
  kommuner,
} as unknown as Data;
const map = (vindu: number, kommune: string | null = null) =>
  kart.build(data, { ...initialState, vindu, kommune });

test('where land has changed hands, the class is uncertain and says so', () => {
  // Sandefjord lost 2,236 persons by the border of 2017: «reddet» by book-keeping only.
  const sandefjord = map(2013, '3907');
  expect(sandefjord.place).toContain('Usikkert: grensene er endret etter 2011');
  const unsure = sandefjord.table.rows.filter(({ cells }) =>
    String(cells.usikker).startsWith('grensene er endret'),
  );
  expect(unsure).toHaveLength(27);
  expect(sandefjord.caveat).toContain('27 kommuner');
  // Before 2011 nothing is known of it, and Ålesund and Haram are whole together.
  expect(map(2006, '3907').caveat).not.toContain('kommuner');
  expect(map(2013, '1580').place).not.toContain('Usikkert: grensene');
});

test('the notes: fewer «reddede» in every window after 2012–17', () => {
  const { rows } = kurve.build(data, initialState).table;
  const saved = rows.map(({ cells }) => Number(cells.reddet));
  const most = saved.indexOf(Math.max(...saved));
  expect(rows[most]?.key).toBe('2012');
  for (let i = most + 1; i < saved.length; i++) expect(saved[i]).toBeLessThan(saved[i - 1] ?? 0);
});
