/**
 * The messages between the presentation and the speaker view. They are plain window messages, which
 * work from a server, a sub-path and a file.
 */

/** From the presentation: the present slide and state. */
export interface Told {
  deck: 'told';
  slide: string;
  search: string;
}

/** From the speaker view: a request for them, or to change slides. */
export interface Asked {
  deck: 'asked';
  what: 'tell' | 'next' | 'prev';
}

/**
 * The origin to which messages are addressed. A page from a file has the origin «null», which
 * cannot be used as an address.
 */
export const targetOrigin = (): string => (window.origin === 'null' ? '*' : window.origin);
