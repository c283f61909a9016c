import { describe, expect, test } from '@jest/globals';
import { issue, type Issue } from '../../../src/core/issue.ts';
import { result } from '../../../src/core/result.ts';
import { apply, drop, recover, settle } from '../../../src/taskpane/state/changeBook.ts';
import { comeBack, go } from '../../../src/taskpane/state/look.ts';
import { openBook, openFile, outOfDate } from '../../../src/taskpane/state/openBook.ts';
import { perform } from '../../../src/taskpane/state/perform.ts';
import { create } from '../../../src/taskpane/state/startBook.ts';
import type { WorkbookHost } from '../../../src/workbook/ports.ts';
import type { Engine, PendingView, StartView } from '../../../src/workers/engine/types.ts';
import { HOME, paneOf, refused } from './support.ts';

const PENDING = {
  label: 'Trả lời',
  preview: { tables: [] },
  questions: [],
  kept: [],
} as unknown as PendingView;
const texts = ({ store }: ReturnType<typeof paneOf>) => store.get().notices.map((n) => n.text.vi);
const THINK = { label: 'Đang tính…', kind: 'think' } as const;

describe('work', () => {
  test('shows that it goes on, then what was said of it', async () => {
    const pane = paneOf({});
    let during: unknown;
    const done = await perform(pane, THINK, async () => {
      during = pane.store.get().busy;
      return result(7, [issue('book.nothingPending')]);
    });
    expect(during).toMatchObject({ job: 'Đang tính…', total: 0 });
    expect([done, pane.store.get().busy]).toEqual([7, null]);
    expect(texts(pane)).toEqual([expect.stringContaining('Không có thay đổi nào đang chờ ghi')]);
  });

  test('is done one at a time', async () => {
    const pane = paneOf({ state: { busy: { job: '', label: '', done: 0, total: 0, cancel: null } } });
    expect(await perform(pane, THINK, async () => result(7))).toBeNull();
  });

  /** As it comes through another thread. */
  const aborted = () => Object.assign(new Error('This operation was aborted'), { name: 'AbortError' });

  test.each([
    ['write', aborted(), 'Đã hủy. Sổ vẫn như trước.'],
    ['write', new Error('lạ'), 'lạ'],
    ['think', aborted(), 'Đã hủy. Sổ vẫn như trước.'],
    ['think', new Error('lạ'), 'Đã hủy. Sổ vẫn như trước.'],
  ] as const)('%s that is cancelled, and ends with %s', async (kind, error, text) => {
    const pane = paneOf({});
    const done = await perform(pane, { label: '', kind }, async () => {
      pane.store.get().busy?.cancel?.();
      throw error;
    });
    expect(done).toBeNull();
    expect(texts(pane)).toEqual([expect.stringContaining(text)]);
  });

  test('that was cancelled and could not be put back says what is left', async () => {
    const pane = paneOf({});
    await perform(pane, { label: '', kind: 'write' }, async () => {
      pane.store.get().busy?.cancel?.();
      return refused('excel.sessionLost', 'excel.unfinished');
    });
    expect(texts(pane)).toHaveLength(2);
    expect(texts(pane).join()).not.toContain('như trước.');
  });

  test('that was broken off on the page has the workbook opened again before anything else is asked', async () => {
    const bookFile = { name: 'so.xlsx', bytes: new Uint8Array([1]) };
    const done: unknown[] = [];
    const pane = paneOf({
      platform: { kind: 'page' },
      state: { book: 'open', bookName: 'so.xlsx', bookFile },
      engine: {
        putFile: async (file) => void done.push(file.name, pane.store.get().busy?.cancel),
        open: async (name) => {
          done.push(name, await perform(pane, THINK, async () => result(7)));
          return result(HOME);
        },
      },
    });
    await perform(pane, THINK, async () => {
      pane.store.get().busy?.cancel?.();
      throw new Error('aborted');
    });
    // Meanwhile other work is refused, and there is nothing left to cancel.
    expect(done).toEqual(['so.xlsx', null, 'so.xlsx', null]);
    expect([pane.store.get().busy, texts(pane)]).toEqual([null, ['Đã hủy. Sổ vẫn như trước.']]);
  });

  test('that fails unexpectedly says so with its reason', async () => {
    const pane = paneOf({});
    await perform(pane, { label: '', kind: 'write' }, async () => {
      throw new Error('lạ');
    });
    expect(texts(pane)).toEqual([expect.stringContaining('lạ')]);
  });
});

describe('opening', () => {
  test.each([
    ['book.notOurs', 'none', 0],
    ['excel.sessionLost', 'failed', 1],
    ['excel.tooOld', 'tooOld', 1],
  ] as const)('%s leaves the pane "%s"', async (code, book, notices) => {
    const pane = paneOf({ engine: { open: async () => refused(code) } });
    await openBook(pane);
    expect(pane.store.get()).toMatchObject({ book, home: null });
    expect(texts(pane)).toHaveLength(notices);
  });

  test('a change that broke off is to be ended first', async () => {
    const open = async () => result(HOME, [issue('excel.unfinished', {}, { label: 'x' })]);
    const pane = paneOf({ engine: { open } });
    await openBook(pane);
    expect(pane.store.get().book).toBe('unfinished');
  });

  test('so is one that left what can’t be read', async () => {
    const open = async () => refused('excel.unfinished', 'book.duplicateKey');
    const pane = paneOf({ engine: { open } });
    await openBook(pane);
    expect(pane.store.get()).toMatchObject({ book: 'unfinished', notices: [] });
  });

  test('sheets of a book that was never finished are no book, and that is said', async () => {
    const pane = paneOf({ engine: { open: async () => refused('book.notOurs', 'excel.leftover') } });
    await openBook(pane);
    expect(pane.store.get().book).toBe('none');
    expect(texts(pane)).toEqual([expect.stringContaining('dở dang')]);
  });

  test('a file that is no book gives its name to nothing', async () => {
    const made: string[] = [];
    const pane = paneOf({
      platform: { kind: 'page' },
      state: { start: { sizes: {} } as unknown as StartView },
      engine: {
        open: async (name) => (name === 'thu.xlsx' ? refused('book.notOurs') : result(HOME)),
        putFile: async () => undefined,
        takeFile: async () => null,
        create: async (name) => {
          made.push(name);
          return result(null);
        },
      },
    });
    await openFile(pane, { name: 'thu.xlsx', bytes: new Uint8Array() });
    expect(texts(pane)).toHaveLength(1);
    await create(pane);
    expect(made).toEqual(['So-theo-doi.xlsx']);
  });
});

describe('a change', () => {
  const open = { book: 'open', home: HOME } as const;

  test('is looked at, and left: back to where it was asked for, with what was typed there', async () => {
    const answers = [{ id: 'a', choice: 'none', value: '', reason: '' }] as const;
    const pane = paneOf({
      state: { ...open, screen: 'questions', answers: answers as never },
      engine: { settle: async () => result(PENDING) },
    });
    await settle(pane, []);
    expect(pane.store.get()).toMatchObject({ screen: 'pending', origin: 'questions', pending: PENDING });
    drop(pane);
    expect(pane.store.get()).toMatchObject({ screen: 'questions', pending: null, answers });
  });

  test('that is refused goes back there too, with the reason, and the book is read afresh', async () => {
    let opened = 0;
    const pane = paneOf({
      state: { ...open, screen: 'pending', origin: 'questions', pending: PENDING },
      engine: {
        apply: async () => refused('book.changedMeanwhile'),
        open: async () => {
          opened += 1;
          return result(HOME);
        },
      },
    });
    await apply(pane);
    expect(pane.store.get()).toMatchObject({ screen: 'questions', pending: null, book: 'open' });
    expect([opened, texts(pane).length]).toEqual([1, 1]);
    expect(texts(pane)[0]).toContain('người khác sửa');
  });

  test('that another machine was first with is refused with that reason, once', async () => {
    const elsewhere = issue('excel.writtenElsewhere', {}, { label: 'Tổng hợp', at: '05/01/2026 08:00' });
    const pane = paneOf({
      state: { ...open, screen: 'pending', origin: 'questions', pending: PENDING },
      engine: {
        apply: async () => result(null, [elsewhere]),
        open: async () => result(HOME, [elsewhere]),
      },
    });
    await apply(pane);
    expect(pane.store.get()).toMatchObject({ book: 'elsewhere', screen: 'questions', pending: null });
    expect(texts(pane)).toEqual([expect.stringContaining('Tổng hợp, bắt đầu 05/01/2026 08:00')]);
  });

  test('that is written takes what was typed for it along, and comes home', async () => {
    const files = [{ name: 'a.xlsx', bytes: new Uint8Array() }];
    const taking = { files, received: '05/6/2026', used: files };
    const pane = paneOf({
      state: { ...open, screen: 'returns', pending: PENDING, returns: PENDING as never, taking },
      engine: { apply: async () => result(HOME) },
    });
    await apply(pane);
    expect(pane.store.get()).toMatchObject({ screen: 'home', taking: { files: [], received: '' } });
    expect(texts(pane)).toEqual(['Đã ghi: Trả lời.']);
  });
});

describe('while people work in the workbook', () => {
  const ELSEWHERE = issue('excel.writtenElsewhere', {}, { label: 'Tổng hợp', at: '05/01/2026 08:00' });
  /** A pane on its screen of questions; the host finds what `found` says, and the engine reads. */
  const paneThat = (found: () => readonly Issue[], open: Engine['open'] = async () => result(HOME)) =>
    paneOf({
      state: { book: 'open', screen: 'questions' },
      engine: { open },
      platform: { host: { open: async () => result({}, found()), watch: async () => result(null) } as never },
    });
  const settled = () => new Promise((done) => setTimeout(done, 0));

  test('what another machine writes is not read before it is whole; then it is, and the remark goes', async () => {
    let issues: readonly Issue[] = [ELSEWHERE];
    let opened = 0;
    const pane = paneThat(
      () => issues,
      async () => {
        opened += 1;
        return result(HOME);
      },
    );
    outOfDate(pane);
    await settled();
    expect([opened, pane.store.get().book, pane.store.get().screen]).toEqual([0, 'open', 'questions']);
    expect(texts(pane)).toEqual([expect.stringContaining('khung tự đọc lại')]);
    issues = [];
    outOfDate(pane);
    await settled();
    expect([opened, texts(pane)]).toEqual([1, []]);
  });

  test('a change that begins elsewhere just then, and one that broke off here, stop everything else', async () => {
    const begun = paneThat(
      () => [],
      async () => result(HOME, [ELSEWHERE]),
    );
    outOfDate(begun);
    await settled();
    expect(begun.store.get().book).toBe('elsewhere');
    const unfinished = issue('excel.unfinished', {}, { label: 'Tổng hợp' });
    const broken = paneThat(
      () => [unfinished],
      async () => result(HOME, [unfinished]),
    );
    outOfDate(broken);
    await settled();
    expect(broken.store.get().book).toBe('unfinished');
  });
});

describe('the screen', () => {
  test('that was left is there again when the workbook is opened', async () => {
    const pane = paneOf({ state: { book: 'open', pending: PENDING } });
    go(pane, 'returns');
    expect(pane.store.get().pending).toBeNull();
    pane.store.set({ screen: 'home' });
    comeBack(pane);
    expect(pane.store.get().screen).toBe('returns');
  });

  test('is forgotten where the workbook has no name yet, and where it needs more than the book', () => {
    const unnamed = paneOf({ platform: { bookKey: () => '' }, state: { book: 'open', screen: 'home' } });
    go(unnamed, 'returns');
    unnamed.store.set({ screen: 'home' });
    comeBack(unnamed);
    expect(unnamed.store.get().screen).toBe('home');
    const pane = paneOf({ state: { book: 'open' } });
    go(pane, 'review');
    pane.store.set({ screen: 'home' });
    comeBack(pane);
    expect(pane.store.get().screen).toBe('home');
  });
});

describe('a change that broke off', () => {
  const pane = (answers: Readonly<Record<string, Awaited<ReturnType<WorkbookHost['open']>>>>) =>
    paneOf({
      state: { book: 'unfinished' },
      platform: {
        host: {
          recover: async (way: string) => answers[way],
          open: async () => result({}),
          watch: async () => result(null),
        } as never,
      },
    });

  test('is ended around what people changed, once they did', async () => {
    const kept = issue('recover.kept', { sheet: 'Nhiệm vụ', cell: 'C6' }, { column: 'Kỳ' });
    const one = pane({
      finish: refused('excel.editedSince'),
      takeBack: refused('excel.editedSince'),
      keep: result(null, [kept]),
    });
    await recover(one, 'finish');
    expect(one.store.get()).toMatchObject({ book: 'unfinished', editedSince: true });
    await recover(one, 'keep');
    expect(one.store.get()).toMatchObject({ book: 'open', editedSince: false });
    expect(texts(one)).toEqual([
      'Đã ghi nốt phần còn lại. Giữ nguyên 1 chỗ đã sửa, xem bên dưới.',
      expect.stringContaining('ô C6'),
    ]);
  });

  test.each([
    ['keep', 'Đã ghi nốt phần còn lại. Không có chỗ nào đã sửa bị trùng với lần ghi này.'],
    ['finish', 'Đã xong. Sổ nguyên vẹn.'],
  ] as const)('%s, with nothing in the way', async (way, text) => {
    const one = pane({ [way]: result(null) });
    await recover(one, way);
    expect(texts(one)).toEqual([text]);
  });

  test('that is refused for another reason is not to be ended around anything', async () => {
    const one = pane({ finish: refused('excel.protected') });
    await recover(one, 'finish');
    expect(one.store.get()).toMatchObject({ book: 'unfinished', editedSince: false });
  });
});
