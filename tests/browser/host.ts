/**
 * A host for the built deck like that of a municipality: a folder of a site, with strict headers.
 */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { text } from 'node:stream/consumers';
import { HEADERS } from '../../tools/build/policy';

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
  /** What pages have posted, to whatever path. */
  posted: string[];
  close(): void;
}

interface Additions {
  /** Markup at the beginning of each page's head. At first, none. */
  head?: string;
  /** Files beside those of the folders, sent without the deck's headers: their texts by path. */
  files?: Record<string, string>;
  /** Whether pages of the site itself may show the deck in a frame. */
  framed?: boolean;
}

/** Opens a host on a free port of this machine. */
export async function openHost({ head, files = {}, framed }: Additions = {}): Promise<Host> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname;
    if (request.method === 'POST') {
      void text(request).then((body) => host.posted.push(body));
      response.end();
      return;
    }
    host.asked.push(path);
    const folder = Object.keys(host.folders).find((start) => path.startsWith(start));
    const name = normalize(path.slice(folder?.length ?? 0)) || 'index.html';
    const place = host.folders[folder ?? ''] ?? '/nowhere';
    const file = join(place, name === '.' ? 'index.html' : name);
    const added = files[path];
    const isThere = added !== undefined || statSync(file, { throwIfNoEntry: false })?.isFile();
    if (!host.gives(path) || !isThere) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'Content-Type':
        TYPES[extname(added === undefined ? file : path)] ?? 'application/octet-stream',
      // The page and the worker must be requested each time. The names of all other files change
      // with their content.
      'Cache-Control': file.includes('assets') ? 'max-age=31536000, immutable' : 'no-cache',
      ...(added === undefined ? headersIn(place, framed) : {}),
    });
    if (added !== undefined) response.end(added);
    else if (head && extname(file) === '.html') {
      response.end(readFileSync(file, 'utf8').replace('<head>', `<head>${head}`));
    } else createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host: Host = {
    port: (server.address() as AddressInfo).port,
    folders: {},
    gives: () => true,
    asked: [],
    posted: [],
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
  return host;
}

/**
 * The headers that a built deck asks its host to send. None for other folders. With `framed`, pages of
 * the site itself may show the deck in a frame.
 */
function headersIn(folder: string, framed = false): Record<string, string> {
  const file = join(folder, HEADERS);
  if (!existsSync(file)) return {};
  const headers = readFileSync(file, 'utf8');
  const sent = framed
    ? headers.replace("frame-ancestors 'none'", "frame-ancestors 'self'")
    : headers;
  const lines = sent.matchAll(/^ {2}([\w-]+): (.+)$/gm);
  return Object.fromEntries([...lines].map(([, name = '', value = '']) => [name, value]));
}
