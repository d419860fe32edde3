/**
 * A control of a slide, which shows a part of the state and changes it. Controls on paper, and
 * those that only open a dialog, have no `update`.
 */
export interface LiveControl {
  element: HTMLElement;
  /** Resolves when the control can be used. Absent when it can be used at once. */
  ready?: Promise<unknown>;
  update?(): void;
  /** Called when the slide's figures are drawn. */
  drawn?(): void;
  destroy?(): void;
}
