/** Helpers that the tests of layout share: all text of a page, its place, and what covers it. */
import type { Page } from '@playwright/test';
import { ready } from './deck';

/** Scrolls through the reading view until all of it is drawn. */
export async function drawAll(page: Page, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    await page.evaluate((slide) => document.getElementById(slide)?.scrollIntoView(), id);
    await ready(page);
  }
}

export interface Faults {
  /** How much wider the page is than the window. */
  sideways: number;
  /** Text that is cut off by a box around it, or is outside the window. */
  clipped: string[];
  /** Lines of text that overlap. */
  overlapping: string[];
}

/** The faults of the text inside `selector`. */
export const faults = (page: Page, selector: string): Promise<Faults> =>
  page.evaluate(faultsInPage, selector);

/** The same, for whatever runs a function in the page: it needs nothing from outside itself. */
export function faultsInPage(root: string): Faults {
  // Elements that are hidden until needed, that may overlap on a map, or whose letters are much lower than
  // their line.
  const BESIDE =
    '.visually-hidden, .walker, caption, thead, .leaflet-container, option, select, .landing b, [data-figure="lykke-til-tall"] td.number';
  const lines: { text: string; box: DOMRect; parent: Element }[] = [];
  const clipped: string[] = [];
  for (const holder of document.querySelectorAll(root)) {
    const texts = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const parent = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (!text || !parent || parent.closest(BESIDE)) continue;
      if (!parent.checkVisibility({ visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        if (box.width < 1 || box.height < 1) continue;
        // Text that is scrolled out of its box can be scrolled back, and is left out.
        let away = false;
        for (let up: Element | null = parent; up && up !== document.body; up = up.parentElement) {
          const { overflowX, overflowY } = getComputedStyle(up);
          if (![overflowX, overflowY].some((one) => one === 'auto' || one === 'scroll')) continue;
          const edge = up.getBoundingClientRect();
          away ||= box.right > edge.right || box.bottom > edge.bottom;
          away ||= box.left < edge.left || box.top < edge.top;
        }
        if (away) continue;
        lines.push({ text, box, parent });
        if (box.left < -1 || box.right > innerWidth + 1) clipped.push(`utenfor: ${text}`);
        for (let up: Element | null = parent; up && up !== document.body; up = up.parentElement) {
          const style = getComputedStyle(up);
          if (style.overflowX === 'visible' && style.overflowY === 'visible') continue;
          const edge = up.getBoundingClientRect();
          const x = style.overflowX !== 'auto' && style.overflowX !== 'scroll';
          const y = style.overflowY !== 'auto' && style.overflowY !== 'scroll';
          if (x && (box.left < edge.left - 1 || box.right > edge.right + 1))
            clipped.push(`klippet i bredden: ${text}`);
          if (y && (box.top < edge.top - 2 || box.bottom > edge.bottom + 2))
            clipped.push(`klippet i høyden: ${text}`);
        }
      }
    }
  }
  const overlapping: string[] = [];
  lines.forEach((a, i) => {
    for (const b of lines.slice(i + 1)) {
      if (a.parent === b.parent) continue;
      const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
      // The boxes of lines are taller than their letters.
      const beyond = 0.15 * (a.box.height + b.box.height);
      const boxes = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
      const lowest = Math.min(a.box.height, b.box.height);
      if (across > 2 && boxes - beyond > 0.1 * lowest) overlapping.push(`${a.text} | ${b.text}`);
    }
  });
  const { scrollWidth } = document.scrollingElement ?? document.documentElement;
  return { sideways: Math.max(0, scrollWidth - innerWidth), clipped, overlapping };
}

/** The colours of a picture and how many pixels have each, most frequent first. */
export async function colours(page: Page, picture: Buffer): Promise<Map<string, number>> {
  const counted = await page.evaluate(
    async (data) => {
      const image = new Image();
      image.src = data;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.width;
      canvas.height = image.height;
      const context = canvas.getContext('2d') as CanvasRenderingContext2D;
      context.drawImage(image, 0, 0);
      const { data: bytes } = context.getImageData(0, 0, image.width, image.height);
      const found: Record<string, number> = {};
      for (let i = 0; i < bytes.length; i += 4) {
        const parts = [bytes[i], bytes[i + 1], bytes[i + 2]];
        const hex = `#${parts.map((part) => (part ?? 0).toString(16).padStart(2, '0')).join('')}`;
        found[hex] = (found[hex] ?? 0) + 1;
      }
      return found;
    },
    `data:image/png;base64,${picture.toString('base64')}`,
  );
  return new Map(Object.entries(counted).sort(([, a], [, b]) => b - a));
}
