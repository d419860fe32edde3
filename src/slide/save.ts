/** Hands a file to the browser's own download. */
import { h } from '../dom/element';

export function save(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = h('a', { href: url, download: name });
  link.click();
  // The browser has taken hold of the blob when the click returns; the address may go.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** `redningen-kart-1580.csv`: the figure's name, and the municipality where one is chosen. */
export const fileName = (figure: string, kommune: string | null, ending: string): string =>
  `${figure}${kommune ? `-${kommune}` : ''}.${ending}`;
