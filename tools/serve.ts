/** Builds the deck and serves the built files. */
import { messageOf, root } from './args';

export interface Served {
  /** The address, with a slash at the end. */
  url: string;
  close(): Promise<void>;
}

/**
 * Builds the deck into the folder `outDir`, hosted or as one file. Prints nothing; throws when the
 * build fails.
 */
export async function buildDeck(outDir = 'dist', mode?: 'enfil'): Promise<void> {
  // Vite is loaded here and not at the top, because a wrong flag must be answered at once.
  const { build } = await import('vite');
  try {
    await build({
      root,
      configLoader: 'runner',
      logLevel: 'silent',
      ...(mode ? { mode } : {}),
      build: { outDir, emptyOutDir: true },
    });
  } catch (error) {
    throw new Error(`The deck could not be built: ${messageOf(error)}`);
  }
}

interface ServeOptions {
  /** The first port to try, followed by the next ones. 0 stands for any free port. */
  port: number;
  /** Whether to open the deck in the default browser. */
  open?: boolean;
  outDir?: string;
}

/** Serves the built deck to this machine only. Throws when the server does not start. */
export async function serveDeck({
  port,
  open = false,
  outDir = 'dist',
}: ServeOptions): Promise<Served> {
  const { preview } = await import('vite');
  const server = await preview({
    root,
    configLoader: 'runner',
    // Silent, because a browser that does not open is no error. The command prints the address.
    logLevel: 'silent',
    build: { outDir },
    preview: { host: 'localhost', port, strictPort: false, open },
  });
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error('The deck could not be served: the server has no address.');
  return { url, close: () => server.close() };
}
