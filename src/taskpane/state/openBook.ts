import type { HomeView } from '../../app/views/types.ts';
import { issue, type Issue } from '../../core/issue.ts';
import { result, type Result } from '../../core/result.ts';
import { fill } from '../../messages/fill.ts';
import { paneTexts } from '../../messages/pane.ts';
import { storedText } from '../../messages/stored.ts';
import { FILE_NAMES } from '../../messages/vi/changes.ts';
import type { InputFile } from '../../workbook/ports.ts';
import { TABLE_NAMES } from '../../workbook/tableNames.ts';
import { noticesOf, QUIET, say, type Context } from './perform.ts';
import { inBoth, said } from './said.ts';
import { savedName } from './savedName.ts';
import type { Notice } from './types.ts';

/** People type several cells in a row: the book is read when they pause. */
const SETTLED_MS = 600;
const TOO_OLD = 'excel.tooOld';
const UNFINISHED = 'excel.unfinished';
const ELSEWHERE = 'excel.writtenElsewhere';
const NOT_OURS = 'book.notOurs';

/** What stands on the screens about the open book, computed afresh. */
export async function refresh({ store, client }: Context): Promise<void> {
  const { chosen } = store.get();
  const views = await client.think(
    async (engine) => ({
      questions: await engine.questions(),
      register: await engine.register(),
      points: await engine.restorePoints(),
      story: chosen === null ? null : await engine.story(chosen),
    }),
    QUIET,
  );
  store.set(({ chosen: now }) => (now === chosen ? views : { ...views, story: store.get().story }));
}

/** The engine is heavy, and a place without a book has no use for it yet: the host alone tells that there is none. */
async function openIn(
  { client, platform }: Context,
  name: string,
  isThere: boolean,
): Promise<Result<HomeView | null>> {
  const { host } = platform;
  if (platform.kind === 'page' && name === '') return result(null, [issue(NOT_OURS)]);
  const found = host === null || isThere ? null : await host.open(name);
  if (found?.value === null) return result(null, found.issues);
  return client.think((engine) => engine.open(name), QUIET);
}

/** Opens the book that is there, or finds out that there is none yet; `isThere`: it was made just now. */
export async function openBook(context: Context, isThere = false): Promise<void> {
  const { store, platform } = context;
  const name = store.get().bookName;
  store.set({ book: 'opening' });
  const opened = await openIn(context, name, isThere);
  const codes = opened.issues.map((i) => i.code);
  if (codes.includes(ELSEWHERE)) {
    const notices = noticesOf(opened.issues.filter((i) => i.code === ELSEWHERE));
    return store.set({ book: 'elsewhere', home: null, takenOver: false, notices });
  }
  if (opened.value !== null) {
    store.set({ home: opened.value, book: codes.includes(UNFINISHED) ? 'unfinished' : 'open' });
    await refresh(context);
    return follow(context);
  }
  // Half of a change may not even be readable; it is ended all the same.
  if (codes.includes(UNFINISHED)) return store.set({ book: 'unfinished', home: null });
  const problems = opened.issues.filter((i) => i.severity !== 'info');
  const said = noticesOf(problems);
  if (codes.includes(TOO_OLD)) return store.set({ book: 'tooOld', notices: said });
  const isNone = codes.includes(NOT_OURS) || platform.kind === 'page';
  const notices = said.filter((_, i) => problems[i]?.code !== NOT_OURS);
  store.set((state) => ({
    // Where Excel did not answer, or the book is damaged, nobody should begin another one.
    book: isNone ? 'none' : 'failed',
    home: null,
    screen: 'plan',
    notices: [...state.notices, ...notices],
  }));
}

/** Another try, after the book could not be read. */
export async function openAgain(context: Context): Promise<void> {
  context.store.set({ notices: [], screen: 'home' });
  await openBook(context);
}

/** What is said where a change begins elsewhere while the pane is open; null where none does. */
function beingWritten(issues: readonly Issue[]): readonly Notice[] | null {
  const found = issues.find(({ code }) => code === ELSEWHERE);
  if (found === undefined) return null;
  const { params } = found;
  const label = String(params['label'] ?? '');
  const text = inBoth((language) =>
    fill(paneTexts(language).beingWritten, { ...params, label: storedText(label, language) }),
  );
  return [{ intent: 'warning', text }];
}

/**
 * Reads the book again without leaving the screen. While another machine writes it, what was read before stays: half of
 * a change is no book. One that broke off on this machine (in another window of it) is to be ended first.
 */
async function reopen(context: Context): Promise<void> {
  const { store, client, platform } = context;
  store.set({ missed: false });
  const name = store.get().bookName;
  const found = await platform.host?.open(name);
  const waits = beingWritten(found?.issues ?? []);
  if (waits !== null) return store.set({ notices: waits, unread: waits });
  const opened = await client.think((engine) => engine.open(name), QUIET);
  const codes = opened.issues.map((i) => i.code);
  if (codes.includes(UNFINISHED) || codes.includes(ELSEWHERE)) return openBook(context, true);
  if (opened.value === null) {
    const unread = noticesOf(opened.issues);
    return store.set({ notices: unread, unread });
  }
  // What hindered the last reading is mended.
  store.set(({ notices, unread }) => ({
    home: opened.value,
    unread: null,
    ...(notices === unread ? { notices: [] } : {}),
  }));
  return refresh(context);
}

/** What people changed while a change was looked at is read once that change is let go. */
export function catchUp(context: Context): void {
  if (context.store.get().missed) void reopen(context);
}

/**
 * The workbook is no longer what was read: it is read again. A change that is being looked at stays as it was computed:
 * applying it asks whether the book still is the same.
 */
export function outOfDate(context: Context): void {
  const { pending } = context.store.get();
  if (pending !== null) return context.store.set({ missed: true });
  void reopen(context);
}

/** A listener that reads the book when people pause. */
function whenSettled(context: Context): () => void {
  const { store } = context;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const changed = () => {
    clearTimeout(waiting);
    waiting = setTimeout(again, SETTLED_MS);
  };
  const again = () => {
    const { busy, book } = store.get();
    if (book !== 'open') return;
    if (busy !== null) return changed();
    outOfDate(context);
  };
  return changed;
}

/** A cell that a person corrects shows in the pane a moment later. Each book that is opened has sheets of its own. */
async function follow(context: Context): Promise<void> {
  const { store, platform } = context;
  if (platform.host === null) return;
  // A listener that can't be taken away reads the book twice, and no more.
  await store
    .get()
    .watching?.()
    .catch(() => undefined);
  const { value } = await platform.host.watch(TABLE_NAMES, whenSettled(context));
  store.set({ watching: value });
}

/** Page only: a file is kept in the engine under its name, and opened. */
export async function openFile(context: Context, file: InputFile): Promise<void> {
  const { store, client } = context;
  await client.think((engine) => engine.putFile(file), QUIET);
  store.set({ bookName: file.name, bookFile: file, upperForm: null, screen: 'home', notices: [] });
  await openBook(context);
  const { book, notices } = store.get();
  // What is made next must not get the name of a file that is no book.
  if (book === 'none') store.set({ bookName: '', bookFile: null });
  if (book === 'none' && notices.length === 0) say(context, { intent: 'error', text: said('notABook') });
}

/** Page only: hands the present workbook over, under the name that it is saved by, and says where it went. */
export async function saveFile(context: Context, savedAs?: string): Promise<void> {
  const { store, client, platform } = context;
  const name = store.get().bookName || FILE_NAMES.book;
  const bytes = await client.think((engine) => engine.takeFile(name), QUIET);
  if (bytes === null) return;
  store.set({ bookFile: { name, bytes } });
  const file = savedAs ?? savedName(name, new Date());
  const kept = await platform.save(file, bytes);
  say(context, { intent: 'success', text: said(`kept_${kept}`, { file }) });
}
