/** Helpers for writing HTML as text. */

type Attributes = Record<string, string | boolean | undefined>;

/** Elements without content and end tag. */
const VOID_ELEMENTS = new Set(['br', 'img', 'input', 'link', 'meta']);

/** Escapes a text for use between tags and in attributes. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * Writes an element. `content` is HTML, so texts must be `escaped` first. An attribute that is
 * `false` or undefined is left out.
 */
export function tag(name: string, attributes: Attributes = {}, ...content: string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([key, value]) => (value === true ? ` ${key}` : ` ${key}="${escaped(String(value))}"`))
    .join('');
  return VOID_ELEMENTS.has(name)
    ? `<${name}${written}>`
    : `<${name}${written}>${content.join('')}</${name}>`;
}
