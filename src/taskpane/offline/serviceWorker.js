/**
 * Keeps the page without Excel usable without a network. The build puts the list of its files and their version before
 * this script (FILES, VERSION). Workers' files need a scope of the whole folder; Excel's pane, which lies there too, is
 * none of these files, so that its page always comes from its server.
 */
/* global self, caches, fetch, Request, FILES, VERSION */

const PREFIX = 'so-ke-hoach ';
const CACHE = PREFIX + VERSION;
const addressOf = (file) => new URL(file, self.location.href).href;
const ADDRESSES = new Set(FILES.map(addressOf));
/** The folder's own address, at which servers show its page. */
const FOLDER = addressOf('./');
const PAGE = addressOf('index.html');

const plain = (url) => url.split(/[?#]/)[0];

async function keepFiles() {
  const cache = await caches.open(CACHE);
  // 'reload': the browser's own store may hold a page of another version.
  await cache.addAll(FILES.map((file) => new Request(file, { cache: 'reload' })));
}

/** Runs once no page of an older version is open any more. */
async function dropOlder() {
  const names = await caches.keys();
  const older = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(older.map((name) => caches.delete(name)));
}

async function answer(request) {
  const cache = await caches.open(CACHE);
  const wanted = plain(request.url) === FOLDER ? PAGE : request;
  // The browser may have thrown away what it kept.
  return (await cache.match(wanted, { ignoreSearch: true })) ?? fetch(request);
}

function isKept({ method, url }) {
  return method === 'GET' && (plain(url) === FOLDER || ADDRESSES.has(plain(url)));
}

self.addEventListener('install', (event) => event.waitUntil(keepFiles()));
self.addEventListener('activate', (event) => event.waitUntil(dropOlder()));
self.addEventListener('fetch', (event) => {
  if (isKept(event.request)) event.respondWith(answer(event.request));
});
