/** What bars and lines share: type, axes, tooltips and fills. */
import type { Chart, FontSpec, Scale } from 'chart.js';
import type { Swatch } from '../figure/encoding';
import { tall } from '../figure/format';
import { MARKS, markColour, TILE } from '../figure/marks';
import { INK } from '../figure/palette';

export const FONT = '"Source Sans 3 Variable", sans-serif';
export const GRID = '#d9d6cf';

export const font = (size: number, weight = 400): Partial<FontSpec> => ({
  family: FONT,
  size,
  weight,
});

const wraps = new Map<string, string[]>();

/** A text in as many lines as it needs to be no wider than `most`, CSS pixels. */
export function wrapped(
  ctx: CanvasRenderingContext2D,
  text: string,
  most: number,
  size: number,
): string[] {
  // The same names come again for every year.
  const key = [text, most, size].join('|');
  const known = wraps.get(key);
  if (known) return known;
  ctx.save();
  // As one's own names are written: bold.
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

/** A number axis with its title and unit. */
export function numberAxis(
  title: string,
  size: number,
  range: { min?: number | undefined; max?: number | undefined; decimals?: number | undefined },
) {
  return {
    ...(range.min === undefined ? {} : { min: range.min }),
    ...(range.max === undefined ? {} : { max: range.max }),
    border: { display: false },
    grid: {
      color: (line: { tick: { value: number } }) => (line.tick?.value === 0 ? INK : GRID),
      lineWidth: 1,
    },
    ticks: {
      color: INK,
      font: font(size),
      maxTicksLimit: 6,
      maxRotation: 0,
      callback: (value: string | number) => tall(Number(value), decimalsOf(Number(value))),
    },
    title: {
      display: true,
      // A function is taken as well, though the types do not say so.
      text: (({ chart, scale }: { chart: Chart; scale: Scale }) =>
        wrapped(
          chart.ctx,
          title,
          0.7 * (scale.isHorizontal() ? chart.width : chart.height),
          size,
        )) as unknown as string[],
      color: INK,
      font: font(size),
    },
  };
}

const decimalsOf = (value: number): number => (Number.isInteger(value) ? 0 : 1);

/** How the readout at a bar or a point looks. */
export const tooltipStyle = (size: number) => ({
  backgroundColor: INK,
  titleFont: font(size, 600),
  bodyFont: font(size),
  padding: size / 2,
  cornerRadius: 3,
  displayColors: false,
});

/** A fill for the canvas: the class's colour with the same marks as on the map. */
export function canvasFill(swatch: Swatch, dimmed = false): string | CanvasPattern {
  const fill = dimmed ? `${swatch.fill}40` : swatch.fill;
  if (swatch.pattern === 'plain' || dimmed) return fill;
  const key = [fill, swatch.pattern, markColour(swatch)].join();
  const known = patterns.get(key) ?? patternFill(swatch, fill);
  patterns.set(key, known);
  return known;
}

/** Each made once: a step through the years asks for them again for every bar. */
const patterns = new Map<string, string | CanvasPattern>();

function patternFill(swatch: Swatch, fill: string): string | CanvasPattern {
  const tile = document.createElement('canvas');
  tile.width = tile.height = TILE;
  const context = tile.getContext('2d');
  if (!context) return fill;
  if (fill !== 'none') {
    context.fillStyle = fill;
    context.fillRect(0, 0, TILE, TILE);
  }
  const marks = MARKS[swatch.pattern as keyof typeof MARKS];
  context.strokeStyle = markColour(swatch);
  context.lineWidth = marks.width;
  context.lineCap = 'round';
  context.stroke(new Path2D(marks.d));
  return context.createPattern(tile, 'repeat') ?? fill;
}
