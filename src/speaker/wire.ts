/**
 * What the deck and the speaker's page tell each other: plain messages between two windows of the
 * same page, which work from a server, a sub-path and a file alike.
 */

/** The deck tells where it is. */
export interface Told {
  deck: 'told';
  slide: string;
  search: string;
}

/** The speaker's page asks, or turns. */
export interface Asked {
  deck: 'asked';
  what: 'tell' | 'next' | 'prev';
}

/**
 * A page from a file has no origin that a message could be addressed to: its own is «null», whatever
 * its location says.
 */
export const targetOrigin = (): string => (window.origin === 'null' ? '*' : window.origin);
