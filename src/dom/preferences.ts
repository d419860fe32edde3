/** What the reader has set for good: single-key shortcuts, and the appearance. */

export type Appearance = 'system' | 'lys' | 'moerk' | 'kontrast';

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

export const setSingleKeys = (on: boolean): void => write('hurtigtaster', on ? 'på' : 'av');

export const appearance = (): Appearance => (read('utseende') as Appearance | null) ?? 'system';

/** Shows the page in the appearance that was chosen; to be called once at the start. */
export function applyAppearance(): void {
  document.documentElement.dataset.utseende = appearance();
}

export function setAppearance(chosen: Appearance): void {
  write('utseende', chosen);
  applyAppearance();
}
