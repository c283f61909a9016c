import { expect, test } from '@jest/globals';
import type { StoryView } from '../../../src/app/views/types.ts';
import { result } from '../../../src/core/result.ts';
import { reveal, select } from '../../../src/taskpane/state/look.ts';
import { outOfDate } from '../../../src/taskpane/state/openBook.ts';
import type { FoundRow, WorkbookHost } from '../../../src/workbook/ports.ts';
import { HOME, paneOf } from './support.ts';

const AT = { sheet: 'Theo dõi', cell: 'C5' };
const STORY = { kind: 'task' } as unknown as StoryView;
const FOUND = { table: 'TheoDoi', sheet: 'Theo dõi', row: 5 } as unknown as FoundRow;

/** A pane with a host that finds this row at every place. */
function paneFinding(found: FoundRow | null, moved = false) {
  const shown: unknown[] = [];
  let opened = 0;
  const host = {
    open: async () => result({}),
    rowAt: async () => result(found),
    reveal: async (at: unknown) => result(void shown.push(at) as never as null),
  } as unknown as Required<WorkbookHost>;
  const context = paneOf({
    engine: {
      story: async (_, row) => (row === null ? null : STORY),
      hasMoved: async () => moved,
      whereNow: async (_, __, row) => (row === null ? null : { sheet: 'Theo dõi', cell: `C${row.row}` }),
      open: async () => {
        opened += 1;
        return result(HOME);
      },
    },
    platform: { host },
    state: { book: 'open', story: { kind: 'score' } as unknown as StoryView },
  });
  return { context, shown, opened: () => opened };
}

test('the row that stands there tells its story; where it was moved the book is read again', async () => {
  const still = paneFinding(FOUND);
  await select(still.context, AT);
  expect([still.context.store.get().story, still.opened()]).toEqual([STORY, 0]);
  const moved = paneFinding(FOUND, true);
  await select(moved.context, AT);
  expect([moved.context.store.get().story, moved.opened()]).toEqual([STORY, 1]);
});

test('where no row of ours stands any more there is no story, whatever was read there', async () => {
  const { context } = paneFinding(null);
  await select(context, AT);
  expect(context.store.get().story).toBeNull();
});

test('a place that says which row it is leads to where that stands; one whose row is gone says so', async () => {
  const of = { table: 'TheoDoi', key: 'NV1', column: 'task' };
  const here = paneFinding({ ...FOUND, row: 9 });
  await reveal(here.context, { ...AT, of });
  expect([here.shown, here.opened()]).toEqual([[{ sheet: 'Theo dõi', cell: 'C9' }], 1]);
  const gone = paneFinding(null);
  await reveal(gone.context, { ...AT, of });
  expect(gone.shown).toEqual([]);
  expect(gone.context.store.get().notices.map(({ text }) => text.vi)).toEqual([
    expect.stringContaining('Dòng này không còn trong bảng'),
  ]);
  // Other places are shown as they are.
  await reveal(gone.context, AT);
  expect(gone.shown).toEqual([AT]);
});

test('why the book could not be read again goes once it can; other notices stay', async () => {
  const { context } = paneFinding(FOUND, true);
  const failed = [{ intent: 'error', text: { vi: 'Bảng không có cột', en: 'x' } }] as const;
  context.store.set({ notices: failed, unread: failed });
  outOfDate(context);
  await new Promise((done) => setTimeout(done, 0));
  expect(context.store.get()).toMatchObject({ notices: [], unread: null });
  context.store.set({ notices: failed });
  outOfDate(context);
  await new Promise((done) => setTimeout(done, 0));
  expect(context.store.get().notices).toBe(failed);
});
