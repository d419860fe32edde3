/** The help of a view: its keys, what the reader can set, and whether the deck needs network. */

import { openDialog } from '../dom/dialog';
import { h } from '../dom/element';
import { readyOffline } from '../offline/offline';
import { licencesLink } from './licences';
import { preferenceControls } from './preferences';
import { statementLink } from './statement';

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
