/**
 * A host for the built deck like that of a municipality: a folder of a site, with strict headers.
 */
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { HOSTED, policyText } from '../../tools/build/policy';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

export interface Host {
  port: number;
  /** The local folder for each folder of the site: `{ '/innvandring/': '/tmp/dist' }`. */
  folders: Record<string, string>;
  /** Whether a file may be served. At first, all may. */
  gives: (path: string) => boolean;
  /** The requested paths. */
  asked: string[];
  close(): void;
}

export async function openHost(): Promise<Host> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname;
    host.asked.push(path);
    const folder = Object.keys(host.folders).find((start) => path.startsWith(start));
    const name = normalize(path.slice(folder?.length ?? 0)) || 'index.html';
    const file = join(host.folders[folder ?? ''] ?? '/nowhere', name === '.' ? 'index.html' : name);
    if (!host.gives(path) || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
      // The page and the worker must be requested each time. The names of all other files change
      // with their content.
      'Cache-Control': file.includes('assets') ? 'max-age=31536000, immutable' : 'no-cache',
      'Content-Security-Policy': `${policyText(HOSTED)}; frame-ancestors 'none'`,
      'Cross-Origin-Opener-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'same-origin',
    });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host: Host = {
    port: (server.address() as AddressInfo).port,
    folders: {},
    gives: () => true,
    asked: [],
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
  return host;
}
