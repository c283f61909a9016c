import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { findRepairs } from '../support/excelRepair.ts';
import { temporaryFolder } from '../support/skh.ts';
import { editBook, tablesOf, tracked } from './support/book.ts';
import { inside, objectOf } from './support/inside.ts';
import { formPath, sendForm } from './support/returns.ts';
import { ROUNDS, writeSmallPlan } from './support/smallPlan.ts';

interface Withdrawn {
  readonly withdrawn: {
    readonly agency: string;
    readonly version: number;
    readonly left: number;
    readonly values: { readonly back: number; readonly kept: number };
  };
  readonly issues: readonly {
    readonly code: string;
    readonly message: string;
    readonly at: { readonly sheet?: string; readonly cell?: string };
  }[];
}
interface Receipt {
  readonly files: Readonly<Record<string, number>>;
  readonly missing: readonly string[];
}

const REASON = ['--reason', 'Công văn số 15/UBND'] as const;
const BINH_AN = 'UBND xã Bình An';
let folder = '';
let form = '';
const at = (name: string) => join(folder, name);

const take = (book: string, files: string, day: string, out: string) =>
  objectOf<Receipt>(
    'consolidate',
    at(book),
    at(files),
    ...['--round', '1', '--received', day, '--out', at(out)],
  );
const withdraw = (book: string, out: string, ...rest: readonly string[]) =>
  objectOf<Withdrawn>('withdraw', at(book), 'X1', '--round', '1', ...REASON, ...rest, '--out', at(out));

async function refusedCodes(...args: readonly string[]): Promise<readonly string[]> {
  const run = await inside('withdraw', ...args, '--out', at('x.xlsx'), '--json');
  expect(run.code).toBe(1);
  return (JSON.parse(run.stdout) as Withdrawn).issues.map((i) => i.code);
}

/** Every table but log, questions and restore points, to the cell. */
async function contents(name: string): Promise<unknown> {
  const apart = ['NhatKy', 'QuyetDinh', 'DiemKhoiPhuc'];
  return (await tablesOf(at(name))).filter((table) => !apart.includes(table.name));
}

const answers = async (name: string) => {
  const { book } = await tracked(at(name));
  const rows = book.TheoDoi.filter((row) => row.agency === 'X1' && row.round === 1);
  return rows.map((row) => [row.task, row.status, row.percent, row.result, row.version]);
};
const report = async (name: string) => {
  const { book } = await tracked(at(name));
  return book.BaoCao.find((row) => row.agency === 'X1' && row.round === 1)!;
};

beforeAll(async () => {
  folder = await temporaryFolder();
  const { plan, agencies } = await writeSmallPlan(folder);
  await objectOf('start', plan, '--agencies', agencies, '--out', at('so.xlsx'), ...ROUNDS);
  await objectOf('forms', at('so.xlsx'), '--round', '1', '--out', at('bieu'));
  form = formPath(at('bieu'), await readdir(at('bieu')), BINH_AN);
  await mkdir(at('bc1'));
  await sendForm(
    form,
    at('bc1/lan-1.xlsx'),
    { NV0003: { 'Tình hình thực hiện': 'Đang thực hiện', 'Tỷ lệ (%)': '40', 'Kết quả thực hiện': 'Một' } },
    (sheet) => {
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          if (cell.text === 'Đánh giá chung') cell.value = 'Đánh giá chung: Tốt';
          if (cell.text === 'Số, ký hiệu báo cáo') cell.value = 'Số, ký hiệu báo cáo: 12/BC';
        }),
      );
    },
  );
  await sendForm(form, at('bc2/lan-2.xlsx'), {
    NV0003: { 'Tình hình thực hiện': 'Đang thực hiện', 'Tỷ lệ (%)': '60', 'Kết quả thực hiện': 'Hai' },
    NV0005: { 'Tình hình thực hiện': 'Thực hiện thường xuyên' },
  });
  await take('so.xlsx', 'bc1', '2026-06-01', 'mot.xlsx');
  await take('mot.xlsx', 'bc2', '2026-06-03', 'hai.xlsx');
});

describe('a return that is taken back', () => {
  test('the second: the book is that of the first, and the log says why', async () => {
    const done = await withdraw('hai.xlsx', 'rut-hai.xlsx');
    expect(done.withdrawn).toMatchObject({
      agency: BINH_AN,
      version: 2,
      left: 1,
      values: { back: 3, kept: 0 },
    });
    expect(await contents('rut-hai.xlsx')).toEqual(await contents('mot.xlsx'));
    expect(await answers('rut-hai.xlsx')).toEqual([
      ['NV0003', 'Đang thực hiện', 40, 'Một', 1],
      ['NV0005', '', null, '', 1],
    ]);
    const { book } = await tracked(at('rut-hai.xlsx'));
    expect(book.NhatKy.at(-1)).toMatchObject({
      event: 'Rút lại báo cáo',
      agency: 'X1',
      round: 1,
      file: 'lan-2.xlsx',
      detail: 'Rút lại báo cáo lần gửi 2, nhận ngày 03/06/2026. Công văn số 15/UBND',
    });
    expect(findRepairs(new Uint8Array(await readFile(at('rut-hai.xlsx'))))).toEqual([]);
  });

  test('the only one: blank, missing again, letter and assessment gone', async () => {
    const before = await report('mot.xlsx');
    expect([before.letter, before.received, before.times]).toEqual(['12/BC', '2026-06-01', 1]);
    const done = await withdraw('mot.xlsx', 'rut-mot.xlsx');
    expect(done.withdrawn).toMatchObject({ version: 1, left: 0, values: { back: 3, kept: 0 } });
    expect(await answers('rut-mot.xlsx')).toEqual([
      ['NV0003', '', null, '', null],
      ['NV0005', '', null, '', null],
    ]);
    expect(await report('rut-mot.xlsx')).toEqual(await report('so.xlsx'));
    const { book } = await tracked(at('rut-mot.xlsx'));
    expect([book.DanhGiaChung, book.BanGui, book.PhienBan]).toEqual([[], [], []]);
    const again = await take('rut-mot.xlsx', 'bc1', '2026-06-01', 'gui-lai.xlsx');
    expect(again.files).toEqual({ accepted: 1, unchanged: 0, rejected: 0, undecided: 0 });
    expect(await contents('gui-lai.xlsx')).toEqual(await contents('mot.xlsx'));
  });

  test('an earlier one by its number: what counts stays', async () => {
    const done = await withdraw('hai.xlsx', 'rut-cu.xlsx', '--times', '1');
    expect(done.withdrawn).toMatchObject({ version: 1, left: 1, values: { back: 0, kept: 0 } });
    expect(await answers('rut-cu.xlsx')).toEqual(await answers('hai.xlsx'));
    const { received, times, letter } = await report('rut-cu.xlsx');
    expect([received, times, letter]).toEqual(['2026-06-03', 1, '']);
    const both = await withdraw('rut-cu.xlsx', 'rut-ca-hai.xlsx');
    expect(both.withdrawn).toMatchObject({ version: 2, left: 0, values: { back: 4, kept: 0 } });
    expect(await report('rut-ca-hai.xlsx')).toEqual(await report('so.xlsx'));
  });

  test('what the office changed since stays, each place named; its verdict is not touched', async () => {
    const key = ['NV0003', 'X1', '1'];
    const set = { 'Kết quả thực hiện': 'Phòng đã sửa', 'Nhận xét': 'Cần bổ sung số liệu' };
    await editBook(at('mot.xlsx'), at('sua.xlsx'), [
      { kind: 'update', table: 'TheoDoi', key, set },
      { kind: 'update', table: 'BaoCao', key: ['X1', '1'], set: { 'Số, ký hiệu': '13/BC' } },
      { kind: 'update', table: 'DanhGiaChung', key: ['X1', '1'], set: { 'Đánh giá chung': 'Khá' } },
    ]);
    const done = await withdraw('sua.xlsx', 'rut-sua.xlsx');
    expect(done.withdrawn).toMatchObject({ left: 0, values: { back: 2, kept: 1 } });
    expect(done.issues.map((i) => [i.code, i.at.sheet])).toEqual([
      ['return.withdrawKept', 'Theo dõi thực hiện'],
      ['return.withdrawKeptReport', 'Tình hình gửi báo cáo'],
      ['return.withdrawKeptReport', 'Số liệu'],
    ]);
    expect(done.issues.every((i) => i.at.cell !== undefined)).toBe(true);
    expect(done.issues[0]?.message).toContain('"Phòng đã sửa"');
    const { book } = await tracked(at('rut-sua.xlsx'));
    const row = book.TheoDoi.find((r) => r.task === 'NV0003' && r.agency === 'X1' && r.round === 1);
    expect(row).toMatchObject({ result: 'Phòng đã sửa', comment: 'Cần bổ sung số liệu', status: '' });
    expect(book.DanhGiaChung).toMatchObject([{ text: 'Khá' }]);
    expect(await report('rut-sua.xlsx')).toMatchObject({ letter: '13/BC', received: null, times: null });
  });

  test('a day of receipt that the office corrected goes with its return', async () => {
    const set = { 'Ngày nhận': { date: '2026-06-02' } };
    await editBook(at('hai.xlsx'), at('ngay.xlsx'), [
      { kind: 'update', table: 'BaoCao', key: ['X1', '1'], set },
    ]);
    await withdraw('ngay.xlsx', 'rut-ngay.xlsx');
    expect(await report('rut-ngay.xlsx')).toMatchObject({ received: '2026-06-01', times: 1 });
  });

  test('nobody else is touched, and it can be undone', async () => {
    await withdraw('hai.xlsx', 'rut.xlsx');
    await objectOf('restore', at('rut.xlsx'), '--out', at('tro-lai.xlsx'));
    expect(await contents('tro-lai.xlsx')).toEqual(await contents('hai.xlsx'));
    const others = async (name: string) => {
      const { book } = await tracked(at(name));
      return [book.TheoDoi.filter((r) => r.agency !== 'X1'), book.BaoCao.filter((r) => r.agency !== 'X1')];
    };
    expect(await others('rut.xlsx')).toEqual(await others('hai.xlsx'));
  });
});

test('two returns of one day: with one of them gone nothing is left to ask', async () => {
  await mkdir(at('hoa'));
  const typed = (result: string) => ({
    NV0003: { 'Tình hình thực hiện': 'Đang thực hiện', 'Kết quả thực hiện': result },
  });
  await sendForm(form, at('hoa/a.xlsx'), typed('Bản A'));
  await sendForm(form, at('hoa/b.xlsx'), typed('Bản B'));
  await take('so.xlsx', 'hoa', '2026-06-01', 'hoa.xlsx');
  const state = async (name: string) => (await tracked(at(name))).book.QuyetDinh.map((r) => r.state);
  expect(await state('hoa.xlsx')).toEqual(['Chờ quyết định']);
  const { book } = await tracked(at('hoa.xlsx'));
  const other = book.BanGui.find((r) => r.file === 'b.xlsx')!;
  await withdraw('hoa.xlsx', 'bo-hoa.xlsx', '--times', String(other.version));
  expect((await answers('bo-hoa.xlsx'))[0]?.slice(0, 4)).toEqual(['NV0003', 'Đang thực hiện', null, 'Bản A']);
  expect(await state('bo-hoa.xlsx')).toEqual(['Không còn đặt ra']);
});

describe('refused in words, and nothing is written', () => {
  test.each([
    ['X9', '1', [...REASON], 'round.agencyUnknown'],
    ['X2', '1', [...REASON], 'return.noneToWithdraw'],
    ['X1', '2', [...REASON], 'return.noneToWithdraw'],
    ['X1', '7', [...REASON], 'round.unknown'],
    ['X1', '1', ['--reason', ' '], 'round.reasonMissing'],
    ['X1', '1', [], 'round.reasonMissing'],
    ['X1', '1', [...REASON, '--times', '9'], 'return.versionUnknown'],
    ['X1', '1', [...REASON, '--times', 'hai'], 'return.badVersion'],
  ])('%s, round %s, %j: %s', async (agency, round, rest, code) => {
    expect(await refusedCodes(at('mot.xlsx'), agency, '--round', round, ...rest)).toEqual([code]);
    expect(await readdir(folder)).not.toContain('x.xlsx');
  });

  test('in a closed round', async () => {
    await objectOf('round', at('mot.xlsx'), '1', '--lock', '--out', at('chot.xlsx'));
    expect(await refusedCodes(at('chot.xlsx'), 'X1', '--round', '1', ...REASON)).toEqual(['round.locked']);
  });

  test('over the book itself', async () => {
    const same = ['withdraw', at('mot.xlsx'), 'X1', '--round', '1', ...REASON, '--out', at('mot.xlsx')];
    const run = await inside(...same, '--json');
    expect([run.code, run.stderr.includes('mot.xlsx')]).toEqual([1, true]);
  });
});
