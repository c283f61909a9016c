import { proxy, wrap, type Remote } from 'comlink';
import type { Language } from '../../messages/pane.ts';
import type { ProgressListener, WorkbookHost, WorkOptions } from '../../workbook/ports.ts';
import type { StartEngine } from '../../workers/engine.worker.ts';
import type { Engine } from '../../workers/engine/types.ts';
import { hostServer } from './hostServer.ts';
import { startWorker } from './startWorker.ts';

/** How work of the engine is followed, and how it is broken off. */
export interface EngineWork {
  readonly progress: ProgressListener;
  readonly signal: AbortSignal;
}

export interface EngineClient {
  /** Thinks: broken off by ending the engine, which forgets what it held. */
  think<T>(call: (engine: Remote<Engine>) => Promise<T>, work: EngineWork): Promise<T>;
  /** Writes: broken off by the host, which leaves the workbook as it was. */
  write<T>(call: (engine: Remote<Engine>) => Promise<T>, work: EngineWork): Promise<T>;
}

interface Running {
  readonly worker: Worker;
  readonly engine: Promise<Remote<Engine>>;
  /** Fails when the engine ends by itself: its calls would never be answered. */
  readonly died: Promise<never>;
}

function deathOf(worker: Worker): Promise<never> {
  const died = new Promise<never>((_, reject) =>
    worker.addEventListener('error', ({ message }) => reject(new Error(message))),
  );
  // Whoever waits for the engine hears of it; where nobody does, there is nothing to say.
  died.catch(() => undefined);
  return died;
}

/** Fails once the signal says so; `end` lets go of the signal. */
function breaking(signal: AbortSignal): { readonly broken: Promise<never>; readonly end: () => void } {
  const listening = new AbortController();
  const broken = new Promise<never>((_, reject) =>
    signal.addEventListener('abort', () => reject(signal.reason as Error), { signal: listening.signal }),
  );
  return { broken, end: () => listening.abort() };
}

/**
 * The engine in a worker of its own, over this thread's host (null: workbooks are files). It answers in the language of
 * the moment.
 */
export function createEngineClient(
  host: Required<WorkbookHost> | null,
  language: () => Language,
): EngineClient {
  let current: EngineWork | null = null;
  let options: WorkOptions = {};
  let running: Running | null = null;
  let spoken = language();
  const server = host === null ? null : hostServer(host, () => options);
  const stop = () => {
    running?.worker.terminate();
    running = null;
  };
  const start = (): Running => {
    const worker = startWorker();
    const begin = wrap<StartEngine>(worker);
    const report = (label: string, done: number, total: number) => current?.progress({ label, done, total });
    const remote = server === null ? null : proxy(server);
    spoken = language();
    const engine = begin(remote as never, proxy(report), spoken) as unknown as Promise<Remote<Engine>>;
    const died = deathOf(worker);
    died.catch(stop);
    return { worker, engine, died };
  };
  const answer = <T>(call: (engine: Remote<Engine>) => Promise<T>): Promise<T> => {
    const { engine, died } = (running ??= start());
    const inLanguage = (remote: Remote<Engine>): Promise<T> => {
      // Calls are answered in their order.
      if (spoken !== language()) void remote.speak((spoken = language()));
      return call(remote);
    };
    return Promise.race([engine.then(inLanguage), died]);
  };
  return {
    think: async (call, work) => {
      current = work;
      const { broken, end } = breaking(work.signal);
      broken.catch(stop);
      return Promise.race([answer(call), broken]).finally(end);
    },
    write: async (call, work) => {
      current = work;
      options = { progress: work.progress, signal: work.signal };
      return answer(call);
    },
  };
}
