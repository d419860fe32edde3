/** The page's title, which bookmarks, tabs and screen readers have. */

const DECK = 'Innvandring er redningen!';

/** Sets the title: what is shown first, and last the deck's name. Empty parts are left out. */
export function setTitle(...parts: (string | undefined)[]): void {
  document.title = [...new Set([...parts, DECK])].filter(Boolean).join(' – ');
}
