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

const listeners = new Set<() => void>();

/** Remembers an appearance and shows the page in it. */
export function setAppearance(chosen: Appearance): void {
  write('utseende', chosen);
  applyAppearance();
  for (const listener of [...listeners]) listener();
}

const DARK_DEVICE = '(prefers-color-scheme: dark)';
const MORE_CONTRAST = '(prefers-contrast: more)';

/**
 * How the page looks where an element stands. The style sheet decides: paper and pictures are never
 * dark. `ink` is the colour of text as `#rrggbb`.
 */
export function surroundings(element: Element): {
  isDark: boolean;
  isContrast: boolean;
  ink: string;
} {
  const style = getComputedStyle(element);
  const { color, colorScheme } = style;
  const both = colorScheme.includes('light');
  const [red = 0, green = 0, blue = 0] = (color.match(/\d+/g) ?? []).map(Number);
  return {
    isDark: colorScheme.includes('dark') && (!both || matchMedia(DARK_DEVICE).matches),
    isContrast: style.getPropertyValue('--contrast') === 'more',
    ink: `#${((1 << 24) | (red << 16) | (green << 8) | blue).toString(16).slice(1)}`,
  };
}

/**
 * Calls `listener` when the page may look different: the reader has chosen, the device
 * asks, or the page is printed. Returns what ends it.
 */
export function onAppearance(listener: () => void): () => void {
  const asked = [DARK_DEVICE, MORE_CONTRAST, 'print'].map((query) => matchMedia(query));
  for (const one of asked) one.addEventListener('change', listener);
  listeners.add(listener);
  return () => {
    for (const one of asked) one.removeEventListener('change', listener);
    listeners.delete(listener);
  };
}

/** Size of the speaker's notes, in CSS pixels. */
export const notesSize = (): number => Number(read('notater')) || 24;

export const setNotesSize = (size: number): void => write('notater', String(size));

/** How long the talk is to last, in minutes, as the speaker typed it. */
export const talkMinutes = (): string | null => read('minutter');

export const setTalkMinutes = (minutes: string): void => write('minutter', minutes);
