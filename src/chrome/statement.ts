/** The link to the accessibility statement, which Norwegian law requires of public bodies. */

import { h } from '../dom/element';
import { settings } from '../settings';

/** The link as a list of one element. Empty when the settings name no statement. */
export function statementLink(): HTMLElement[] {
  const href = settings.accessibilityStatement;
  return href ? [h('p', {}, h('a', { href }, 'Tilgjengelighetserklæring'))] : [];
}
