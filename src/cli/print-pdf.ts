/** Prints an address of the deck in Chromium, once all of it is drawn. */
import { type Browser, chromium, type Page } from '@playwright/test';
import { messageOf } from './args';
import { launchArgs } from './browser';

/** Longest wait for a slow machine. */
const LIMIT_SECONDS = 180;

/** The PDF of the deck at `url`. Throws one sentence, and leaves no browser behind. */
export async function printPdf(executablePath: string, url: string): Promise<Buffer> {
  const browser = await launch(executablePath);
  try {
    return await withinLimit(print(browser, url));
  } catch (error) {
    const closed = /crashed|has been closed/.test(messageOf(error));
    if (closed || !browser.isConnected()) {
      throw new Error('The browser stopped before the PDF was finished; nothing was written.');
    }
    throw error;
  } finally {
    await browser.close();
  }
}

async function launch(executablePath: string): Promise<Browser> {
  try {
    // The command itself ends on signals, and takes the browser with it.
    const signals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
    return await chromium.launch({
      executablePath,
      args: launchArgs(),
      timeout: 60_000,
      ...signals,
    });
  } catch {
    throw new Error(
      `The browser ${executablePath} did not start; set CHROME_PATH to a Chromium that does.`,
    );
  }
}

async function print(browser: Browser, url: string): Promise<Buffer> {
  const page = await browser.newPage({
    viewport: { width: 1600, height: 900 },
    locale: 'nb-NO',
    reducedMotion: 'reduce',
  });
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  // Figures measure their boxes as they are drawn: let those be the boxes of the paper.
  await page.emulateMedia({ media: 'print' });
  await page.goto(url);
  await page.evaluate(() => window.deck?.ready);
  faults.push(...(await faultsShown(page)));
  if (faults.length) throw new Error(`The deck has faults, so no PDF: ${faults.join(' ')}`);
  return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
}

/** What the deck itself says is wrong, and a deck that is not there. */
function faultsShown(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const said = [...document.querySelectorAll('.messages .message p, .figure-error')];
    if (!document.querySelector('.page')) return ['No slides were drawn.'];
    return said.map((element) => element.textContent ?? '');
  });
}

async function withinLimit<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const fail = () => reject(new Error(`No PDF after ${LIMIT_SECONDS} seconds; gave up.`));
    timer = setTimeout(fail, LIMIT_SECONDS * 1000);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
