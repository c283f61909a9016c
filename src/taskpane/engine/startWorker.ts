/** The engine's thread, from the pages' own server. */
export function startWorker(): Worker {
  return new Worker(new URL('../../workers/engine.worker.ts', import.meta.url));
}
