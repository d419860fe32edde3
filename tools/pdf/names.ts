/** Names in a PDF: `name('Type')` is `/Type`. */
import { PDFName } from '@cantoo/pdf-lib';

const decode = PDFName.of;
const known = new Map<string, PDFName>();

/**
 * The library decodes a name anew wherever it reads one, and a PDF's ten thousand tags are made of
 * the same few dozen: it remembers them instead.
 */
export const name = (text: string): PDFName => {
  const found = known.get(text);
  if (found) return found;
  const made = decode(text);
  known.set(text, made);
  return made;
};
PDFName.of = name;
