/** Figures that change at the same time are written, measured and drawn together. */

let written: Promise<void> | undefined;

/**
 * Resolves, for all figures at once, when each that changes now has been written to the page: it is
 * then laid out once for all of them, and not anew for each that asks for its size.
 */
export function allWritten(): Promise<void> {
  written ??= new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    // A task of its own: until then everything that has its data goes on writing.
    port1.onmessage = () => {
      port1.close();
      written = undefined;
      resolve();
    };
    port2.postMessage(null);
  });
  return written;
}
