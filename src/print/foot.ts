/**
 * The footer of every printed page. It is in the page's margin box, where CSS knows page numbers
 * and a PDF does not tag it as text. The style sheet of the print view uses the properties and the
 * counter style that are set here.
 */

/** A text as a CSS string. */
const text = (words: string): string => `"${words.replace(/["\\]/g, '\\$&')}"`;

/** The footer, which adds a style sheet to the page until `remove` is called. */
export class PageFoot {
  private readonly sheet = new CSSStyleSheet();

  constructor() {
    document.adoptedStyleSheets.push(this.sheet);
  }

  /** `labels` are the slides' numbers, one for each page. `size` is the CSS size of the text. */
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
