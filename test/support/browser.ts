import { createServer, type Server } from 'node:http';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser } from 'playwright-core';

const PROGRAM = '/usr/bin/chromium';
export const hasChromium = existsSync(PROGRAM);

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

/** Debian's Chromium without any traffic of its own. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: PROGRAM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** Other folders by the beginning of an address: { '/office/': '…/dist' }. */
export type Routes = Readonly<Record<string, string>>;

/** The file behind an address: a route's, else the folder's; '/' is its index.html. */
function fileOf(path: string, folder: string, routes: Routes): string {
  const prefix = Object.keys(routes).find((start) => path.startsWith(start));
  if (prefix !== undefined) return join(routes[prefix] ?? folder, path.slice(prefix.length));
  return join(folder, path === '/' ? 'index.html' : path);
}

/** The type of a file's bytes, by its ending. */
export function typeOfFile(file: string): string {
  return TYPES[extname(file)] ?? 'application/octet-stream';
}

/** Serves a folder on this machine only, and others below addresses of their own. */
export async function serve(folder: string, routes: Routes = {}): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/'));
    const file = fileOf(path, folder, routes);
    readFile(file).then(
      (bytes) => response.setHeader('content-type', typeOfFile(file)).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server };
}
