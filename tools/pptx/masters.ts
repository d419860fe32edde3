/** The two kinds of slides, the sizes of what stands on them, and their looks. Lengths are inches. */
import type PptxGenJS from 'pptxgenjs';
import { INK, PAPER } from '../../src/figure/palette';

/** Names of the slide masters: words alone, and one figure. */
export const [WORDS, FIGURE] = ['Ord', 'Figur'];
/**
 * On every machine with Office, with tabular figures and the Sami letters. The deck's own font would
 * have to be installed, and PowerPoint would put another in its place that needs other room.
 */
export const BODY_FONT = 'Calibri';

export const SLIDE = { w: 13.33, h: 7.5 };
/** The margin at the sides. */
export const SIDE = 0.6;
export const INNER = SLIDE.w - 2 * SIDE;
/** Where a figure's drawing stands: between its headline and its source. */
export const DRAWING = { y: 1.75, bottom: 6.75 };

/** Sizes of text in points. The least is a 45th of the slide's height. */
export const TEXT = {
  kicker: 14,
  finding: 28,
  place: 20,
  caveat: 16,
  source: 12,
  key: 18,
  table: 13,
};
export const [SOFT, LINE] = ['55606D', 'C9C6BD'];
export const colourOf = (colour: string): string => colour.replace('#', '').toUpperCase();

/** Defines the masters, with placeholders that the outline and screen readers know as such. */
export function defineMasters(pptx: PptxGenJS): void {
  const ink = colourOf(INK);
  const slideNumber = {
    ...{ x: SLIDE.w - SIDE - 0.8, y: 6.95, w: 0.8, h: 0.35, align: 'right' as const },
    ...{ fontSize: TEXT.source, color: SOFT },
  };
  const title = {
    name: 'title',
    type: 'title' as const,
    align: 'left' as const,
    x: SIDE,
    w: INNER,
    color: ink,
    bold: true,
  };
  pptx.defineSlideMaster({
    title: WORDS,
    background: { color: colourOf(PAPER) },
    slideNumber,
    objects: [
      {
        placeholder: {
          options: { ...title, y: 0.6, h: 1.5, fontSize: 44, valign: 'bottom', margin: 0 },
          text: '',
        },
      },
      {
        placeholder: {
          options: {
            ...{ name: 'body', type: 'body', x: SIDE, y: 2.4, w: INNER, h: 4.4 },
            ...{ fontSize: 24, color: ink, valign: 'top', margin: 0 },
          },
          text: '',
        },
      },
    ],
  });
  pptx.defineSlideMaster({
    title: FIGURE,
    background: { color: colourOf(PAPER) },
    slideNumber,
    objects: [
      {
        placeholder: {
          options: { ...title, y: 0.6, h: 1.05, fontSize: TEXT.finding, valign: 'top', margin: 0 },
          text: '',
        },
      },
    ],
  });
}
