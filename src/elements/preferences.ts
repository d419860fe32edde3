/** What the reader has set for good: single-key shortcuts, and the appearance. */
import { h } from './dom';

export type Appearance = 'system' | 'lys' | 'moerk' | 'kontrast';
const APPEARANCES: readonly [Appearance, string][] = [
  ['system', 'Som enheten'],
  ['lys', 'Lys'],
  ['moerk', 'Mørk'],
  ['kontrast', 'Høy kontrast'],
];

/** Storage can be closed to us; the choice then lasts as long as the page. */
const memory = new Map<string, string>();
function read(key: string): string | null {
  try {
    return localStorage.getItem(key) ?? memory.get(key) ?? null;
  } catch {
    return memory.get(key) ?? null;
  }
}
function write(key: string, value: string): void {
  memory.set(key, value);
  try {
    localStorage.setItem(key, value);
  } catch {
    // Kept in memory.
  }
}

/** Whether letters alone are shortcuts (WCAG 2.1.4: they can be switched off). */
export const singleKeys = (): boolean => read('hurtigtaster') !== 'av';

/** Sets the appearance that was chosen; to be called once at the start. */
export function applyAppearance(): void {
  document.documentElement.dataset.utseende = read('utseende') ?? 'system';
}

/** The controls for both, for the help. */
export function preferenceControls(): HTMLElement {
  const keys = h('input', { type: 'checkbox', role: 'switch' });
  keys.checked = singleKeys();
  keys.addEventListener('change', () => write('hurtigtaster', keys.checked ? 'på' : 'av'));
  const choices = APPEARANCES.map(([value, label]) => {
    const input = h('input', { type: 'radio', name: 'utseende', value });
    input.checked = (read('utseende') ?? 'system') === value;
    input.addEventListener('change', () => {
      write('utseende', value);
      applyAppearance();
    });
    return h('label', {}, input, label);
  });
  return h(
    'div',
    { class: 'preferences' },
    h('label', { class: 'switch' }, keys, h('span', {}, 'Hurtigtaster med én bokstav')),
    h('fieldset', {}, h('legend', {}, 'Utseende'), ...choices),
  );
}
