import { describe, expect, test } from '@jest/globals';
import { readRegister } from '../../src/core/agency/readRegister.ts';
import { formsOf } from '../../src/report/forms/formsOf.ts';
import { derive } from '../../src/report/book/derive.ts';
import { knownReturns } from '../../src/report/book/returnsOf.ts';
import { currentSession, newSession } from '../../src/report/book/scoringRows.ts';
import { asFound } from '../../src/workbook/asFound.ts';
import type { ReadTable } from '../../src/workbook/ports.ts';
import { emptyBook, type Book } from '../../src/workbook/schema.ts';
import { grid, tableOf } from '../support/documents.ts';
import { smallBook } from './support/smallBook.ts';

type IsoDay = Book['KyBaoCao'][number]['due'];
const day = (text: string) => text as IsoDay;

/** What a person corrects in the sheets, and what must follow from it. */
describe('a register', () => {
  test('an agency whose group is called like a header word is an agency', () => {
    const table = tableOf(`
      | STT | Tên đơn vị    | Nhóm      |
      | 1   | Phòng Nội vụ  | Cơ quan   |
      | 2   | Phòng Tư pháp | Đơn vị    |
      | 3   | UBND xã An Lư | Địa phương |
      | STT | Tên đơn vị    | Nhóm      |
      | 4   | UBND xã An Sơn | Xã       |`);
    const names = readRegister(grid(table)).value?.agencies.map((a) => a.name);
    expect(names).toEqual(['Phòng Nội vụ', 'Phòng Tư pháp', 'UBND xã An Lư', 'UBND xã An Sơn']);
  });
});

describe('rounds', () => {
  test('a closed round without a noted day keeps its last day on time', async () => {
    const { book } = await smallBook();
    const closed = book.KyBaoCao.map((row, i) => (i === 0 ? { ...row, locked: day('2026-07-01') } : row));
    const later = derive(
      {
        ...book,
        KyBaoCao: closed,
        CaiDat: book.CaiDat.map((r) => (r.key === 'asOf' ? { ...r, value: '2030-01-01' } : r)),
      },
      true,
    );
    expect(later.KyBaoCao[0]?.asOf).toBe(later.KyBaoCao[0]?.lastDay);
  });
});

describe('tasks', () => {
  test('one that was taken out of the plan is in no count and on no form', async () => {
    const { book } = await smallBook();
    const task = book.TheoDoi.find((row) => row.role === 'Chủ trì')!.task;
    const NhiemVu = book.NhiemVu.map((row) => (row.code === task ? { ...row, state: 'Đưa ra' } : row));
    const after = derive({ ...book, NhiemVu }, false);
    expect(after.TheoDoi.filter((row) => row.task === task).every((row) => row.progress === '')).toBe(true);
    const forms = formsOf(after, 'ABCDE', 1);
    expect(forms.flatMap((f) => f.rows).some((row) => row.task === task)).toBe(false);
  });

  test('coordinators of a task that asks nothing of them get no line', async () => {
    const { book } = await smallBook();
    const NhiemVu = book.NhiemVu.map((row) => ({ ...row, coordination: 'Không' }));
    const roles = formsOf({ ...book, NhiemVu }, 'ABCDE', 1).flatMap((f) => f.rows.map((row) => row.role));
    expect(new Set(roles)).toEqual(new Set(['lead']));
  });
});

test('a new name of an agency reaches every sheet that repeats it', async () => {
  const { book } = await smallBook();
  const code = book.CoQuan[0]!.code;
  const CoQuan = book.CoQuan.map((row) => (row.code === code ? { ...row, name: 'Tên mới' } : row));
  const after = derive({ ...book, CoQuan }, false);
  for (const table of ['TheoDoi', 'BaoCao', 'PhanCong'] as const) {
    const names = after[table].filter((row) => row.agency === code).map((row) => row.agencyName);
    expect(new Set(names)).toEqual(new Set(['Tên mới']));
  }
  expect(after.TQCoQuan.find((row) => row.agency === code)?.name).toBe('Tên mới');
});

test('a received date that a person corrected is known as such', () => {
  const BanGui = [
    {
      agency: 'P1',
      round: 1,
      version: 1,
      digest: 'd',
      file: 'f',
      received: day('2026-06-01'),
      letter: '',
      letterDate: null,
      signer: '',
      channel: '',
      general: '',
    },
  ];
  const report = (received: string) =>
    [{ agency: 'P1', round: 1, received: day(received) }] as unknown as Book['BaoCao'];
  expect(knownReturns({ BanGui, BaoCao: report('2026-06-01') })[0]?.corrected).toBeUndefined();
  expect(knownReturns({ BanGui, BaoCao: report('2026-06-03') })[0]).toMatchObject({
    received: '2026-06-03',
    corrected: true,
  });
});

describe('scoring sessions', () => {
  const session = (code: string, locked: string | null) =>
    ({
      code,
      scheme: 'BTC1',
      name: code,
      dossierBy: null,
      explainBy: null,
      decideBy: null,
      stage: 1,
      locked: day(locked ?? '') || null,
    }) as Book['DotCham'][number];

  test('the last open one is scored; a closed one is left alone', () => {
    expect(currentSession({ DotCham: [session('D1', '2026-12-01'), session('D2', null)] })).toBe('D2');
    expect(currentSession({ DotCham: [] })).toBe('D1');
  });

  test('points of other sessions, and of criteria that are gone, stay', () => {
    const row = (code: string, criterion: string, appraised: number | null) =>
      ({
        session: code,
        agency: 'P1',
        criterion,
        appraised,
        self: null,
        second: null,
        evidence: '',
        reason: '',
        explanation: '',
        excluded: '',
        actual: null,
        level: '',
      }) as unknown as Book['ChamDiem'][number];
    const ChamDiem = [row('D1', 'I.1', 5), row('D2', 'cũ', 7), row('D2', 'trống', null)];
    const after = newSession(
      { ...emptyBook(), DotCham: [session('D1', '2026-12-01'), session('D2', null)], ChamDiem },
      'D2',
    );
    expect(after.ChamDiem.map((r) => [r.session, r.criterion, r.appraised, r.excluded])).toEqual([
      ['D1', 'I.1', 5, ''],
      ['D2', 'cũ', 7, 'Có'],
    ]);
  });
});

test('a day that was typed as text is found as text, so that it is written back as a day', () => {
  const book = { ...emptyBook(), NgayNghi: [{ day: day('2026-09-02'), label: 'Quốc khánh' }] };
  const table = (kind: 'text' | 'date', value: string): ReadTable => ({
    name: 'NgayNghi',
    sheet: 'Kỳ báo cáo',
    headers: ['Ngày nghỉ', 'Tên ngày nghỉ'],
    columns: { 'Ngày nghỉ': 'A', 'Tên ngày nghỉ': 'B' },
    rows: [
      {
        row: 5,
        cells: { 'Ngày nghỉ': { kind, value }, 'Tên ngày nghỉ': { kind: 'text', value: 'Quốc khánh' } },
      },
    ],
  });
  expect(asFound(book, [table('text', '02/9/2026')]).NgayNghi[0]?.day).toBe('02/9/2026');
  expect(asFound(book, [table('date', '2026-09-02')]).NgayNghi).toEqual(book.NgayNghi);
});
