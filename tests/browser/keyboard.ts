/** What the keyboard tests share: where the focus is, and where Tab takes it. */
import type { Page } from '@playwright/test';

/** What has the focus, as a user would tell it. */
export interface Stop {
  /** A number of its own, the same each time it is come to; 0: nothing has the focus. */
  id: number;
  what: string;
  /** Slide that it stands in, if any. */
  slide: string | null;
  /** Figure that it stands in, if any. */
  figure: string | null;
  /** In the bar of the view. */
  bar: boolean;
  dialog: boolean;
  /** Width in pixels of the ring around it, 0 for none. */
  ring: number;
  /** Colour of the ring. */
  colour: string;
  /** Something of it is on screen and not covered. */
  seen: boolean;
}

/** What has the focus now. */
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
      bar: element.closest('.deck-bar, .read-bar') !== null,
      dialog: element.closest('dialog') !== null,
      ring: style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth),
      colour: style.outlineColor,
      seen: inside && points.some((point) => point !== null && element.contains(point)),
    };
  });
}

/** Presses a key until the focus leaves the page or comes back to where it began. */
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
