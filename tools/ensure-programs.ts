/**
 * Prints the browser that the tests and the PDF use, and finds what the tests read a PDF with.
 * What is missing is installed first, where it can be.
 */
import { run } from './args';
import { findBrowser } from './browser';
import { isOnPath, viaApt } from './programs';

/** The programs of each Debian package. */
const PDF_READERS = {
  'poppler-utils': ['pdfinfo', 'pdftotext', 'pdfimages', 'pdffonts'],
  qpdf: ['qpdf'],
};

await run(async () => {
  console.log(findBrowser());
  const missing = Object.entries(PDF_READERS).flatMap(([name, programs]) =>
    programs.every(isOnPath) ? [] : [name],
  );
  if (missing.length === 0 || viaApt(missing)) return;
  throw new Error(`The tests read PDFs with ${missing.join(' and ')}, not found here; install it.`);
});
