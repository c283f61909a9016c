import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { consolidateReturns } from '../../src/app/consolidateReturns.ts';
import { receiptOf } from '../../src/app/views/receipt.ts';
import type { IsoDate } from '../../src/core/date/types.ts';
import type { KeyedReturn } from '../../src/core/submission/keyed.ts';
import { findRepairs } from '../support/excelRepair.ts';
import { temporaryFolder } from '../support/skh.ts';
import { deps, tracked } from './support/book.ts';
import { inside, objectOf } from './support/inside.ts';
import { sendForm } from './support/returns.ts';
import { ROUNDS, writeSmallPlan } from './support/smallPlan.ts';
import { readFile } from 'node:fs/promises';

interface Report {
  readonly files: Readonly<Record<string, number>>;
  readonly perFile: readonly { readonly status: string; readonly code: string; readonly at?: string }[];
  readonly missing: readonly string[];
  readonly late: readonly { readonly agency: string; readonly days: number }[];
}

let folder = '';
const at = (name: string) => join(folder, name);
const rowOf = async (name: string) => {
  const { book } = await tracked(at(name));
  return {
    report: book.BaoCao.find((r) => r.agency === 'X1' && r.round === 1),
    answer: book.TheoDoi.find((r) => r.agency === 'X1' && r.task === 'NV0003' && r.round === 1),
  };
};

/** Types beside the labels of the sheet that only the office fills in. */
function officeFacts(received: string, channel: string): Parameters<typeof sendForm>[3] {
  return (sheet) => {
    sheet.eachRow((row) =>
      row.eachCell((cell, column) => {
        if (cell.text === 'Ngày nhận') row.getCell(column + 1).value = received;
        if (cell.text === 'Hình thức gửi') row.getCell(column + 1).value = channel;
        if (cell.text === 'Số, ký hiệu báo cáo') row.getCell(column + 1).value = '12/BC-UBND';
      }),
    );
  };
}

beforeAll(async () => {
  process.env['SOURCE_DATE_EPOCH'] = '1780000000';
  folder = await temporaryFolder();
  const { plan, agencies } = await writeSmallPlan(folder);
  await objectOf('start', plan, '--agencies', agencies, '--out', at('so.xlsx'), ...ROUNDS);
  await objectOf('enter', at('so.xlsx'), 'ubnd xa binh an', '--round', '1', '--out', at('nhap.xlsx'));
});

describe('a sheet to type a paper return into', () => {
  const typed = {
    NV0003: { 'Tình hình thực hiện': 'HT', 'Tỷ lệ (%)': '100%', 'Ngày hoàn thành': '1/6/2026' },
  };

  test('Excel opens it as it is', async () => {
    expect(await findRepairs(new Uint8Array(await readFile(at('nhap.xlsx'))))).toEqual([]);
  });

  test('is counted by the day that stands on it, before the day of the batch, with its letter and channel', async () => {
    await sendForm(at('nhap.xlsx'), at('ghi.xlsx'), typed, officeFacts('07/06/2026', 'Bản giấy'));
    const args = ['--round', '1', '--received', '2026-06-01', '--out', at('so-1.xlsx')];
    const report = await objectOf<Report>('consolidate', at('so.xlsx'), at('ghi.xlsx'), ...args);
    expect(report.files).toEqual({ accepted: 1, unchanged: 0, rejected: 0, undecided: 0 });
    expect(report.late).toEqual([{ agency: 'UBND xã Bình An', days: 3 }]);
    expect(report.missing).not.toContain('UBND xã Bình An');
    const { report: row, answer } = await rowOf('so-1.xlsx');
    expect(row).toMatchObject({
      letter: '12/BC-UBND',
      received: '2026-06-07',
      channel: 'Bản giấy',
      times: 1,
    });
    expect(answer).toMatchObject({ status: 'Đã hoàn thành', percent: 100, completed: '2026-06-01' });
  });

  test('a day named for the file comes before the one on the sheet', async () => {
    const days = ['--received', 'ghi.xlsx=2026-06-04', '--received', '2026-06-01'];
    const args = ['--round', '1', ...days, '--out', at('so-2.xlsx')];
    await objectOf<Report>('consolidate', at('so.xlsx'), at('ghi.xlsx'), ...args);
    expect((await rowOf('so-2.xlsx')).report?.received).toBe('2026-06-04');
  });

  test('a day of receipt that is none refuses the sheet, naming its cell', async () => {
    await sendForm(at('nhap.xlsx'), at('sai.xlsx'), typed, officeFacts('hôm qua', ''));
    const run = await inside(
      'consolidate',
      at('so.xlsx'),
      at('sai.xlsx'),
      '--round',
      '1',
      '--out',
      at('x.xlsx'),
    );
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('hôm qua');
    expect(run.stderr).toMatch(/[A-Z]+11/u);
  });

  test('the same column in a form that an agency sends decides nothing', async () => {
    await objectOf('forms', at('so.xlsx'), '--round', '1', '--out', at('bieu.zip'));
    // An agency's own form has no mark; taking it away makes the sheet one.
    await sendForm(at('nhap.xlsx'), at('khong-dau.xlsx'), typed, (sheet, workbook) => {
      officeFacts('07/06/2026', 'Bản giấy')!(sheet, workbook);
      workbook.getWorksheet('_skh')!.getCell('C1').value = null;
    });
    const args = ['--round', '1', '--received', '2026-06-01', '--out', at('so-3.xlsx')];
    await objectOf<Report>('consolidate', at('so.xlsx'), at('khong-dau.xlsx'), ...args);
    expect((await rowOf('so-3.xlsx')).report).toMatchObject({ received: '2026-06-01', channel: '' });
  });

  test('an agency that is none, or owes nothing: refused in words', async () => {
    const run = await inside('enter', at('so.xlsx'), 'Sở Lạ', '--round', '1', '--out', at('y.xlsx'));
    expect([run.code, run.stderr.includes('Sở Lạ')]).toEqual([1, true]);
  });

  test('the channel of a batch of forms is kept, and goes when the return is taken back', async () => {
    await sendForm(at('nhap.xlsx'), at('lan-2.xlsx'), {
      NV0003: { 'Tình hình thực hiện': 'Đang thực hiện' },
    });
    const args = ['--round', '1', '--received', '2026-06-09', '--channel', 'Thư điện tử'];
    await objectOf('consolidate', at('so-1.xlsx'), at('lan-2.xlsx'), ...args, '--out', at('so-4.xlsx'));
    expect((await rowOf('so-4.xlsx')).report).toMatchObject({ channel: 'Thư điện tử', times: 2 });
    await objectOf(
      'withdraw',
      at('so-4.xlsx'),
      'X1',
      '--round',
      '1',
      '--reason',
      'nhầm',
      '--out',
      at('so-5.xlsx'),
    );
    expect((await rowOf('so-5.xlsx')).report).toMatchObject({ channel: 'Bản giấy', times: 1 });
  });
});

describe('a return that is typed on the screen', () => {
  const keyed = (part: Partial<KeyedReturn>): KeyedReturn => ({
    ...{ agency: 'X1', received: '2026-06-02' as IsoDate, channel: 'Bản giấy' },
    ...{ letter: '12/BC', letterDate: '1/6/2026', signer: 'Nguyễn Văn A', general: '', rows: [] },
    ...part,
  });
  const take = async (...returns: readonly KeyedReturn[]) => {
    const input = { round: 1, files: [], received: {}, keyed: returns, decisions: [] };
    const { value, issues } = consolidateReturns(await tracked(at('so.xlsx')), input, deps);
    if (value === null) throw new Error(JSON.stringify(issues));
    return { ...value, receipt: receiptOf(value, 1) };
  };

  test('goes into the book like a form, traced to its row and column', async () => {
    const values = { status: 'đang làm', percent: '85%', result: '=1+1' };
    const { after, receipt } = await take(keyed({ rows: [{ task: 'NV0003', values: values }] }));
    expect(receipt.files).toMatchObject({ accepted: 1 });
    const row = after.TheoDoi.find((r) => r.agency === 'X1' && r.task === 'NV0003' && r.round === 1);
    expect(row).toMatchObject({ status: 'Đang thực hiện', result: '=1+1' });
    expect(after.PhienBan.find((r) => r.field === 'result')).toMatchObject({
      file: 'Nhập thay UBND xã Bình An (12/BC)',
      cell: 'Nhập thay cơ quan!1.3 · Kết quả thực hiện',
    });
    expect(after.BaoCao.find((r) => r.agency === 'X1')).toMatchObject({
      channel: 'Bản giấy',
      signer: 'Nguyễn Văn A',
    });
  });

  test('is refused like a form: text for a number, nothing at all, an agency without a task', async () => {
    const wrong = keyed({ rows: [{ task: 'NV0003', values: { percent: 'một nửa' } }] });
    const { receipt } = await take(wrong, keyed({ letter: '13/BC' }), keyed({ agency: 'KHONG' }));
    expect(receipt.files).toEqual({ accepted: 0, unchanged: 0, rejected: 3, undecided: 0 });
    expect(receipt.missing).toContain('UBND xã Bình An');
  });

  test('the same twice is one version; other words later are the next', async () => {
    const said = (result: string, received: string) =>
      keyed({
        received: received as IsoDate,
        rows: [{ task: 'NV0003', values: { status: 'Đang thực hiện', result } }],
      });
    const { receipt, after } = await take(
      said('a', '2026-06-02'),
      said('a', '2026-06-02'),
      said('b', '2026-06-03'),
    );
    expect(receipt.files).toEqual({ accepted: 2, unchanged: 1, rejected: 0, undecided: 0 });
    expect(after.BaoCao.find((r) => r.agency === 'X1')?.times).toBe(2);
  });
});
