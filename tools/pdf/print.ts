/** Prints the deck's own print view in Chromium, for one municipality after the other. */
import { type Browser, chromium, type Page } from '@playwright/test';
import { messageOf } from '../args';
import { launchArgs } from '../programs';
import { finishPdf, type PdfFacts } from './finish';

/** What is the same for every municipality. */
type CommonFacts = Pick<PdfFacts, 'date'>;

declare global {
  interface Window {
    /** When Chromium has what it prints, and the page may change again. */
    painted: Promise<void>;
  }
}

/** Longest wait for a slow machine. */
const LIMIT_SECONDS = 180;

/** The style sheet says how large; tags and bookmarks are for those who do not see the page. */
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

/** Starts the browser. Throws one sentence when it will not. */
export async function launch(
  executablePath: string,
  more: readonly string[] = [],
): Promise<Browser> {
  try {
    // The command itself ends on signals, and takes the browser with it.
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

/** One browser for all pages, and a new one when it has died. */
export class LastingBrowser {
  private browser: Promise<Browser> | undefined;

  constructor(private readonly executablePath: string) {}

  async get(): Promise<Browser> {
    const known = this.browser;
    if (known && (await known.catch(() => undefined))?.isConnected()) return known;
    // Who asked meanwhile may have started one.
    if (!this.browser || this.browser === known) this.browser = launch(this.executablePath);
    return this.browser;
  }

  async close(): Promise<void> {
    await (await this.browser?.catch(() => undefined))?.close();
  }
}

/** A page of the deck, loaded once and moved from municipality to municipality. */
export class Printer {
  private readonly faults: string[] = [];
  /** Chromium prints one at a time. */
  private printing: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly browser: Browser,
    private readonly page: Page,
    private readonly facts: CommonFacts,
  ) {
    page.on('pageerror', (error) => this.faults.push(error.message));
  }

  /** `url` is the print view's address, with edition and appendix in it. */
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
    // Figures measure their boxes as they are drawn: let those be the boxes of the paper.
    await page.emulateMedia({ media: 'print' });
    await page.goto(url);
    return printer;
  }

  /**
   * The whole PDF on a municipality of 2024; null: what the page opened on. One sentence thrown.
   */
  async print(kommune: string | null): Promise<Printed> {
    return (await this.start(kommune)).whole;
  }

  /** Resolves when the page is free for the next; the PDF is then still to be made whole. */
  async start(kommune: string | null): Promise<{ whole: Promise<Printed> }> {
    const { printed, facts } = await this.explained(this.draw(kommune));
    const whole = this.explained(printed).then((bytes) => finishPdf(bytes, facts));
    // Whoever asked for it is told of a failure when they wait for it.
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
    // The page has then been painted; another process goes on to write the PDF.
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
 * What the deck itself says is wrong, a deck that is not there, and what the PDF is to know of it;
 * and begins to wait for the printing.
 * Runs in the page, where the helpers of this file are not.
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
    headings: [...document.querySelectorAll('main :is(h1, h2, h3)')].map(
      (heading) => heading.textContent ?? '',
    ),
    links: [...document.querySelectorAll<HTMLAnchorElement>('main a[href]')].map((link) => ({
      address: link.getAttribute('href')?.startsWith('#') ? link.hash : link.href,
      words: link.getAttribute('aria-label') ?? link.textContent ?? '',
    })),
  };
}

/** On one line, as it is read. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** One sentence for a browser or a page that went away. */
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
    const fail = () => reject(new Error(`No PDF after ${LIMIT_SECONDS} seconds; gave up.`));
    timer = setTimeout(fail, LIMIT_SECONDS * 1000);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
