/** Files for the reader to download. */
import { h } from '../dom/element';

/** Downloads `content` as a file with the given name. */
export function save(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = h('a', { href: url, download: name });
  link.click();
  // The download has begun long before this, and the browser no longer needs the address.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/**
 * A file's name from the figure's name and the municipality, if one is chosen:
 * redningen-kart-1580.csv.
 */
export const fileName = (figure: string, kommune: string | null, ending: string): string =>
  `${figure}${kommune ? `-${kommune}` : ''}.${ending}`;
