import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { coreCells } from '../report/support/coreCells.ts';
import { derivedCells } from '../support/derivedCells.ts';
import { findRepairs } from '../support/excelRepair.ts';
import { temporaryFolder } from '../support/skh.ts';
import { editBook, tracked } from './support/book.ts';
import { inside, objectOf } from './support/inside.ts';
import { formPath, sendForm } from './support/returns.ts';
import { ROUNDS, writeSmallPlan } from './support/smallPlan.ts';

interface SettleObject {
  readonly settled: number;
  readonly changes: { readonly added: number; readonly changed: number; readonly removed: number };
  readonly questions: readonly {
    readonly id: string;
    readonly read: string;
    readonly about: { readonly row: string };
  }[];
  readonly issues: readonly { readonly code: string }[];
}

let folder = '';
const at = (name: string) => join(folder, name);
const settle = (from: string, out: string, ...rest: readonly string[]) =>
  objectOf<SettleObject>('settle', at(from), ...rest, '--out', at(out));

/**
 * Two tasks; asked are: whom "Phòng Mới" is, which communes are chosen, and the rounds.
 *
 * | NV0001 | Phòng Mới | UBND các xã được chọn làm điểm |
 * | NV0002 | Phòng Một |                                |
 */
const PLAN = `TT\tNhiệm vụ\tThời gian thực hiện\tCơ quan chủ trì\tCơ quan phối hợp
1\tTổ chức hội nghị\t15/5/2026\tPhòng Mới\tUBND các xã được chọn làm điểm
2\tĐăng tin, bài\tCả năm 2026\tPhòng Một\t
`;

async function answer(name: string, decisions: unknown): Promise<readonly string[]> {
  await writeFile(at(name), JSON.stringify(decisions));
  return ['--decisions', at(name)];
}

async function questionId(book: string, read: string): Promise<string> {
  const { QuyetDinh } = (await tracked(at(book))).book;
  const row = QuyetDinh.find((r) => r.read === read || r.table === read);
  if (row === undefined) throw new Error(`no question about ${read}`);
  return row.id;
}

async function formOf(name: string, agency: string): Promise<string> {
  return formPath(at(name), await readdir(at(name)), agency);
}

/** Excel repairs nothing, and every formula holds what core computes from the rows of the file. */
async function isSound(book: string): Promise<void> {
  expect(findRepairs(new Uint8Array(await readFile(at(book))))).toEqual([]);
  const core = await coreCells(at(book));
  expect(core.filter((c) => c.table !== 'CaiDat')).toEqual(await derivedCells(at(book)));
}

beforeAll(async () => {
  process.env['SOURCE_DATE_EPOCH'] = '1780000000';
  folder = await temporaryFolder();
  const { agencies } = await writeSmallPlan(folder);
  await writeFile(at('hoi.tsv'), PLAN);
  await objectOf('start', at('hoi.tsv'), '--agencies', agencies, '--out', at('hoi.xlsx'));
});

describe('answers about agencies and rounds, after the book was made', () => {
  let answers: readonly unknown[] = [];
  beforeAll(async () => {
    answers = [
      { id: await questionId('hoi.xlsx', 'Phòng Mới'), choice: 'P2', by: 'Lan' },
      {
        id: await questionId('hoi.xlsx', 'UBND các xã được chọn làm điểm'),
        choice: 'members',
        value: 'X1; X3',
      },
      {
        id: await questionId('hoi.xlsx', 'Kỳ báo cáo'),
        choice: 'rounds',
        value: 'lần 1=05/6/2026:trước; lần 2=2026-12-01',
      },
    ];
  });

  test('from a file, the object says what was done', async () => {
    const done = await settle('hoi.xlsx', 'xong.xlsx', ...(await answer('tat-ca.json', answers)));
    expect([done.settled, done.questions, done.issues]).toEqual([3, [], []]);
    // Phân công 3, Kỳ báo cáo 2, Theo dõi 2 × 4, Tình hình gửi báo cáo 2 × 4, Tổng quan 2 kỳ, Nhật ký 3.
    expect(done.changes.added).toBe(3 - 0 + 2 + 8 + 8 + 2 + 3);
    await isSound('xong.xlsx');
  });

  test('the book works on: forms of the round can be made', async () => {
    await settle('hoi.xlsx', 'xong.xlsx', ...(await answer('tat-ca.json', answers)));
    await objectOf('forms', at('xong.xlsx'), '--round', '2', '--out', at('bieu-2'));
    const agencies = (await readdir(at('bieu-2'))).map((name) => name.split(' - ')[0]);
    expect(agencies.sort()).toEqual(['Phòng Hai', 'Phòng Một', 'UBND xã Bình An', 'UBND xã Tân Phú']);
  });

  test('typed into the sheet, in several sittings', async () => {
    const [lead, members, rounds] = answers as readonly { id: string; choice: string; value?: string }[];
    const type = (a: typeof lead, choice: string) => ({
      kind: 'update' as const,
      table: 'QuyetDinh',
      key: [a!.id],
      set: { Chọn: choice, 'Giá trị': a!.value ?? null },
    });
    await editBook(at('hoi.xlsx'), at('go-1.xlsx'), [type(rounds, 'kỳ')]);
    const one = await settle('go-1.xlsx', 'sau-1.xlsx');
    expect([one.settled, one.questions.length]).toEqual([1, 2]);
    await isSound('sau-1.xlsx');
    await editBook(at('sau-1.xlsx'), at('go-2.xlsx'), [type(lead, 'p2'), type(members, 'giao')]);
    const wrong = await settle('go-2.xlsx', 'sau-2.xlsx');
    expect([wrong.settled, wrong.issues.map((i) => i.code)]).toEqual([1, ['decisions.unused']]);
    await editBook(at('sau-2.xlsx'), at('go-3.xlsx'), [type(lead, 'P2')]);
    const last = await settle('go-3.xlsx', 'sau-3.xlsx');
    expect([last.settled, last.questions, last.issues]).toEqual([1, [], []]);
    await isSound('sau-3.xlsx');
    const rows = async (name: string) =>
      (await tracked(at(name))).book.TheoDoi.map((r) => `${r.round} ${r.agency} ${r.task} ${r.role}`).sort();
    await settle('hoi.xlsx', 'xong.xlsx', ...(await answer('tat-ca.json', answers)));
    expect(await rows('sau-3.xlsx')).toEqual(await rows('xong.xlsx'));
  });

  test('a second run with the same answers changes nothing', async () => {
    const file = await answer('tat-ca.json', answers);
    await settle('hoi.xlsx', 'xong.xlsx', ...file);
    const again = await settle('xong.xlsx', 'lan-nua.xlsx', ...file);
    expect([again.settled, again.changes]).toEqual([0, { added: 0, changed: 0, removed: 0 }]);
  });

  test('consolidating tells of answers that wait for it', async () => {
    const [lead, , rounds] = answers as readonly { id: string }[];
    await settle('hoi.xlsx', 'co-ky.xlsx', ...(await answer('ky.json', [rounds])));
    await inside('forms', at('co-ky.xlsx'), '--round', '1', '--out', at('bieu-cho'));
    await editBook(at('co-ky.xlsx'), at('cho.xlsx'), [
      { kind: 'update', table: 'QuyetDinh', key: [lead!.id], set: { Chọn: 'P2' } },
    ]);
    const form = await sendForm(await formOf('bieu-cho', 'Phòng Một'), at('mot.xlsx'), {
      NV0002: { 'Tình hình thực hiện': 'Đang thực hiện' },
    });
    const done = await objectOf<SettleObject>(
      'consolidate',
      at('cho.xlsx'),
      form,
      '--round',
      '1',
      '--out',
      at('th.xlsx'),
    );
    expect(done.issues.map((i) => i.code)).toContain('decisions.waiting');
    const after = await settle('th.xlsx', 'th-xong.xlsx');
    expect([after.settled, after.issues]).toEqual([1, []]);
  });
});

describe('answers about returned values', () => {
  const result = async (name: string) =>
    (await tracked(at(name))).book.TheoDoi.find(
      (r) => r.task === 'NV0001' && r.agency === 'P1' && r.round === 1,
    );

  beforeAll(async () => {
    const { plan, agencies } = await writeSmallPlan(folder);
    await objectOf('start', plan, '--agencies', agencies, '--out', at('so.xlsx'), ...ROUNDS);
    await objectOf('forms', at('so.xlsx'), '--round', '1', '--out', at('bieu'));
    const form = await formOf('bieu', 'Phòng Một');
    const send = (name: string, text: string) =>
      sendForm(form, at(name), {
        NV0001: { 'Tình hình thực hiện': 'Đã hoàn thành', 'Kết quả thực hiện': text },
      });
    const consolidate = (from: string, file: string, day: string, out: string) =>
      objectOf('consolidate', at(from), at(file), '--round', '1', '--received', day, '--out', at(out));
    await send('lan-1.xlsx', 'Đã họp');
    await send('lan-2.xlsx', 'Đã họp hai lần');
    await consolidate('so.xlsx', 'lan-1.xlsx', '2026-06-01', 'th-1.xlsx');
    await editBook(at('th-1.xlsx'), at('sua.xlsx'), [
      {
        kind: 'update',
        table: 'TheoDoi',
        key: ['NV0001', 'P1', '1'],
        set: { 'Kết quả thực hiện': 'Văn phòng sửa' },
      },
      { kind: 'update', table: 'BaoCao', key: ['P1', '1'], set: { 'Số, ký hiệu': '12/BC-PM' } },
      { kind: 'update', table: 'CaiDat', key: ['currentRound'], set: { 'Giá trị': 2 } },
    ]);
    await consolidate('sua.xlsx', 'lan-2.xlsx', '2026-06-03', 'hoi-2.xlsx');
  });

  test('both stay open without an answer', async () => {
    const done = await settle('hoi-2.xlsx', 'chua.xlsx');
    expect(done.questions.map((q) => q.about.row)).toEqual(['NV0001 · P1 · 1', 'NV0001 · P1 · 1']);
    expect([done.settled, done.changes]).toEqual([0, { added: 0, changed: 0, removed: 0 }]);
  });

  test('carried out without the returned files', async () => {
    const { questions } = await settle('hoi-2.xlsx', 'chua.xlsx');
    const [conflict, undated] = questions;
    await editBook(at('hoi-2.xlsx'), at('go.xlsx'), [
      { kind: 'update', table: 'QuyetDinh', key: [conflict!.id], set: { Chọn: 'lấy' } },
    ]);
    const file = await answer('ngay.json', [{ id: undated!.id, choice: 'other', value: '20/5/2026' }]);
    const done = await settle('go.xlsx', 'het.xlsx', ...file);
    expect([done.settled, done.questions, done.issues]).toEqual([2, [], []]);
    expect(await result('het.xlsx')).toMatchObject({
      result: 'Đã họp hai lần',
      completed: '2026-05-20',
      progress: 'Hoàn thành quá hạn',
    });
    const { book } = await tracked(at('het.xlsx'));
    expect(book.PhienBan.filter((row) => row.pending !== '')).toEqual([]);
    await isSound('het.xlsx');
    expect((await settle('het.xlsx', 'het-2.xlsx', ...file)).changes).toEqual({
      added: 0,
      changed: 0,
      removed: 0,
    });
  });

  test('the round in view, and what a person wrote of the report, stay', async () => {
    await editBook(at('hoi-2.xlsx'), at('xem-2.xlsx'), [
      { kind: 'update', table: 'CaiDat', key: ['currentRound'], set: { 'Giá trị': 2 } },
      { kind: 'update', table: 'BaoCao', key: ['P1', '1'], set: { 'Số, ký hiệu': '15/BC-PM' } },
    ]);
    await settle('xem-2.xlsx', 'xem-2-xong.xlsx');
    const { book } = await tracked(at('xem-2-xong.xlsx'));
    expect(book.CaiDat.find((row) => row.key === 'currentRound')?.value).toBe(2);
    expect(book.BaoCao.find((row) => row.agency === 'P1' && row.round === 1)?.letter).toBe('15/BC-PM');
  });

  test('a value that a person settled by hand needs no answer', async () => {
    await editBook(at('hoi-2.xlsx'), at('tay.xlsx'), [
      {
        kind: 'update',
        table: 'TheoDoi',
        key: ['NV0001', 'P1', '1'],
        set: { 'Kết quả thực hiện': 'Đã họp hai lần' },
      },
    ]);
    const done = await settle('tay.xlsx', 'tay-xong.xlsx');
    expect(done.questions).toHaveLength(1);
    const states = (await tracked(at('tay-xong.xlsx'))).book.QuyetDinh.map((row) => row.state);
    expect(states.sort()).toEqual(['Chờ quyết định', 'Không còn đặt ra']);
  });
});

describe('what is refused', () => {
  test('no output, a file of answers that is none, writing over the book', async () => {
    expect((await inside('settle', at('hoi.xlsx'))).code).toBe(2);
    await writeFile(at('hong.json'), '{');
    const broken = await inside(
      'settle',
      at('hoi.xlsx'),
      '--decisions',
      at('hong.json'),
      '--out',
      at('x.xlsx'),
    );
    expect([broken.code, broken.stderr]).toEqual([
      1,
      expect.stringContaining('Tệp quyết định chưa đúng dạng'),
    ]);
    const same = await inside('settle', at('hoi.xlsx'), '--out', at('hoi.xlsx'));
    expect(same.code).toBe(1);
    const other = await inside('settle', at('hoi.tsv'), '--out', at('y.xlsx'));
    expect(other.code).toBe(1);
  });
});
