/**
 * Contrast as WCAG 2.1 reckons it, and the line that keeps fills apart where they meet: two fills
 * are told apart by 3:1 between them, by a pattern, or by a line that has 3:1 to both.
 */
import type { Swatch } from './encoding';

/** What parts of a figure must have to be told apart (WCAG 2.1, 1.4.11). */
export const APART = 3;
/** The lines that are drawn between areas and between segments. */
export const LIGHT_LINE = '#ffffff';
export const DARK_LINE = '#1c2430';
/** What maps and charts are drawn on, in every appearance. */
export const GROUND = '#fbfaf7';

/** Red, green and blue of `#rrggbb`, 0–1, in linear light. */
export function linear(colour: string): [number, number, number] {
  const part = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

/** Relative luminance, 0–1. */
export function luminance(colour: string): number {
  const [red, green, blue] = linear(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** From 1 (the same) to 21 (black on white). */
export function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

/** Whether two fills need a line between them. */
export const needLine = (a: Swatch, b: Swatch): boolean =>
  a.key !== b.key && a.pattern === b.pattern && contrast(a.fill, b.fill) < APART;

/**
 * The line around one class of a scale. Light, as long as that is seen against the class or nothing
 * has to be told from it; else dark, and drawn above the light ones. `ground` is what lies around
 * the drawing, where the fills must stand out from that too.
 */
export function lineOf(swatch: Swatch, scale: readonly Swatch[], ground?: string): string {
  if (contrast(LIGHT_LINE, swatch.fill) >= APART) return LIGHT_LINE;
  const faint = ground !== undefined && contrast(swatch.fill, ground) < APART;
  return faint || scale.some((other) => needLine(swatch, other)) ? DARK_LINE : LIGHT_LINE;
}
