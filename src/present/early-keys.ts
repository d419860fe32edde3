/** Keys that are pressed while the first slide is drawn: the talk hears them when it begins. */
const early: KeyboardEvent[] = [];
const keep = (event: KeyboardEvent) => early.push(event);

export function keepEarlyKeys(): void {
  window.addEventListener('keydown', keep, { capture: true });
}

/** What has been pressed; from now on others listen. */
export function takeEarlyKeys(): KeyboardEvent[] {
  window.removeEventListener('keydown', keep, { capture: true });
  return early.splice(0);
}
