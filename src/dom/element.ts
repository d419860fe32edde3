/** Small helpers for building elements. */

type Attributes = Record<string, string | boolean | undefined>;

/**
 * Makes an element: `h('button', { type: 'button', class: 'x' }, 'Text')`. Strings become text,
 * never HTML. An attribute that is `false` or `undefined` is left out.
 */
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

/** Makes an SVG element with attributes. */
export function svg(tag: string, attributes: Record<string, string>): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/** Sets an element's text if it differs. Setting the same text would still cause a new layout. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** Sets HTML that is written in the slide modules. Never to be used for text from outside. */
export function trustedHtml(parent: HTMLElement, html: string): HTMLElement {
  parent.innerHTML = html;
  return parent;
}

let ids = 0;
/** An id unique in the page. */
export const uniqueId = (prefix: string): string => `${prefix}-${++ids}`;

/** Whether the reader has asked the system for less movement. */
export const reducedMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The reader's own text size, in CSS pixels. */
export const rootFontSize = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/** Resolves when the page as it is now has been painted, or at once in a hidden page. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    if (document.hidden) resolve();
    else requestAnimationFrame(() => setTimeout(resolve));
  });

/** Resolves when the browser is idle, or after 50 ms in browsers that cannot tell. */
export const idle = (): Promise<void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve());
    else setTimeout(resolve, 50);
  });

let fonts: Promise<unknown> | undefined;
/**
 * Resolves when the three font weights of the deck are loaded, or cannot be. A canvas is drawn with
 * the fonts that are loaded at that moment, and is not drawn again when another arrives.
 */
export const fontsLoaded = (): Promise<unknown> => {
  const weights = ['400', '600', '700'];
  fonts ??= Promise.all(
    weights.map((weight) => document.fonts.load(`${weight} 20px "Source Sans 3 Variable"`)),
  ).catch(() => undefined);
  return fonts;
};
