/** A control of a slide: shows the state, and changes it. One on paper, or that opens a dialog, stands still. */
export interface LiveControl {
  element: HTMLElement;
  /** Resolves when it answers, where that takes a file of its own. */
  ready?: Promise<unknown>;
  update?(): void;
  destroy?(): void;
}
