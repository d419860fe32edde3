/** Small helpers for building elements; text is always set as text. */

type Attributes = Record<string, string | boolean | undefined>;

/** `h('button', { type: 'button', class: 'x' }, 'Text')`. `false` and `undefined` leave out. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children);
  return element;
}

/** An SVG element with attributes. */
export function svg(tag: string, attributes: Record<string, string>): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/** Writes a text, unless it is there: the page would be laid out for it all the same. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** The deck's own words, written in slide modules: never text from outside. */
export function trustedHtml(parent: HTMLElement, html: string): HTMLElement {
  parent.innerHTML = html;
  return parent;
}

let ids = 0;
/** An id unique in the page. */
export const uniqueId = (prefix: string): string => `${prefix}-${++ids}`;

export const reducedMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The reader's own text size, CSS pixels. */
export const rootFontSize = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/** Resolves when what stands in the page now has been painted; at once where nobody sees it. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    if (document.hidden) resolve();
    else requestAnimationFrame(() => setTimeout(resolve));
  });

/** Resolves when the browser has nothing better to do; not every browser tells. */
export const idle = (): Promise<void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve());
    else setTimeout(resolve, 50);
  });

let fonts: Promise<unknown> | undefined;
/**
 * Resolves when the weights that the deck writes in are loaded. A canvas draws with the fonts that
 * are there, and a drawing must not be laid out anew when the font comes.
 */
export const fontsLoaded = (): Promise<unknown> => {
  const weights = ['400', '600', '700'];
  fonts ??= Promise.all(
    weights.map((weight) => document.fonts.load(`${weight} 20px "Source Sans 3 Variable"`)),
  ).catch(() => undefined);
  return fonts;
};
