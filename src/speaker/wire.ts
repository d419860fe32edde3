/**
 * The messages between the presentation and the speaker view. They are plain window messages, which
 * work from a server, a sub-path and a file.
 */

/** From the presentation: the present slide and state, and whether the screen is black. */
export interface Told {
  deck: 'told';
  slide: string;
  search: string;
  isBlack: boolean;
  /** Something to say to the speaker, in Norwegian. */
  message?: string;
}

/** From the speaker view. */
export type Asked = { deck: 'asked' } & (
  | { what: 'tell' }
  /** A key was pressed, named as `KeyboardEvent.key` names it. */
  | { what: 'key'; key: string }
  /** A municipality of any vintage, or none, is to be chosen. */
  | { what: 'choose'; kommune: string | null }
  /** The slide with an id is to be shown. */
  | { what: 'show'; slide: string }
);

/**
 * The origin to which messages are addressed. A page from a file has the origin «null», which
 * cannot be used as an address.
 */
export const targetOrigin = (): string => (window.origin === 'null' ? '*' : window.origin);
