/** The look that all charts share: font, axes, tooltips and fills. */
import type { Chart, FontSpec, Scale } from 'chart.js';
import { inDark } from '../figure/appearance';
import type { Swatch } from '../figure/encoding';
import { formatNumber } from '../figure/format';
import { MARKS, markColour, TILE_PX } from '../figure/marks';
import { INK } from '../figure/palette';

export const FONT = '"Source Sans 3 Variable", sans-serif';
export const GRID = '#d9d6cf';

/**
 * Gives each colour of the deck as it is to be drawn. A canvas is drawn in one appearance, and anew
 * for another.
 */
export type Paint = (colour: string) => string;

/** How much thicker lines are in high contrast. */
const CONTRAST_WEIGHT = 1.7;
/** The lines behind a chart in high contrast, where they are to be seen. */
const CONTRAST_GRID = '#808080';

/** How the page looks around a chart. */
export interface Surroundings {
  isDark: boolean;
  isContrast: boolean;
  /** The colour of the page's text, as `#rrggbb`. */
  ink: string;
}

/** How a chart is drawn to look like its page. */
export interface Look {
  paint: Paint;
  /** What the widths of lines are multiplied with. */
  weight: number;
  /** A line whose colour has less contrast with the ground has its name in the colour of text. */
  leastTextContrast: number;
}

export const lookIn = ({ isDark, isContrast, ink }: Surroundings): Look => ({
  paint(colour) {
    if (colour === INK) return ink;
    if (colour === GRID && isContrast) return CONTRAST_GRID;
    return isDark ? inDark(colour) : colour;
  },
  weight: isContrast ? CONTRAST_WEIGHT : 1,
  leastTextContrast: isContrast ? 7 : 4.5,
});

export const font = (size: number, weight = 400): Partial<FontSpec> => ({
  family: FONT,
  size,
  weight,
});

const wraps = new Map<string, string[]>();

/** Breaks a text into lines that are at most `most` CSS pixels wide. A longer word stays whole. */
export function wrapped(
  ctx: CanvasRenderingContext2D,
  text: string,
  most: number,
  size: number,
): string[] {
  // The same names are measured again for every year, so the result is kept.
  const key = [text, most, size].join('|');
  const known = wraps.get(key);
  if (known) return known;
  ctx.save();
  // Measured in bold, the widest way that a name is written.
  ctx.font = `700 ${size}px ${FONT}`;
  const made: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${made.at(-1)} ${word}`;
    if (made.length && ctx.measureText(longer).width <= most) made[made.length - 1] = longer;
    else made.push(word);
  }
  ctx.restore();
  wraps.set(key, made);
  return made;
}

/** Chart.js's options for a number axis. `title` has the unit; `size` is the text in CSS pixels. */
export function numberAxis(
  title: string,
  size: number,
  paint: Paint,
  range: { min?: number | undefined; max?: number | undefined; decimals?: number | undefined },
) {
  return {
    ...(range.min === undefined ? {} : { min: range.min }),
    ...(range.max === undefined ? {} : { max: range.max }),
    border: { display: false },
    grid: {
      color: (line: { tick: { value: number } }) =>
        line.tick?.value === 0 ? paint(INK) : paint(GRID),
      lineWidth: 1,
    },
    ticks: {
      color: paint(INK),
      font: font(size),
      maxTicksLimit: 6,
      maxRotation: 0,
      callback: (value: string | number) => formatNumber(Number(value), decimalsOf(Number(value))),
    },
    title: {
      display: true,
      // Chart.js also accepts a function here, though its types do not say so.
      text: (({ chart, scale }: { chart: Chart; scale: Scale }) =>
        wrapped(
          chart.ctx,
          title,
          0.7 * (scale.isHorizontal() ? chart.width : chart.height),
          size,
        )) as unknown as string[],
      color: paint(INK),
      font: font(size),
    },
  };
}

const decimalsOf = (value: number): number => (Number.isInteger(value) ? 0 : 1);

/**
 * The fill of a bar: the class's colour with the same pattern as on the map, or pale when `dimmed`.
 */
export function canvasFill(swatch: Swatch, paint: Paint, dimmed = false): string | CanvasPattern {
  const fill = paint(swatch.fill);
  if (dimmed) return `${fill}40`;
  if (swatch.pattern === 'plain') return fill;
  const mark = paint(markColour(swatch));
  const key = [fill, swatch.pattern, mark].join();
  const known = patterns.get(key) ?? patternFill(swatch, fill, mark);
  patterns.set(key, known);
  return known;
}

/**
 * Patterns that are made already. Every step through the years asks for them again for every bar.
 */
const patterns = new Map<string, string | CanvasPattern>();

const swatches = new WeakMap<CanvasPattern, Swatch>();

/** The class of which a pattern is the fill. */
export const swatchOf = (pattern: CanvasPattern): Swatch | undefined => swatches.get(pattern);

function patternFill(swatch: Swatch, fill: string, mark: string): string | CanvasPattern {
  const tile = document.createElement('canvas');
  tile.width = tile.height = TILE_PX;
  const context = tile.getContext('2d');
  if (!context) return fill;
  if (fill !== 'none') {
    context.fillStyle = fill;
    context.fillRect(0, 0, TILE_PX, TILE_PX);
  }
  const marks = MARKS[swatch.pattern as keyof typeof MARKS];
  context.strokeStyle = mark;
  context.lineWidth = marks.width;
  context.lineCap = 'round';
  context.stroke(new Path2D(marks.d));
  const pattern = context.createPattern(tile, 'repeat');
  if (pattern) swatches.set(pattern, swatch);
  return pattern ?? fill;
}
