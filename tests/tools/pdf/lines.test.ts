/** The spaces that a PDF's text gets, in operators as Chromium writes them. */
import { expect, test } from 'vitest';
import { withOrdinarySpaces } from '../../../tools/pdf/content';
import { withSpacesBetweenLines } from '../../../tools/pdf/lines';

/** A font with a space, a hyphen, and letters from 10 on. */
const fonts = new Map([
  [
    'F1',
    new Map([
      [' ', 1],
      ['-', 41],
      ['a', 10],
    ]),
  ],
]);

const line = (height: number, text: string, font = 'F1') =>
  `BT\n/${font} 40 Tf\n1 0 0 -1 56 ${height} Tm\n${text} Tj\nET\n`;

const spaced = (first: string, second: string): string =>
  withSpacesBetweenLines(first + second, fonts);

test('a line that goes on in the next ends with a space', () => {
  for (const last of ['<0A>', '<010A>', '(\\n)', '(\\050)']) {
    expect(spaced(line(900, last), line(850, '<0A>')), last).toBe(
      line(900, `${last} Tj\n<01>`) + line(850, '<0A>'),
    );
  }
});

test('no space after a hyphen or another space, within a line, or without a space in the font', () => {
  for (const last of ['<29>', '(\\))', '(\\051)', '<0A01>', '(\\001)']) {
    const both = [line(900, last), line(850, '<0A>')] as const;
    expect(spaced(...both), last).toBe(both.join(''));
  }
  const oneLine = [line(900, '<0A>'), line(900, '<0A>')] as const;
  expect(spaced(...oneLine)).toBe(oneLine.join(''));
  const unknown = [line(900, '<0A>', 'F2'), line(850, '<0A>')] as const;
  expect(spaced(...unknown)).toBe(unknown.join(''));
});

test('a piece of marked content ends where it ends', () => {
  const content = `${line(900, '<0A>')}EMC\n/P <</MCID 2 >>BDC\n${line(850, '<0A>')}`;
  expect(withSpacesBetweenLines(content, fonts)).toBe(content);
});

test('a non-breaking space is the font’s own space', () => {
  expect(
    withOrdinarySpaces(
      '9 0 Td <F1> Tj\n/Span<</ActualText <FEFF00A0> >> BDC\n13 0 Td <01> Tj\nEMC\n5 0 Td <F1> Tj\n',
    ),
  ).toBe('9 0 Td <F1> Tj\n13 0 Td <01> Tj\n5 0 Td <F1> Tj\n');
});
