/** The pages of a PDF as pictures in grey. */
import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';

/** In pixels of the page or of the picture. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export class Picture {
  constructor(
    readonly width: number,
    readonly height: number,
    private readonly grey: Buffer,
  ) {}

  /** The pixels row by row, from 0 for black to 255 for white. */
  pixels({ x, y, width, height }: Box): Buffer[] {
    const [left, right] = [Math.round(x), Math.round(x + width)];
    const rows: Buffer[] = [];
    for (let down = Math.round(y); down < Math.round(y + height); down++) {
      rows.push(this.grey.subarray(down * this.width + left, down * this.width + right));
    }
    return rows;
  }

  /** The share of the box that is not white. */
  ink(box: Box): number {
    let [dark, all] = [0, 0];
    for (const row of this.pixels(box)) {
      for (const value of row) dark += value < 245 ? 1 : 0;
      all += row.length;
    }
    return dark / all;
  }
}

/** The first `last` pages in grey, `width` pixels wide. */
export function pictures(file: string, width: number, last: number): Picture[] {
  const size = ['-l', `${last}`, '-scale-to-x', `${width}`, '-scale-to-y', '-1'];
  const bytes = execFileSync('pdftoppm', ['-gray', ...size, file], { maxBuffer: 500_000_000 });
  const found: Picture[] = [];
  for (let at = 0; at < bytes.length; ) {
    const head = /^P5\s(\d+)\s(\d+)\s255\s/.exec(bytes.toString('latin1', at, at + 40));
    if (!head) throw new Error('pdftoppm gave no picture');
    const [across, down] = [Number(head[1]), Number(head[2])];
    at += head[0].length;
    found.push(new Picture(across, down, bytes.subarray(at, at + across * down)));
    at += across * down;
  }
  return found;
}

/** The drawings on a page of the print view, measured from the page's corner. */
export interface Drawn {
  title: string;
  width: number;
  /** The findings of the maps and charts. A table needs none. */
  findings: string[];
  /** The name of each picture. */
  labels: string[];
  drawings: Box[];
  canvases: Box[];
  maps: Box[];
  /** The keys of each legend. */
  legends: Box[][];
}

/** Reads the print view, which is open and ready. */
export function drawnPages(page: Page): Promise<Drawn[]> {
  return page.evaluate(() => {
    const all = <E extends Element>(root: Element, selector: string): E[] => [
      ...root.querySelectorAll<E>(selector),
    ];
    return all<HTMLElement>(document.body, '.page').map((sheet) => {
      const edge = sheet.getBoundingClientRect();
      const box = (element: Element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        return { x: left - edge.left, y: top - edge.top, width, height };
      };
      const figures = all(sheet, 'figure').filter((one) =>
        one.querySelector('canvas, .leaflet-container'),
      );
      return {
        title: sheet.querySelector('h1, h2')?.textContent ?? '',
        width: edge.width,
        findings: figures.map((one) => one.querySelector('.finding')?.textContent ?? ''),
        labels: all(sheet, '[role="img"]').map((one) => one.getAttribute('aria-label') ?? ''),
        drawings: all(sheet, 'figure .drawing').map(box),
        canvases: all(sheet, 'canvas').map(box),
        maps: all(sheet, '.leaflet-container').map(box),
        legends: all(sheet, '.legend')
          .filter((legend) => legend.checkVisibility())
          .map((legend) => all(legend, '.key').map(box)),
      };
    });
  });
}
