/** Builds the deck and serves the built files. */
import { messageOf, root } from './args';

export interface Served {
  /** With a slash at the end. */
  url: string;
  close(): Promise<void>;
}

/** Builds the deck into `outDir`, `dist/` when not given. Silent unless it fails. */
export async function buildDeck(outDir = 'dist'): Promise<void> {
  // Loaded late: a wrong flag is answered at once.
  const { build } = await import('vite');
  try {
    await build({
      root,
      configLoader: 'runner',
      logLevel: 'silent',
      build: { outDir, emptyOutDir: true },
    });
  } catch (error) {
    throw new Error(`The deck could not be built: ${messageOf(error)}`);
  }
}

interface ServeOptions {
  /** The first to try; the next free one if it is taken. 0: any. */
  port: number;
  /** In the default browser. */
  open?: boolean;
  outDir?: string;
}

/** Serves the built deck to this machine only. */
export async function serveDeck({
  port,
  open = false,
  outDir = 'dist',
}: ServeOptions): Promise<Served> {
  const { preview } = await import('vite');
  const server = await preview({
    root,
    configLoader: 'runner',
    // A browser that will not open is no reason to stop, nor to say more than the address.
    logLevel: 'silent',
    build: { outDir },
    preview: { host: 'localhost', port, strictPort: false, open },
  });
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error('The deck could not be served: the server has no address.');
  return { url, close: () => server.close() };
}
