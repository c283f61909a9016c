import { hasError } from '../../core/result.ts';
import type { Decision } from '../../core/question.ts';
import { fill } from '../../messages/fill.ts';
import { paneTexts } from '../../messages/pane.ts';
import { storedText } from '../../messages/stored.ts';
import type { RecoverWay } from '../../workbook/ports.ts';
import type { PendingView } from '../../workers/engine/types.ts';
import { catchUp, openBook, refresh, saveFile } from './openBook.ts';
import { BLANK_TYPING } from './keying.ts';
import type { Notice, PaneState } from './types.ts';
import { alone, noticesOf, perform, say, wordsOf, type Context } from './perform.ts';
import { signed } from './worker.ts';
import { NOTHING_CHANGED, NOTHING_TYPED } from './changing.ts';
import { NOTHING_SAID } from './directing.ts';
import { preview } from './preview.ts';
import { inBoth, said, type Said } from './said.ts';

export function settle(context: Context, decisions: readonly Decision[]): Promise<void> {
  const answers = signed(decisions, context.store.get().worker);
  return preview(context, (engine) => engine.settle(answers));
}

export function undo(context: Context, id: string | null): Promise<void> {
  return preview(context, (engine) => engine.undo(id));
}

/**
 * A change that was refused or broken off was computed from a book that is no longer the same: back to where it was
 * asked for, with the book read afresh, so that it can be computed again.
 */
async function standAside(context: Context): Promise<void> {
  const { notices } = context.store.get();
  context.store.set({ missed: false });
  drop(context);
  await openBook(context);
  // Opening may find the same reason once more.
  const isSaid = (one: Notice): boolean => notices.some(({ text }) => text.vi === one.text.vi);
  context.store.set((state) => ({ notices: [...notices, ...state.notices.filter((one) => !isSaid(one))] }));
}

const NOTHING_PENDING = { pending: null, returns: null, scores: null } as const;

/** What was typed for a change goes with its writing, and nothing else. */
function written({ returns, origin, screen, pointing, taking }: PaneState): Partial<PaneState> {
  if (returns !== null && screen === 'keying') return { keying: null, typing: BLANK_TYPING };
  if (returns !== null) {
    const files = taking.files.filter((file) => !taking.used.includes(file));
    return { taking: { files, received: '', used: [] } };
  }
  if (screen !== 'pending') return {};
  if (origin === 'template') return { pointing: { ...pointing, kept: pointing.lines } };
  if (origin === 'blocks') return { asking: null };
  if (origin === 'rounds') return { rounding: NOTHING_TYPED };
  if (origin === 'settings') return { typedSettings: {}, settings: null };
  if (origin === 'changePlan' || origin === 'register') return { changing: NOTHING_CHANGED };
  if (origin === 'print') return { directing: NOTHING_SAID };
  return origin === 'questions' ? { answers: [] } : {};
}

function writtenText({ label }: PendingView): Said {
  return inBoth((language) => fill(paneTexts(language).written, { label: storedText(label, language) }));
}

/** Writes the change that is shown, and comes home. */
export async function apply(context: Context): Promise<void> {
  const { store, platform } = context;
  const words = wordsOf(context);
  const { pending, bookName } = store.get();
  if (pending === null) return;
  const home = await perform(context, { label: words.writing, kind: 'write' }, (engine) =>
    engine.apply(bookName),
  );
  if (home === null) return standAside(context);
  store.set({ home });
  await refresh(context);
  if (platform.kind === 'page') await saveFile(context);
  store.set({ ...NOTHING_PENDING, ...written(store.get()), justMade: false, screen: 'home' });
  say(context, { intent: 'success', text: writtenText(pending) });
}

/** Leaves a change that was shown unwritten: back to where it was asked for, with all that was typed there. */
export function drop(context: Context): void {
  context.store.set(({ screen, origin }) => ({
    ...NOTHING_PENDING,
    screen: screen === 'pending' ? origin : screen,
    notices: [],
  }));
  catchUp(context);
}

/** Reasons for which finishing and taking back are refused, but not ending it around what people changed. */
const KEEPABLE: readonly string[] = ['excel.editedSince', 'excel.rowsMoved', 'restore.unreadable'];

function recoveredText(way: RecoverWay, count: number): Said {
  if (way !== 'keep') return said('recovered');
  return count === 0 ? said('recoveredNothingKept') : said('recoveredKeeping', { count });
}

/** The machine that began the change is at work no more, a person says: it is ended here. */
export function takeOver({ store }: Context): void {
  store.set({ book: 'unfinished', takenOver: true, notices: [] });
}

/** Ends a change that broke off. */
export async function recover(context: Context, way: RecoverWay): Promise<void> {
  const { store, platform } = context;
  const { host } = platform;
  if (host === null) return;
  const { writing } = wordsOf(context);
  const done = await alone(context, writing, () => host.recover(way, store.get().takenOver));
  if (done === null) return;
  const notices = noticesOf(done.issues);
  store.set({ notices });
  if (done.issues.some(({ code }) => KEEPABLE.includes(code))) store.set({ editedSince: true });
  if (hasError(done.issues)) return;
  store.set({ editedSince: false, takenOver: false });
  await openBook(context);
  say(context, { intent: 'success', text: recoveredText(way, notices.length) });
}

/** What is done about a change: computed, written or let go, and ended where it broke off. */
export function changeActions(context: Context) {
  return {
    settle: (decisions: readonly Decision[]) => settle(context, decisions),
    undo: (id: string | null) => undo(context, id),
    apply: () => apply(context),
    drop: () => drop(context),
    takeOver: () => takeOver(context),
    recover: (way: RecoverWay) => recover(context, way),
  };
}
