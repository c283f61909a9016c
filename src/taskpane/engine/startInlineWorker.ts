import program from '../../workers/engine.worker.ts?text';

/**
 * Takes the place of startWorker in Bản di động: a page that was opened from a folder may not start a worker from a
 * file, but from a text that it holds.
 */
export function startWorker(): Worker {
  const address = URL.createObjectURL(new Blob([program], { type: 'text/javascript' }));
  const worker = new Worker(address);
  URL.revokeObjectURL(address);
  return worker;
}
