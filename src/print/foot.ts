/**
 * The foot of every page on paper. It stands in the page's own margin, where page numbers are known
 * and a PDF takes it for no part of the text; the style sheet names what this one fills in.
 */
const text = (words: string): string => `"${words.replace(/["\\]/g, '\\$&')}"`;

export class PageFoot {
  private readonly sheet = new CSSStyleSheet();

  constructor() {
    document.adoptedStyleSheets.push(this.sheet);
  }

  /** `labels`: what the slides are called, one a page («1», «1b»). `size`: of the type, in CSS. */
  update(words: string, labels: readonly string[], size: string): void {
    this.sheet.replaceSync(
      `:root { --page-foot: ${text(words)}; --foot-size: ${size}; }
      @counter-style lysbilder { system: fixed; symbols: ${labels.map(text).join(' ')}; }`,
    );
  }

  remove(): void {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== this.sheet);
  }
}
