/** What the first slide does not need waits until it is drawn. */
let drawn: () => void = () => undefined;

/** Resolves when what was first on screen is drawn. */
export const firstDrawing = new Promise<void>((resolve) => {
  drawn = resolve;
});

/** To be called once, by whoever knows. */
export const firstDrawingDone = (): void => drawn();
