/** What the first slide does not need waits until it is drawn. */
let drawn: () => void = () => undefined;

/** Resolves when what was first on screen is drawn. */
export const firstDrawing = new Promise<void>((resolve) => {
  drawn = resolve;
});

/** To be called once, by whoever knows. */
export const firstDrawingDone = (): void => drawn();

/** Longest wait for it, milliseconds: a file may never come. */
const LATEST = 3000;

/** The same, or soon enough. */
export const afterFirstDrawing: Promise<unknown> = Promise.race([
  firstDrawing,
  new Promise((resolve) => setTimeout(resolve, LATEST)),
]);
