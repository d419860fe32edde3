/**
 * The reader's preferences, which the browser remembers: single-key shortcuts and the appearance.
 */

export type Appearance = 'system' | 'lys' | 'moerk' | 'kontrast';

/**
 * Used when the browser denies access to its storage. The preferences then last as long as the
 * page.
 */
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
    // Storage is denied, and the value is in `memory`.
  }
}

/** Whether single letters are shortcuts. WCAG 2.1.4 requires that they can be switched off. */
export const singleKeys = (): boolean => read('hurtigtaster') !== 'av';

/** Switches the single-letter shortcuts on or off. */
export const setSingleKeys = (on: boolean): void => write('hurtigtaster', on ? 'på' : 'av');

/** The appearance that the reader has chosen, or that of the system. */
export const appearance = (): Appearance => (read('utseende') as Appearance | null) ?? 'system';

/** Shows the page in the chosen appearance. To be called once at the start. */
export function applyAppearance(): void {
  document.documentElement.dataset.utseende = appearance();
}

/** Remembers an appearance and shows the page in it. */
export function setAppearance(chosen: Appearance): void {
  write('utseende', chosen);
  applyAppearance();
}

/** Size of the speaker's notes, in CSS pixels. */
export const notesSize = (): number => Number(read('notater')) || 24;

export const setNotesSize = (size: number): void => write('notater', String(size));

/** How long the talk is to last, in minutes, as the speaker typed it. */
export const talkMinutes = (): string | null => read('minutter');

export const setTalkMinutes = (minutes: string): void => write('minutter', minutes);
