/**
 * The help dialog of a view: its keys, the reader's preferences, and whether the deck works
 * offline.
 */

import { openDialog } from '../dom/dialog';
import { h } from '../dom/element';
import { readyOffline } from '../offline/offline';
import { licencesLink } from './licences';
import { preferenceControls } from './preferences';
import { statementLink } from './statement';

/** Opens the help. `keys` are the view's keys with what they do, in Norwegian. */
export function openHelp(keys: readonly (readonly [key: string, what: string])[]): void {
  const rows = keys.map(([key, what]) => h('div', {}, h('dt', {}, key), h('dd', {}, what)));
  const kept = h('p');
  void readyOffline().then((ready) => {
    if (ready) kept.textContent = 'Klar uten nett: hele presentasjonen ligger på denne enheten.';
  });
  openDialog(
    'Hjelp',
    h('dl', { class: 'shortcuts' }, ...rows),
    preferenceControls(),
    kept,
    ...statementLink(),
    ...licencesLink(),
  );
}
