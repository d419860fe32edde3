/**
 * Serves a folder to this machine in the way that a host does: compressed, and with media types.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Served } from '../serve';

const TEXT: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};
const BINARY: Record<string, string> = { '.png': 'image/png', '.woff2': 'font/woff2' };

interface File {
  headers: Record<string, string>;
  body: Buffer;
}

/** A file in the form in which it is sent. Text is compressed with gzip at its default level. */
export function onTheWire(path: string): File {
  const bytes = readFileSync(path);
  const type = TEXT[extname(path)];
  if (type === undefined) {
    const binary = BINARY[extname(path)] ?? 'application/octet-stream';
    return { headers: { 'Content-Type': binary }, body: bytes };
  }
  return { headers: { 'Content-Type': type, 'Content-Encoding': 'gzip' }, body: gzipSync(bytes) };
}

/** The paths of all files in a folder and its subfolders, from that folder. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => statSync(join(folder, name)).isFile());

/**
 * Starts the server. All files are read and compressed before it answers, because that time must
 * not be measured.
 */
export async function serveCompressed(folder: string): Promise<Served> {
  const files = new Map(filesIn(folder).map((name) => [`/${name}`, onTheWire(join(folder, name))]));
  const server = createServer((request, response) => {
    const [pathname = '/'] = (request.url ?? '/').split('?');
    const file = files.get(pathname === '/' ? '/index.html' : pathname);
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { ...file.headers, 'Content-Length': file.body.length });
    response.end(file.body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    async close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
