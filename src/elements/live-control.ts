/** A control of a slide: shows the state, and changes it. On paper, and where it opens a dialog, it stands still. */
export interface LiveControl {
  element: HTMLElement;
  update?(): void;
  destroy?(): void;
}
