/**
 * What an engine has drawn: the boxes of texts and drawings, and how they differ from Chromium's,
 * which draws first and leaves its boxes in a file.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EngineName, Tab } from '../../tools/engines/engine';
import { writeWhole } from '../../tools/files';
import { faultsInPage } from '../browser/layout';
import { expect } from './deck';
import { DRAWN } from './folders';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The boxes inside a part of the page, in CSS pixels from its upper left corner. */
export interface Drawn {
  /** A text on one or more lines, whose widths are added. */
  texts: { text: string; width: number; lines: number; height: number }[];
  /** The drawing of each figure. */
  drawings: ({ figure: string; isEmpty: boolean } & Box)[];
  /** Figures that are not drawn. */
  undrawn: string[];
}

/** The same with what is cut off, or lies on other text. */
interface Seen extends Drawn {
  faults: string[];
}

/** Reads what is drawn inside the first element that `selector` finds. */
async function drawnInPage(selector: string): Promise<Drawn> {
  // After two frames, maps and charts know how much room the words leave them.
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  const round = (value: number) => Math.round(10 * value) / 10;
  const root = document.querySelector(selector);
  const found: Drawn = { texts: [], drawings: [], undrawn: [] };
  if (!root) return found;
  // Hidden ones, and those on maps, whose places depend on how many there is room for.
  const BESIDE = '.visually-hidden, .walker, .leaflet-container, option, select, script';
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const parent = node.parentElement;
    const text = (node.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (!text || !parent || parent.closest(BESIDE)) continue;
    if (!parent.checkVisibility({ visibilityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].filter(({ width }) => width > 0.5);
    if (boxes.length === 0) continue;
    const width = round(boxes.reduce((sum, box) => sum + box.width, 0));
    const lines = new Set(boxes.map(({ top }) => Math.round(top))).size;
    found.texts.push({ text, width, lines, height: round(boxes[0]?.height ?? 0) });
  }
  const { left, top } = root.getBoundingClientRect();
  for (const figure of root.querySelectorAll<HTMLElement>('figure[data-figure]')) {
    if (!figure.checkVisibility()) continue;
    const name = figure.dataset.figure ?? '';
    if (figure.dataset.ready !== 'true' || figure.dataset.failed !== undefined)
      found.undrawn.push(name);
    for (const drawing of figure.querySelectorAll('.leaflet-container, canvas')) {
      const { x, y, width, height } = drawing.getBoundingClientRect();
      let isEmpty = drawing.querySelectorAll('path[d]:not([d=""])').length === 0;
      if (drawing instanceof HTMLCanvasElement && drawing.width * drawing.height > 0) {
        const context = drawing.getContext('2d');
        const pixels = context?.getImageData(0, 0, drawing.width, drawing.height).data ?? [];
        isEmpty = pixels.every((value) => value === 0);
      }
      const box = {
        x: round(x - left),
        y: round(y - top),
        width: round(width),
        height: round(height),
      };
      found.drawings.push({ figure: name, isEmpty, ...box });
    }
  }
  return found;
}

/**
 * How far an engine's boxes may be from Chromium's. WebKitGTK fits letters to whole pixels, which
 * Safari does not: its texts are up to 5 per cent narrower or wider, and some break one word earlier
 * or later. Nothing may be cut off or covered by that, but what stands below moves by a line.
 */
const MAY_DIFFER = {
  chromium: { widthShare: 0, lines: 0, drawingPx: 0 },
  firefox: { widthShare: 0.003, lines: 0, drawingPx: 2 },
  webkit: { widthShare: 0.05, lines: 1, drawingPx: 45 },
};
/** Rounding; CSS pixels. */
const ROUNDING_PX = 2;
/** The width of a space that hangs at the end of a line, in shares of the line's height. */
const SPACE_SHARE = 0.25;
const SIDES = ['x', 'y', 'width', 'height'] as const;

/** What differs from Chromium: all boxes by the name of where they were seen. */
export class Comparison {
  private readonly seen: Record<string, Seen> = {};

  /**
   * `name` is the walk's; each walk has a file of its own. On a page that flows, what stands below a
   * text that breaks otherwise may stand anywhere.
   */
  constructor(
    private readonly engine: EngineName,
    private readonly name: string,
    private readonly flows = false,
  ) {}

  /** Looks at a part of the page, in which everything must be drawn. */
  async look(tab: Tab, where: string, selector: string): Promise<void> {
    const drawn = await tab.run(drawnInPage, selector);
    const empty = drawn.drawings.filter(({ isEmpty }) => isEmpty).map(({ figure }) => figure);
    expect
      .soft({ where, undrawn: drawn.undrawn, empty })
      .toEqual({ where, undrawn: [], empty: [] });
    const { clipped, overlapping } = await tab.run(faultsInPage, selector);
    this.seen[where] = { ...drawn, faults: [...empty, ...clipped, ...overlapping] };
  }

  /** Keeps the boxes in a file, and compares them with Chromium's. */
  finish(): void {
    const file = (engine: EngineName) => join(DRAWN, `${this.name}-${engine}.json`);
    mkdirSync(DRAWN, { recursive: true });
    writeWhole(file(this.engine), JSON.stringify(this.seen));
    const reference: Record<string, Seen> = JSON.parse(readFileSync(file('chromium'), 'utf8'));
    expect(Object.keys(this.seen)).toEqual(Object.keys(reference));
    for (const [where, drawn] of Object.entries(this.seen)) {
      const own = reference[where] as Seen;
      expect.soft(this.differences(drawn, own), where).toEqual([]);
    }
  }

  /** How texts and drawings differ from the reference by more than the engine may. */
  private differences(drawn: Seen, reference: Seen): string[] {
    const may = MAY_DIFFER[this.engine];
    // What is cut off in Chromium too is for its own tests to find (whole/reflow, whole/pictures).
    const found = drawn.faults.filter((fault) => !reference.faults.includes(fault));
    const words = (all: Drawn) => all.texts.map(({ text }) => text);
    expect.soft(words(drawn)).toEqual(words(reference));
    const far = (a: number, b: number, most: number) => !(Math.abs(a - b) <= most);
    drawn.texts.forEach(({ text, width, lines, height }, i) => {
      const other = reference.texts[i];
      if (other?.text !== text) return;
      const hanging = SPACE_SHARE * other.height * (Math.max(lines, other.lines) - 1);
      const most = ROUNDING_PX + may.widthShare * other.width + hanging;
      const name = text.slice(0, 50);
      // Never more than two pixels a character, however wide it is.
      if (far(width, other.width, Math.min(most, 2 * text.length)))
        found.push(`${name}: ${width} px wide, in Chromium ${other.width}`);
      if (far(lines, other.lines, may.lines))
        found.push(`${name}: ${lines} lines, in Chromium ${other.lines}`);
      if (far(height, other.height, ROUNDING_PX))
        found.push(`${name}: ${height} px high, in Chromium ${other.height}`);
    });
    expect.soft(drawn.drawings.length).toBe(reference.drawings.length);
    drawn.drawings.forEach((drawing, i) => {
      const other = reference.drawings[i];
      for (const side of this.flows ? (['x', 'width'] as const) : SIDES) {
        if (far(drawing[side], other?.[side] ?? Number.NaN, may.drawingPx))
          found.push(`${drawing.figure}: ${side} ${drawing[side]}, in Chromium ${other?.[side]}`);
      }
    });
    return found;
  }
}
