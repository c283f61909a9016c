import { beforeEach, describe, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { parseRound } from '../../../src/app/input.ts';
import { parseIso } from '../../../src/core/date/parse.ts';
import { changedPlan } from '../../cli/support/changedPlan.ts';
import { AGENCIES_TEXT, PLAN_TEXT } from '../../cli/support/smallPlan.ts';
import { returnsOf } from '../../e2e/support/returns.ts';
import { EACH, paneWithBook, textFile, type EnginePane } from './engineSupport.ts';

const ROUNDS = ['lần 1=2026-06-05:before', 'lần 2=2026-12-01:before'].map((text) => parseRound(text).value!);

let pane: EnginePane;
const state = () => pane.context.store.get();
const errors = () => state().notices.filter(({ intent }) => intent === 'error');
/** Rows that would be added, cells that would change, rows that would go, by sheet. */
const counts = () =>
  Object.fromEntries(
    (state().pending?.preview.tables ?? []).map((t) => [t.sheet, [t.added, t.changed, t.removed]]),
  );

async function rowsOf(sheet: string): Promise<string[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await pane.files.read('so.xlsx')) as unknown as ExcelJS.Buffer);
  const rows: string[] = [];
  workbook.getWorksheet(sheet)!.eachRow((row) => rows.push(JSON.stringify(row.values)));
  return rows;
}

test('files that come while others are read are all kept, and those that were not consolidated stay', async () => {
  await pane.actions.makeForms(1, EACH);
  const sent = await returnsOf(pane.saved.get('Bieu-bao-cao-ky-1.zip')!, 2, 'Đã làm');
  const [a, b] = sent.map(({ name, buffer }) => ({ name, bytes: new Uint8Array(buffer) }));
  pane.actions.gather([a!]);
  await pane.actions.consolidate(1, state().taking.files, parseIso('2026-06-01'));
  pane.actions.gather([b!]);
  pane.actions.gather([b!]);
  await pane.actions.apply();
  expect(state().taking.files.map(({ name }) => name)).toEqual([b!.name]);
});

test('two agencies call theirs the same: both are kept; a file that is chosen again counts once', () => {
  const file = (bytes: number[]) => ({ name: 'bao cao.xlsx', bytes: new Uint8Array(bytes) });
  pane.actions.gather([file([1])]);
  pane.actions.gather([file([2]), file([1])]);
  expect(state().taking.files.map(({ name, bytes }) => [name, bytes[0]])).toEqual([
    ['bao cao.xlsx', 1],
    ['bao cao (2).xlsx', 2],
  ]);
});

/** Returns of two agencies, received in time. */
async function takeReturns(): Promise<void> {
  await pane.actions.makeForms(1, EACH);
  const sent = await returnsOf(pane.saved.get('Bieu-bao-cao-ky-1.zip')!, 2, 'Đã làm');
  const files = sent.slice(0, 2).map(({ name, buffer }) => ({ name, bytes: new Uint8Array(buffer) }));
  await pane.actions.consolidate(1, files, parseIso('2026-06-01'));
  await pane.actions.apply();
}

beforeEach(async () => {
  pane = await paneWithBook(textFile('ke-hoach.tsv', PLAN_TEXT), textFile('co-quan.csv', AGENCIES_TEXT), {
    rounds: ROUNDS,
  });
});

describe('a changed plan', () => {
  test('is compared, asks which task is which, and is written as answered', async () => {
    // 1.2 is reworded, so that it must be asked; 2.1 is due earlier; 2.3 is new.
    const text = changedPlan(PLAN_TEXT, {
      replace: [
        ['1.2', 1, 'Đăng tin, bài', 'Đăng tin, bài, ảnh'],
        ['2.1', 2, '30/11/2026', '31/10/2026'],
      ],
      after: { '2.2': ['2.3', 'Họp giao ban', '20/12/2026', 'Phòng Ba', ''] },
    });
    pane.actions.go('changePlan');
    pane.actions.change({ plan: textFile('dieu-chinh.tsv', text) });
    await pane.actions.compare();
    expect([errors(), state().screen, state().origin]).toEqual([[], 'pending', 'changePlan']);
    const [question] = state().pending?.asked ?? [];
    expect([question?.kind, question?.open]).toEqual(['task.same', true]);
    const same = question!.options.find(({ label }) => label.includes('1.2'))!;
    await pane.actions.answerChange([{ id: question!.id, choice: same.key, value: '', reason: 'cùng việc' }]);
    expect([state().screen, state().origin]).toEqual(['pending', 'changePlan']);
    expect(state().pending?.asked?.map(({ open }) => open)).toEqual([false]);
    await pane.actions.apply();
    expect([errors(), state().changing.plan]).toEqual([[], null]);
    const rows = await rowsOf('Nhiệm vụ');
    expect(rows.filter((row) => row.includes('Đăng tin, bài, ảnh'))).toHaveLength(1);
    expect(rows.filter((row) => row.includes('Họp giao ban'))).toHaveLength(1);
    expect(rows.filter((row) => row.includes('31/10/2026'))).toHaveLength(1);
  });

  test('of which nothing is known is refused as a change, and taken as another plan', async () => {
    const other = `TT\tNhiệm vụ\tThời gian\tCơ quan chủ trì\n1\tRà soát thủ tục hành chính\t30/9/2026\tPhòng Hai\n2\tCông khai kết quả\t31/10/2026\tPhòng Ba\n`;
    pane.actions.go('changePlan');
    pane.actions.change({ plan: textFile('cai-cach.tsv', other) });
    await pane.actions.compare();
    expect([errors().length, state().screen, state().changing.plan?.name]).toEqual([
      1,
      'changePlan',
      'cai-cach.tsv',
    ]);
    pane.actions.change({ as: 'another' });
    await pane.actions.compare();
    expect(errors()).toEqual([]);
    await pane.actions.apply();
    expect(
      (await rowsOf('Nhiệm vụ')).filter((row) => row.includes('Rà soát thủ tục hành chính')),
    ).toHaveLength(1);
  });

  test('whose answer could not be worked out goes back to where it was asked for, with nothing answered', async () => {
    pane.actions.go('changePlan');
    pane.actions.change({ plan: textFile('a.tsv', PLAN_TEXT.replace('15/5/2026', '20/5/2026')) });
    await pane.actions.compare();
    expect(state().screen).toBe('pending');
    const { client } = pane.context;
    const think = client.think.bind(client);
    let ended = false;
    const once: typeof think = (call, work) => {
      if (ended) return think(call, work);
      ended = true;
      return Promise.reject(new Error('ended'));
    };
    Object.assign(client, { think: once });
    await pane.actions.answerChange([{ id: 'Q1', choice: 'new', value: '', reason: '' }]);
    expect([state().screen, state().pending, state().changing.decisions]).toEqual(['changePlan', null, []]);
    expect(state().changing.plan?.name).toBe('a.tsv');
  });

  test('left unwritten is still chosen', async () => {
    pane.actions.go('changePlan');
    pane.actions.change({ plan: textFile('a.tsv', PLAN_TEXT.replace('15/5/2026', '20/5/2026')) });
    await pane.actions.compare();
    pane.actions.drop();
    expect([state().screen, state().changing.plan?.name]).toEqual(['changePlan', 'a.tsv']);
  });
});

test('a newer list of agencies adds one, and is written', async () => {
  pane.actions.go('register');
  const list = textFile('moi.csv', `${AGENCIES_TEXT}X4,UBND xã Đông Hải,,UBND các xã,7\n`);
  await pane.actions.renewRegister(list);
  expect([errors(), state().screen, state().origin]).toEqual([[], 'pending', 'register']);
  expect(counts()['Cơ quan, đơn vị']?.[0]).toBe(1);
  await pane.actions.apply();
  expect((await rowsOf('Cơ quan, đơn vị')).filter((row) => row.includes('Đông Hải')).length).toBeGreaterThan(
    0,
  );
});

describe('a round', () => {
  const looked = async () => {
    pane.actions.go('rounds');
    await pane.actions.lookAtRounds();
    return state().roundStates?.find(({ number }) => number === 1);
  };

  test('shows who must report, is closed, and opened again with a reason only', async () => {
    await takeReturns();
    const open = await looked();
    expect(open?.locked).toBeNull();
    expect(open?.reporters.filter(({ sent }) => sent)).toHaveLength(2);
    await pane.actions.changeRound(1, 'lock');
    await pane.actions.apply();
    expect((await looked())?.locked).not.toBeNull();
    await pane.actions.changeRound(1, 'reopen');
    expect([errors().length, state().screen]).toEqual([1, 'rounds']);
    pane.actions.typeRounding({ reason: 'Công văn số 9' });
    await pane.actions.changeRound(1, 'reopen');
    await pane.actions.apply();
    expect([errors(), (await looked())?.locked, state().rounding.reason]).toEqual([[], null, '']);
  });

  test('is extended for the agencies that were picked, with the document', async () => {
    await looked();
    pane.actions.typeRounding({ until: '10/6/2026', reason: 'Công văn số 9' });
    await pane.actions.changeRound(1, 'extend', ['X1']);
    await pane.actions.apply();
    const round = await looked();
    expect(errors()).toEqual([]);
    expect(round?.reporters.filter((r) => r.extendedTo !== null)).toMatchObject([
      { code: 'X1', extendedTo: '2026-06-10' },
    ]);
  });

  test('loses a return that is withdrawn', async () => {
    await takeReturns();
    const [first] = (await looked())!.reporters.filter(({ sent }) => sent);
    pane.actions.typeRounding({ reason: 'gửi nhầm' });
    await pane.actions.withdraw(1, [first!.code]);
    expect([errors(), state().screen]).toEqual([[], 'pending']);
    await pane.actions.apply();
    expect((await looked())?.reporters.filter(({ sent }) => sent)).toHaveLength(1);
  });
});

test('the return for the level above is a file, and the book stays', async () => {
  await takeReturns();
  const before = await pane.files.read('so.xlsx');
  await pane.actions.rollUp(1);
  expect([errors(), [...pane.saved.keys()]]).toEqual([
    [],
    ['Bieu-bao-cao-ky-1.zip', 'Bao-cao-cap-tren-ky-1.xlsx'],
  ]);
  expect(await pane.files.read('so.xlsx')).toBe(before);
});

test('the same book is no earlier year; what is no book of ours is refused', async () => {
  pane.actions.go('yearEnd');
  await pane.actions.compareYear({ name: 'nam-truoc.xlsx', bytes: (await pane.files.read('so.xlsx'))! });
  expect([errors().length, state().screen]).toEqual([1, 'yearEnd']);
  await pane.actions.compareYear(textFile('thu.xlsx', 'thư'));
  expect([errors().length, state().screen]).toEqual([1, 'yearEnd']);
});

test('one common form for a group, with the list and the assignments beside it', async () => {
  await pane.actions.lookAtFormGroups();
  expect(state().formGroups).toContain('UBND các xã');
  await pane.actions.makeForms(1, { group: 'UBND các xã', list: true, assignments: true });
  expect(errors()).toEqual([]);
  expect(Object.keys(unzipSync(pane.saved.get('Bieu-bao-cao-ky-1.zip')!))).toHaveLength(3);
});
