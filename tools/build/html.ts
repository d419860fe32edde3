/** Writes HTML as text. */

type Attributes = Record<string, string | boolean | undefined>;

/** Elements that have no content and no end. */
const EMPTY = new Set(['br', 'img', 'input', 'link', 'meta']);

/** A text as it is written between tags and in attributes. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * An element. `content` is HTML: texts from elsewhere are `escaped` before. `false` leaves an
 * attribute out.
 */
export function tag(name: string, attributes: Attributes = {}, ...content: string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([key, value]) => (value === true ? ` ${key}` : ` ${key}="${escaped(String(value))}"`))
    .join('');
  return EMPTY.has(name)
    ? `<${name}${written}>`
    : `<${name}${written}>${content.join('')}</${name}>`;
}
