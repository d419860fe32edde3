/** Prints the deck's print view in Chromium, for one municipality after another. */
import { type Browser, chromium, type Page } from '@playwright/test';
import { messageOf } from '../args';
import { launchArgs } from '../programs';
import { finishPdf, type PdfFacts } from './finish';

/** The facts that are the same for every municipality. */
type CommonFacts = Pick<PdfFacts, 'date'>;

declare global {
  interface Window {
    /** Resolves when Chromium has recorded the page for printing, and the page may change again. */
    painted: Promise<void>;
  }
}

/** The longest time to wait for a PDF, on a slow machine. */
const PRINT_LIMIT_SECONDS = 180;

/**
 * The options of Chromium's printing. The style sheet decides the page size, and screen readers
 * need tags and bookmarks.
 */
export const PDF_OPTIONS = {
  preferCSSPageSize: true,
  printBackground: true,
  tagged: true,
  outline: true,
} as const;

export interface Printed {
  bytes: Uint8Array;
  pages: number;
}

/** Starts a browser. Throws one sentence when it does not start. */
export async function launch(
  executablePath: string,
  more: readonly string[] = [],
): Promise<Browser> {
  try {
    // The command handles signals itself, and closes the browser then.
    const signals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
    return await chromium.launch({
      executablePath,
      args: [...launchArgs(), ...more],
      timeout: 60_000,
      ...signals,
    });
  } catch {
    throw new Error(
      `The browser ${executablePath} did not start; set CHROME_PATH to a Chromium that does.`,
    );
  }
}

/** One browser for all pages, which is replaced when it has crashed. */
export class LastingBrowser {
  private browser: Promise<Browser> | undefined;

  constructor(private readonly executablePath: string) {}

  async get(): Promise<Browser> {
    const known = this.browser;
    if (known && (await known.catch(() => undefined))?.isConnected()) return known;
    // Another caller may have started a new one in the meantime.
    if (!this.browser || this.browser === known) this.browser = launch(this.executablePath);
    return this.browser;
  }

  async close(): Promise<void> {
    await (await this.browser?.catch(() => undefined))?.close();
  }
}

/** A page of the deck that is loaded once and printed for one municipality after another. */
export class Printer {
  private readonly faults: string[] = [];
  /** Resolves when the previous printing has ended: Chromium prints a page once at a time. */
  private printing: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly browser: Browser,
    private readonly page: Page,
    private readonly facts: CommonFacts,
  ) {
    page.on('pageerror', (error) => this.faults.push(error.message));
  }

  /** Loads the page. `url` is the print view's address, including edition and appendix. */
  static open(browser: Browser, url: string, facts: CommonFacts): Promise<Printer> {
    return explained(browser, Printer.load(browser, url, facts));
  }

  private static async load(browser: Browser, url: string, facts: CommonFacts): Promise<Printer> {
    const page = await browser.newPage({
      viewport: { width: 1600, height: 900 },
      locale: 'nb-NO',
      reducedMotion: 'reduce',
    });
    const printer = new Printer(browser, page, facts);
    // Figures measure their room when they are drawn, so the page must have the styles for print by
    // then.
    await page.emulateMedia({ media: 'print' });
    await page.goto(url);
    return printer;
  }

  /**
   * Prints the PDF for a municipality of 2024, or for the one that the page opened with if null.
   * Throws one sentence when it fails.
   */
  async print(kommune: string | null): Promise<Printed> {
    return (await this.start(kommune)).whole;
  }

  /**
   * Starts to print. Resolves when the page is free for the next municipality; `whole` resolves
   * when the PDF is complete.
   */
  async start(kommune: string | null): Promise<{ whole: Promise<Printed> }> {
    const { printed, facts } = await this.explained(this.draw(kommune));
    const whole = this.explained(printed).then((bytes) => finishPdf(bytes, facts));
    // Prevents an unhandled rejection. The caller gets the error when it waits for `whole`.
    whole.catch(() => undefined);
    return { whole };
  }

  close(): Promise<void> {
    return this.page.close();
  }

  private async draw(
    kommune: string | null,
  ): Promise<{ printed: Promise<Uint8Array>; facts: PdfFacts }> {
    const { page } = this;
    this.faults.length = 0;
    await page.waitForFunction(() => 'deck' in window);
    if (kommune !== null) await page.evaluate((code) => window.deck.choose(code), kommune);
    await page.evaluate(() => window.deck.ready);
    await this.printing;
    const { faults, place, author, headings, links } = await page.evaluate(shown);
    const all = [...this.faults, ...faults];
    if (all.length) throw new Error(`The deck has faults, so no PDF: ${all.join(' ')}`);
    const printed = page.pdf(PDF_OPTIONS);
    this.printing = printed.catch(() => undefined);
    // The page is then recorded, and another process of the browser writes the PDF.
    await Promise.race([page.evaluate(() => window.painted), printed]);
    const subject = 'Innvandring og folketall i kommunene';
    const facts = {
      ...this.facts,
      author,
      headings: headings.map(oneLine),
      links: Object.fromEntries(links.map(({ address, words }) => [address, oneLine(words)])),
      title: place ? `Innvandring er redningen! ${place}` : 'Innvandring er redningen!',
      subject: place ? `${subject}, med tall for ${place}` : subject,
    };
    return { printed, facts };
  }

  private explained<T>(work: Promise<T>): Promise<T> {
    return explained(this.browser, withinLimit(work));
  }
}

/**
 * Collects the deck's faults and the facts for the PDF, and starts waiting for the printing. It
 * runs in the page, where the other functions of this file do not exist.
 */
function shown() {
  window.painted = new Promise((resolve) => {
    addEventListener('afterprint', () => resolve(), { once: true });
  });
  const said = [...document.querySelectorAll('.messages .message p, .figure-error')];
  return {
    faults: document.querySelector('.page')
      ? said.map((element) => element.textContent ?? '')
      : ['No slides were drawn.'],
    place: document.querySelector('.page-place')?.textContent ?? '',
    author: document.querySelector<HTMLElement>('main')?.dataset.author ?? '',
    headings: [...document.querySelectorAll('main :is(h1, h2, h3)')]
      .filter((one) => one.checkVisibility())
      .map((heading) => heading.textContent ?? ''),
    links: [...document.querySelectorAll<HTMLAnchorElement>('main a[href]')].map((link) => ({
      address: link.getAttribute('href')?.startsWith('#') ? link.hash : link.href,
      words: link.getAttribute('aria-label') ?? link.textContent ?? '',
    })),
  };
}

/** A text on one line. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Replaces the error of a browser or page that has crashed by one sentence. */
async function explained<T>(browser: Browser, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (browser.isConnected() && !/crashed|has been closed/.test(messageOf(error))) throw error;
    throw new Error('The browser stopped before the PDF was finished; nothing was written.');
  }
}

async function withinLimit<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const fail = () => reject(new Error(`No PDF after ${PRINT_LIMIT_SECONDS} seconds; gave up.`));
    timer = setTimeout(fail, PRINT_LIMIT_SECONDS * 1000);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
