/** Records the text that is written on a canvas, from which it cannot be read. */
import type { Page } from '@playwright/test';

declare global {
  interface HTMLCanvasElement {
    /** A text on a canvas, its font, and its place in the canvas's own pixels. */
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
