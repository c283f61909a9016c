/** Fetching all files must not stand in the way of the first screen. */
const PAUSE_MS = 3_000;

/** The page's one address, so that a bookmark of it opens without a network, too; false while it goes there. */
export function atOwnAddress(): boolean {
  if (!location.pathname.endsWith('/')) return true;
  location.replace('index.html');
  return false;
}

/** Keeps the page on this machine. Where the browser can't (http, a private window) it works with a network only. */
export function keepOffline(): void {
  if (!('serviceWorker' in navigator) || !location.protocol.startsWith('http')) return;
  setTimeout(() => {
    navigator.serviceWorker.register('service-worker.js').catch(() => undefined);
  }, PAUSE_MS);
}
