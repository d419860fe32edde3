/**
 * Contrast as WCAG 2.1 computes it, and the lines between fills. Two fills can be told apart by a
 * contrast of 3:1 between them, by different patterns, or by a line with 3:1 to both.
 */
import type { Swatch } from './encoding';

/** The contrast that WCAG 2.1, 1.4.11 requires between the parts of a figure. */
export const LEAST_CONTRAST = 3;
/** The lines that are drawn between areas and between segments. */
export const LIGHT_LINE = '#ffffff';
export const DARK_LINE = '#1c2430';
/** The background of maps and charts, the same in every appearance. */
export const GROUND = '#fbfaf7';

/** Red, green and blue of a colour `#rrggbb`, each from 0 to 1 in linear light. */
export function linear(colour: string): [number, number, number] {
  const part = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

/** The relative luminance of a colour `#rrggbb`, from 0 to 1. */
export function luminance(colour: string): number {
  const [red, green, blue] = linear(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours `#rrggbb`, from 1 (the same) to 21 (black on white). */
export function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

/** Whether two fills look so alike that they need a line between them. */
export const needLine = (a: Swatch, b: Swatch): boolean =>
  a.key !== b.key && a.pattern === b.pattern && contrast(a.fill, b.fill) < LEAST_CONTRAST;

/**
 * The colour of the line around one class of a scale. It is light when a light line can be seen
 * against the class, or when the class looks like no other. Otherwise it is dark, and must be drawn
 * above the light lines. `ground` is the background colour, given where the fills must stand out
 * from it too.
 */
export function lineOf(swatch: Swatch, scale: readonly Swatch[], ground?: string): string {
  if (contrast(LIGHT_LINE, swatch.fill) >= LEAST_CONTRAST) return LIGHT_LINE;
  const faint = ground !== undefined && contrast(swatch.fill, ground) < LEAST_CONTRAST;
  return faint || scale.some((other) => needLine(swatch, other)) ? DARK_LINE : LIGHT_LINE;
}
