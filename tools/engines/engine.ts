/**
 * A browser that is driven from outside: the same few things that a user can do, in every engine.
 * Firefox and Chromium are driven by Puppeteer (`puppeteer.ts`), WebKit by WebDriver (`webkit.ts`).
 */

export type EngineName = 'chromium' | 'firefox' | 'webkit';

export interface Engine {
  name: EngineName;
  /** The browser's own name and version, for the report. */
  version: string;
  /** The folder in which the browser saves downloads. */
  downloads: string;
  /** Opens a tab of 1600 × 900 CSS pixels with empty storage. */
  open(): Promise<Tab>;
  close(): Promise<void>;
}

/** A tab of the browser. Points are in CSS pixels from the upper left corner of the page's window. */
export interface Tab {
  /** Opens an address, and waits until the page has fired `load`. */
  goto(address: string): Promise<void>;
  /** Makes the page's window this large. To be called before `goto`: WebKit may show it in a frame. */
  size(width: number, height: number): Promise<void>;
  /**
   * Runs a function in the page and gives what it returns, or resolves with, by way of JSON. The
   * function must need nothing from outside itself but its arguments.
   */
  run<Args extends unknown[], Result>(
    work: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  /** Presses a key: a letter, or a name as in `KeyboardEvent.key`, with `Shift+` in front if held. */
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  move(x: number, y: number): Promise<void>;
  down(): Promise<void>;
  up(): Promise<void>;
  /** Turns the wheel where the pointer is. Positive pixels scroll down. */
  wheel(pixels: number): Promise<void>;
  back(): Promise<void>;
  forward(): Promise<void>;
  reload(): Promise<void>;
  /** The window that `act` opens. */
  popup(act: () => Promise<void>): Promise<Tab>;
  /** The window as a PNG. */
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

/** The window in which a talk is shown; CSS pixels. */
export const ROOM = { width: 1600, height: 900 };

/** The text of a call that gives a function's result as JSON, for browsers that take scripts as text. */
export const asText = (work: (...args: never[]) => unknown, args: readonly unknown[]): string =>
  // The compiler adds calls of `__name` to functions; the page does not have it.
  `(async () => {
    const __name = (value) => value;
    return JSON.stringify((await (${work})(...${JSON.stringify(args)})) ?? null);
  })()`;
