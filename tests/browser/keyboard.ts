/** Helpers that the keyboard tests share: where the focus is, and where Tab moves it. */
import type { Page } from '@playwright/test';

/** The element that has the focus, as a user would describe it. */
export interface Stop {
  /** The element's number, the same each time it gets the focus. 0 when nothing has the focus. */
  id: number;
  what: string;
  /** The slide that contains it, if any. */
  slide: string | null;
  /** The figure that contains it, if any. */
  figure: string | null;
  /** Whether it is in the source line of the whole slide. */
  source: boolean;
  /** Whether it is in the view's bar. */
  bar: boolean;
  dialog: boolean;
  /** Width of its focus ring in pixels, 0 for none. */
  ring: number;
  /** Colour of the focus ring. */
  colour: string;
  /** Whether some of it is on screen and not covered. */
  seen: boolean;
}

/** The element that has the focus now. */
export function focused(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const element = (document.activeElement ?? document.body) as Element & { stop?: number };
    const counter = window as Window & { stops?: number };
    if (element !== document.body && element.stop === undefined) {
      counter.stops = (counter.stops ?? 0) + 1;
      element.stop = counter.stops;
    }
    const style = getComputedStyle(element);
    const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
    const points = [0.5, 0.1, 0.9].flatMap((x) =>
      [0.5, 0.1, 0.9].map((y) => document.elementFromPoint(left + width * x, top + height * y)),
    );
    const inside = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
    const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
    return {
      id: element.stop ?? 0,
      what: `${element.tagName.toLowerCase()} «${name.trim().slice(0, 40)}»`,
      slide: element.closest('section.slide')?.id ?? null,
      figure: element.closest('figure')?.dataset.figure ?? null,
      source: element.closest('.slide-source') !== null,
      bar: element.closest('.deck-bar, .read-bar') !== null,
      dialog: element.closest('dialog') !== null,
      ring: style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth),
      colour: style.outlineColor,
      seen: inside && points.some((point) => point !== null && element.contains(point)),
    };
  });
}

/** Presses a key until the focus leaves the page or is back where it began. */
export async function walk(page: Page, key: 'Tab' | 'Shift+Tab', most = 700): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let i = 0; i < most; i++) {
    await page.keyboard.press(key);
    const stop = await focused(page);
    if (stop.id === 0 || stop.id === stops[0]?.id) return stops;
    stops.push(stop);
  }
  throw new Error(`${key} did not come out of the page in ${most} steps: ${stops.at(-1)?.what}`);
}
