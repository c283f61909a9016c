import type { Remote } from 'comlink';
import { hasError, type Result } from '../../core/result.ts';
import type { Issue } from '../../core/issue.ts';
import { issueText } from '../../messages/issueText.ts';
import { paneTexts } from '../../messages/pane.ts';
import type { Engine } from '../../workers/engine/types.ts';
import type { EngineClient, EngineWork } from '../engine/client.ts';
import type { Platform } from '../platform/types.ts';
import { inBoth, said } from './said.ts';
import type { Store } from './store.ts';
import type { Notice } from './types.ts';

/** What every action works with. */
export interface Context {
  readonly store: Store;
  readonly client: EngineClient;
  readonly platform: Platform;
}

export type Call<T> = (engine: Remote<Engine>) => Promise<T>;

export interface Job {
  /** What is done, in words; shown until the work says better. */
  readonly label: string;
  /** Writing leaves the workbook as it was when it is broken off; thinking is simply ended. */
  readonly kind: 'think' | 'write';
}

const INTENTS = { error: 'error', warning: 'warning', info: 'info' } as const;

/** Work reports more often than anybody can see: each drawing of it costs. */
const SHOWN_MS = 100;

/** For work of a moment: no bar, and nothing to cancel. */
export const QUIET: EngineWork = {
  progress: () => undefined,
  signal: new AbortController().signal,
};

/** Remarks as notices. What is only said for completeness is left to the screens. */
export function noticesOf(issues: readonly Issue[]): Notice[] {
  return issues
    .filter((i) => i.severity !== 'info')
    .map((i) => ({ intent: INTENTS[i.severity], text: inBoth((language) => issueText(i, language)) }));
}

/** Words of the language that is chosen now. */
export function wordsOf({ store }: Context) {
  return paneTexts(store.get().language);
}

/**
 * Thinking that was broken off is simply over, whatever error comes of it. Writing was only broken off where the host
 * says so: it has put everything back then.
 */
function wasCancelled(error: unknown, { aborted }: AbortSignal, kind: Job['kind']): boolean {
  return aborted && (kind === 'think' || (error instanceof Error && error.name === 'AbortError'));
}

function failure(error: unknown, cancelled: boolean): Notice {
  if (cancelled) return { intent: 'info', text: said('cancelled') };
  // webpack's name for a part of the program that could not be fetched.
  if (error instanceof Error && error.name === 'ChunkLoadError')
    return { intent: 'error', text: said('loadFailed') };
  const reason = error instanceof Error ? error.message : String(error);
  return { intent: 'error', text: said('failed', { reason }) };
}

/** An engine that was ended has forgotten what it held: a new one reads it again. */
async function remind({ store, client }: Context): Promise<void> {
  const { book, bookName, bookFile, review, sources, choices } = store.get();
  if (bookFile !== null) await client.think((engine) => engine.putFile(bookFile), QUIET);
  if (book === 'open') {
    const opened = await client.think((engine) => engine.open(bookName), QUIET);
    if (opened.value === null) store.set({ book: 'failed' });
  }
  const { plan, register } = sources;
  if (review !== null && plan !== null)
    await client.think((engine) => engine.readPlan(plan, register, choices), QUIET);
}

/** Runs work of the engine behind a bar that can be cancelled; null where it failed, was broken off or refused. */
export async function perform<T>(
  context: Context,
  { label, kind }: Job,
  call: Call<Result<T | null>>,
): Promise<T | null> {
  const { store, client, platform } = context;
  if (store.get().busy !== null) return null;
  const abort = new AbortController();
  const cancel = () => abort.abort();
  // A report that was on its way when the work ended comes too late.
  let over = false;
  let shown = -SHOWN_MS;
  const show = (done: number, total: number, now = label) => {
    const time = performance.now();
    if (over || time - shown < SHOWN_MS) return;
    shown = time;
    store.set({ busy: { job: label, label: now, done, total, cancel } });
  };
  const work: EngineWork = {
    progress: (p) => show(p.done, p.total, p.label === '' ? label : p.label),
    signal: abort.signal,
  };
  store.set({ notices: [] });
  show(0, 0);
  try {
    const done = await client[kind](call, work);
    over = true;
    store.set({ busy: null, notices: noticesOf(done.issues) });
    return hasError(done.issues) && done.value === null ? null : done.value;
  } catch (error) {
    over = true;
    // Nothing may be asked of an engine that has not opened the book again.
    const { opening } = wordsOf(context);
    store.set({ busy: { job: opening, label: opening, done: 0, total: 0, cancel: null } });
    // On the page the engine holds the workbook itself: one that ended while it wrote has lost that, too.
    const again = kind === 'think' || platform.kind === 'page' ? remind(context) : Promise.resolve();
    await again.catch(() => store.set(({ book }) => (book === 'open' ? { book: 'failed' } : {})));
    store.set({ busy: null, notices: [failure(error, wasCancelled(error, abort.signal, kind))] });
    return null;
  }
}

/**
 * Work of the workbook's own host that can't be broken off: nothing else is begun beside it. Null where something else
 * is at work, or where it failed.
 */
export async function alone<T>(context: Context, label: string, work: () => Promise<T>): Promise<T | null> {
  const { store } = context;
  if (store.get().busy !== null) return null;
  store.set({ notices: [], busy: { job: label, label, done: 0, total: 0, cancel: null } });
  try {
    const done = await work();
    store.set({ busy: null });
    return done;
  } catch (error) {
    store.set({ busy: null, notices: [failure(error, false)] });
    return null;
  }
}

export function say(context: Context, notice: Notice): void {
  context.store.set((state) => ({ notices: [notice, ...state.notices] }));
}
