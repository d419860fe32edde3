/** Where everything that is read stands: the boxes of texts, figures, controls and labels. */
import type { Page } from '@playwright/test';

export interface Box {
  name: string;
  /** Left, top, width and height in whole CSS pixels, from the corner of what is looked at. */
  at: readonly number[];
}

declare global {
  interface HTMLCanvasElement {
    /** The text upon it: what it says, in which font, and where, in its own pixels. */
    writing?: { text: string; font: string; x: number; y: number; w: number; h: number }[];
  }
}

/** A canvas cannot be asked what is written on it. Call before the page is opened. */
export async function rememberWriting(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { fillText, clearRect } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.clearRect = function (...args) {
      this.canvas.writing = [];
      clearRect.apply(this, args);
    };
    CanvasRenderingContext2D.prototype.fillText = function (text, x, y, ...most) {
      const size = this.measureText(text);
      const left = x - size.actualBoundingBoxLeft;
      const top = y - size.actualBoundingBoxAscent;
      const right = x + size.actualBoundingBoxRight;
      const bottom = y + size.actualBoundingBoxDescent;
      const transform = this.getTransform();
      const [a, b] = [new DOMPoint(left, top), new DOMPoint(right, bottom)].map((point) =>
        point.matrixTransform(transform),
      ) as [DOMPoint, DOMPoint];
      this.canvas.writing ??= [];
      this.canvas.writing.push({
        text,
        font: this.font,
        x: Math.min(a.x, b.x),
        y: Math.min(a.y, b.y),
        w: Math.abs(a.x - b.x),
        h: Math.abs(a.y - b.y),
      });
      fillText.call(this, text, x, y, ...most);
    };
  });
}

/** All that is seen inside `selector`, in the order of the page. */
export function boxes(page: Page, selector: string): Promise<Box[]> {
  return page.evaluate((root) => {
    const THINGS =
      'figure, .drawing, .canvas, canvas, .legend, .key, .locator, .lens, button, input';
    const HIDDEN = '.visually-hidden, .aria-status, .walker, caption';
    const within = document.querySelector(root) as HTMLElement;
    const corner = within.getBoundingClientRect();
    const found: Box[] = [];
    const add = (name: string, x: number, y: number, w: number, h: number) => {
      if (w < 1 || h < 1) return;
      const at = [x - corner.x, y - corner.y, w, h].map((value) => Math.round(value));
      found.push({ name: name.replace(/\s+/g, ' ').trim(), at });
    };
    const nodes = document.createTreeWalker(within, NodeFilter.SHOW_ALL);
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement;
      if (!element?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      if (element.closest(HIDDEN)) continue;
      if (node instanceof Text && node.data.trim()) {
        const range = document.createRange();
        range.selectNodeContents(node);
        const { x, y, width, height } = range.getBoundingClientRect();
        add(`«${node.data}»`, x, y, width, height);
      } else if (node instanceof Element && node.matches(THINGS)) {
        const { x, y, width, height } = node.getBoundingClientRect();
        const { figure } = (node as HTMLElement).dataset;
        const [own = ''] = node.classList;
        add(`<${node.localName}> ${figure ?? own}`, x, y, width, height);
        if (!(node instanceof HTMLCanvasElement)) continue;
        const scale = width / node.width;
        for (const { text, ...on } of node.writing ?? []) {
          const at = [x + on.x * scale, y + on.y * scale, on.w * scale, on.h * scale] as const;
          add(`tegnet «${text}»`, ...at);
        }
      }
    }
    return found;
  }, selector);
}

const LINE = /^ *(-?\d+) +(-?\d+) +(\d+) +(\d+) {2}(.*)$/;

/** One line a box, for people and for `git diff`. */
export const written = (all: readonly Box[]): string =>
  all
    .map(({ name, at }) => `${at.map((n) => String(n).padStart(4)).join(' ')}  ${name}\n`)
    .join('');

/** Boxes as they were written. */
export const readBack = (text: string): Box[] =>
  text.split('\n').flatMap((line) => {
    const [, ...parts] = LINE.exec(line) ?? [];
    return parts.length ? [{ name: parts[4] ?? '', at: parts.slice(0, 4).map(Number) }] : [];
  });

/** The boxes now, but where each was when it is no further from there than `most` pixels. */
export function settled(now: readonly Box[], before: readonly Box[], most: number): Box[] {
  const left = [...before];
  return now.map((box) => {
    const i = left.findIndex(({ name }) => name === box.name);
    const [was] = i < 0 ? [] : left.splice(i, 1);
    const near = was?.at.every((value, k) => Math.abs(value - (box.at[k] ?? 0)) <= most);
    return was && near ? was : box;
  });
}
