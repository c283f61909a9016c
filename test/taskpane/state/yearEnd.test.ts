import { describe, expect, test } from '@jest/globals';
import { result } from '../../../src/core/result.ts';
import { settle } from '../../../src/taskpane/state/changeBook.ts';
import type { Platform } from '../../../src/taskpane/platform/types.ts';
import { nameWorker, signed } from '../../../src/taskpane/state/worker.ts';
import { archive, look, make, saveDraftPlan } from '../../../src/taskpane/state/yearEnd.ts';
import type { Decision } from '../../../src/core/question.ts';
import type { FileOut, NewYearView, NewYearWish } from '../../../src/workers/engine/types.ts';
import { paneOf, refused } from './support.ts';

const file = (name: string): FileOut => ({ name, bytes: new Uint8Array([1]), count: 3 });
const view = (year: number) => ({ year, open: 2 }) as NewYearView;

/** Names of the files that were handed over. */
function saving() {
  const saved: string[] = [];
  const save: Platform['save'] = async (name) => {
    saved.push(name);
    return 'downloaded';
  };
  return { saved, platform: { save } };
}

describe('the year put away', () => {
  test('is one file, with the originals that were chosen', async () => {
    const { saved, platform } = saving();
    const originals = [{ name: 'a.pdf', bytes: new Uint8Array() }];
    const asked: unknown[] = [];
    const context = paneOf({
      platform,
      state: { bookName: 'so.xlsx', originals },
      engine: {
        archive: async (...args) => {
          asked.push(args);
          return result(file('ho-so.zip'));
        },
      },
    });
    await archive(context);
    expect([saved, asked]).toEqual([['ho-so.zip'], [['so.xlsx', originals]]]);
    expect(context.store.get().notices[0]?.text.vi).toContain('ho-so.zip');
  });

  test('that is refused hands nothing over', async () => {
    const { saved, platform } = saving();
    const context = paneOf({ platform, engine: { archive: async () => refused('book.noneOpen') } });
    await archive(context);
    expect([saved, context.store.get().notices[0]?.intent]).toEqual([[], 'error']);
  });
});

describe('the next year', () => {
  test('a look that was overtaken by another choice is let go', async () => {
    const answers: ((year: number) => void)[] = [];
    const context = paneOf({
      state: { screen: 'newYear' },
      engine: {
        newYear: () => new Promise((done) => answers.push((year) => done(result(view(year))))),
      },
    });
    const first = look(context, ['NV0001']);
    const second = look(context, ['NV0002']);
    answers[1]!(2027);
    answers[0]!(1999);
    await Promise.all([first, second]);
    expect(context.store.get().newYear?.year).toBe(2027);
  });

  test('book first, the draft by a click of its own', async () => {
    const { saved, platform } = saving();
    const wishes: NewYearWish[] = [];
    const context = paneOf({
      platform,
      state: { screen: 'newYear', nextTasks: ['NV0002'], newYear: view(2027) },
      engine: {
        makeNewYear: async (wish) => {
          wishes.push(wish);
          return result({ book: file('so-2027.xlsx'), draft: file('du-thao.docx') });
        },
      },
    });
    await make(context, true);
    expect(saved).toEqual(['so-2027.xlsx']);
    expect(wishes[0]).toMatchObject({ tasks: ['NV0002'], unfinished: true });
    await saveDraftPlan(context);
    expect(saved).toEqual(['so-2027.xlsx', 'du-thao.docx']);
  });
});

describe('who works here', () => {
  test('is remembered, and goes with the answers that name nobody', async () => {
    const given: (readonly Decision[])[] = [];
    const context = paneOf({
      engine: {
        settle: async (decisions) => {
          given.push(decisions);
          return refused('book.noneOpen');
        },
      },
    });
    await settle(context, [{ id: 'a', choice: 'none' }]);
    nameWorker(context, '  Người Một ');
    expect(context.platform.remember.get('worker')).toBe('Người Một');
    await settle(context, [{ id: 'a', choice: 'none' }]);
    expect(given.map(([d]) => d?.by)).toEqual([undefined, 'Người Một']);
    expect(signed([{ id: 'a', choice: 'none', by: 'Người Hai' }], 'Người Một')[0]?.by).toBe('Người Hai');
  });
});
