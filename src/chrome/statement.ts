/** The way to the accessibility statement, which the law asks of public bodies in Norway. */

import { h } from '../dom/element';
import { settings } from '../settings';

/** The link, or nothing where the settings name no statement. To be spread. */
export function statementLink(): HTMLElement[] {
  const href = settings.accessibilityStatement;
  return href ? [h('p', {}, h('a', { href }, 'Tilgjengelighetserklæring'))] : [];
}
