/** What bars and lines share: type, axes, tooltips and fills. */
import type { FontSpec } from 'chart.js';
import type { Swatch } from '../figure/encoding';
import { tall } from '../figure/format';
import { INK } from '../figure/palette';
import { MARKS, markColour } from '../map/patterns';

export const FONT = 'Bygdedekk Sans, sans-serif';
export const GRID = '#d9d6cf';

export const font = (size: number, weight = 400): Partial<FontSpec> => ({
  family: FONT,
  size,
  weight,
});

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
    title: { display: true, text: title, color: INK, font: font(size) },
  };
}

const decimalsOf = (value: number): number => (Number.isInteger(value) ? 0 : 1);

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
  const tile = document.createElement('canvas');
  tile.width = tile.height = 8;
  const context = tile.getContext('2d');
  if (!context) return fill;
  if (fill !== 'none') {
    context.fillStyle = fill;
    context.fillRect(0, 0, 8, 8);
  }
  const marks = MARKS[swatch.pattern];
  context.strokeStyle = markColour(swatch);
  context.lineWidth = marks.width;
  context.lineCap = 'round';
  context.stroke(new Path2D(marks.d));
  return context.createPattern(tile, 'repeat') ?? fill;
}
