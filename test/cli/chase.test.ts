import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { findRepairs } from '../support/excelRepair.ts';
import { temporaryFolder } from '../support/skh.ts';
import { editBook, tracked } from './support/book.ts';
import { inside, objectOf } from './support/inside.ts';
import { formPath, sendForm } from './support/returns.ts';
import { ROUNDS, writeSmallPlan } from './support/smallPlan.ts';

interface Report {
  readonly reminders: readonly {
    readonly agency: string;
    readonly daysLeft: number;
    readonly text: string;
  }[];
  readonly supplements: readonly {
    readonly agency: string;
    readonly general: string;
    readonly items: readonly { readonly tt: string; readonly request: string }[];
  }[];
  readonly files: readonly string[];
  readonly issues: readonly { readonly code: string }[];
}

let folder = '';
const at = (name: string) => join(folder, name);
const chase = (book: string, ...rest: readonly string[]) =>
  objectOf<Report>('chase', at(book), '--round', '1', ...rest);

beforeAll(async () => {
  process.env['SOURCE_DATE_EPOCH'] = '1780000000';
  folder = await temporaryFolder();
  const { plan, agencies } = await writeSmallPlan(folder);
  await objectOf('start', plan, '--agencies', agencies, '--out', at('so.xlsx'), ...ROUNDS);
  await objectOf('forms', at('so.xlsx'), '--round', '1', '--out', at('bieu'));
  const form = formPath(at('bieu'), await readdir(at('bieu')), 'UBND xã Bình An');
  await sendForm(form, at('bc/binh-an.xlsx'), { NV0003: { 'Tình hình thực hiện': 'Đang thực hiện' } });
  await objectOf('consolidate', at('so.xlsx'), at('bc'), '--round', '1', '--out', at('so-1.xlsx'));
});

describe('agencies that have not reported', () => {
  test('before, on and after the last day (04/6/2026); Phòng Ba only coordinates', async () => {
    const before = await chase('so-1.xlsx', '--today', '2026-06-01');
    expect(before.reminders.map((r) => [r.agency, r.daysLeft])).toEqual([
      ['P1', 3],
      ['P2', 3],
      ['X2', 3],
      ['X3', 3],
    ]);
    expect(before.reminders[0]?.text).toContain('còn 3 ngày');
    expect((await chase('so-1.xlsx', '--today', '04/6/2026')).reminders[0]?.text).toContain('hôm nay');
    expect((await chase('so-1.xlsx', '--today', '2026-06-10')).reminders[0]?.text).toContain(
      'quá hạn 6 ngày',
    );
  });

  test('a plan without a title leaves no empty brackets', async () => {
    const { book } = await tracked(at('so-1.xlsx'));
    const key = [book.KeHoach[0]!.code];
    const title = (text: string, out: string) =>
      editBook(at('so-1.xlsx'), at(out), [
        { kind: 'update', table: 'KeHoach', key, set: { 'Trích yếu': text } },
      ]);
    await title('', 'khong-ten.xlsx');
    await title('Kế hoạch dân vận', 'co-ten.xlsx');
    const textOf = async (name: string) => (await chase(name, '--today', '2026-06-01')).reminders[0]?.text;
    expect(await textOf('khong-ten.xlsx')).not.toMatch(/\(\s*\)/u);
    expect(await textOf('co-ten.xlsx')).toContain('(Kế hoạch dân vận)');
  });

  test('an extended day counts for its agency', async () => {
    const extend = ['--deadline', 'X2=2026-06-12', '--reason', 'CV 5'];
    await objectOf('round', at('so-1.xlsx'), '1', ...extend, '--out', at('han.xlsx'));
    const { reminders } = await chase('han.xlsx', '--today', '2026-06-10');
    expect(reminders.map((r) => [r.agency, r.daysLeft])).toEqual([
      ['P1', -6],
      ['P2', -6],
      ['X2', 2],
      ['X3', -6],
    ]);
  });
});

describe('what is to be completed', () => {
  test('requests of the report and of its rows, and rows that came back blank, on a page per agency', async () => {
    await editBook(at('so-1.xlsx'), at('bs.xlsx'), [
      { kind: 'update', table: 'BaoCao', key: ['X1', '1'], set: { 'Yêu cầu bổ sung': 'Ký lại báo cáo' } },
      {
        kind: 'update',
        table: 'TheoDoi',
        key: ['NV0003', 'X1', '1'],
        set: { 'Yêu cầu bổ sung': 'Nêu rõ số mô hình' },
      },
    ]);
    const report = await chase('bs.xlsx', '--out', at('nhac'));
    expect(report.supplements).toMatchObject([
      {
        agency: 'X1',
        general: 'Ký lại báo cáo',
        items: [
          { tt: '1.3', request: 'Nêu rõ số mô hình' },
          { tt: '2.2', request: 'Chưa báo cáo tình hình thực hiện.' },
        ],
      },
    ]);
    const bytes = await readFile(join(at('nhac'), report.files[0]!));
    expect(findRepairs(new Uint8Array(bytes))).toEqual([]);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(new Uint8Array(bytes).buffer);
    const sheet = workbook.worksheets[0]!;
    expect([2, 4].map((row) => sheet.getCell(row, 1).text)).toEqual([
      'Cơ quan, đơn vị: UBND xã Bình An',
      'Yêu cầu chung: Ký lại báo cáo',
    ]);
    expect(sheet.getCell(7, 4).text).toBe('Nêu rõ số mô hình');
  });

  test('nothing asked: no list; a round that is not there is refused', async () => {
    const report = await chase('so-1.xlsx', '--out', at('khong'));
    expect([report.supplements, report.files]).toEqual([[], []]);
    expect((await inside('chase', at('so.xlsx'), '--round', '9')).code).toBe(1);
  });
});
