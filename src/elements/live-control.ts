/** A control of a slide on the screen: shows the state, and changes it. */
export interface LiveControl {
  element: HTMLElement;
  update(): void;
  destroy(): void;
}
