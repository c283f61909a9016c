import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { findRepairs } from '../support/excelRepair.ts';
import { readFile } from 'node:fs/promises';
import { temporaryFolder } from '../support/skh.ts';
import { BLOCK_SHEETS, typing } from './support/blockForms.ts';
import { editBook, tablesOf, tracked } from './support/book.ts';
import { inside, objectOf } from './support/inside.ts';
import { formPath, openForm, sendForm, type Edit } from './support/returns.ts';
import { ROUNDS, writeSmallPlan } from './support/smallPlan.ts';

interface Receipt {
  readonly files: Readonly<Record<string, number>>;
  readonly perFile: readonly { readonly status: string; readonly code: string; readonly at: string }[];
  readonly questions: readonly {
    readonly id: string;
    readonly about: { readonly table: string; readonly row: string; readonly field: string };
    readonly read: string;
  }[];
}

const INDICATORS = `Chỉ tiêu; Đơn vị tính; Mức giao
Số cuộc đối thoại với Nhân dân; cuộc; ≥ 2
Tỷ lệ đơn thư được giải quyết đúng hạn; %; trên 90
`;
const BINH_AN = 'UBND xã Bình An';
let folder = '';
let forms: readonly string[] = [];
const at = (name: string) => join(folder, name);
const formOf = (agency: string) => formPath(at('bieu'), forms, agency);

const { indicators: CT, lines: MH, general: DG } = BLOCK_SHEETS;

const send = (name: string, cells: Readonly<Record<string, string>>, edit?: Edit) =>
  sendForm(formOf(BINH_AN), at(name), {}, (sheet, workbook) => {
    typing(cells)(sheet, workbook);
    edit?.(sheet, workbook);
  });

const take = (book: string, file: string, day: string, out: string, ...rest: readonly string[]) =>
  objectOf<Receipt>(
    'consolidate',
    at(book),
    at(file),
    ...['--round', '1', '--received', day, '--out', at(out), ...rest],
  );

const figures = async (name: string) => {
  const { book } = await tracked(at(name));
  return book.SoLieu.map((r) => [r.indicator, r.agency, r.round, r.agencyName, r.current, r.cumulative]);
};
const lines = async (name: string) => {
  const { book } = await tracked(at(name));
  return book.MoHinh.map((r) => [r.agency, r.order, r.name, r.place, r.result]);
};

const FIRST = {
  [`${CT}|CT01|Thực hiện trong kỳ`]: '3',
  [`${CT}|CT01|Lũy kế từ đầu năm`]: '1.250',
  [`${CT}|CT02|Thực hiện trong kỳ`]: '95,5',
  [`${MH}|1|Tên mô hình`]: 'Chính quyền thân thiện',
  [`${MH}|1|Địa bàn, đối tượng`]: 'Thôn 1',
  [`${MH}|2|Tên mô hình`]: 'Tổ dân vận số',
  [`${DG}|Kết quả nổi bật|Đánh giá của cơ quan`]: '- Hoàn thành tốt',
};

beforeAll(async () => {
  folder = await temporaryFolder();
  const { plan, agencies } = await writeSmallPlan(folder);
  await objectOf('start', plan, '--agencies', agencies, '--out', at('tron.xlsx'), ...ROUNDS);
  await writeFile(at('chi-tieu.txt'), INDICATORS);
  const list = ['--indicators', at('chi-tieu.txt')];
  await objectOf('blocks', at('tron.xlsx'), '--use', 'CT,MH,DG', ...list, '--out', at('so.xlsx'));
  await objectOf('forms', at('so.xlsx'), '--round', '1', '--out', at('bieu'));
  forms = await readdir(at('bieu'));
  await send('lan-1.xlsx', FIRST);
  await take('so.xlsx', 'lan-1.xlsx', '2026-05-30', 'mot.xlsx');
}, 120_000);

describe('choosing blocks', () => {
  test('a new book offers them all and uses none: its form has the tasks alone', async () => {
    const { book } = await tracked(at('tron.xlsx'));
    expect(book.KhoiBieu.map((r) => [r.code, r.kind, r.use])).toEqual([
      ['CT', 'Chỉ tiêu', ''],
      ['MH', 'Dòng lặp lại', ''],
      ['DG', 'Đánh giá chung', ''],
      ['TC', 'Tự chấm điểm', ''],
    ]);
    await objectOf('forms', at('tron.xlsx'), '--round', '1', '--out', at('tron'));
    const [workbook, sheet] = await openForm(formPath(at('tron'), await readdir(at('tron')), BINH_AN));
    expect(workbook.worksheets.map((s) => s.name)).toEqual(['Báo cáo', '_skh']);
    expect(sheet.getCell('A5').text).toBe('PHỤ LỤC. KẾT QUẢ THỰC HIỆN NHIỆM VỤ ĐƯỢC GIAO');
    expect(sheet.getCell('G10').text).toBe('Đánh giá chung');
  });

  test('indicators are listed one a line, with unit and target', async () => {
    const { book } = await tracked(at('so.xlsx'));
    expect(book.ChiTieu.map((r) => [r.code, r.title, r.unit, r.operator, r.target, r.rollUp])).toEqual([
      ['CT01', 'Số cuộc đối thoại với Nhân dân', 'cuộc', '≥', 2, 'Cộng'],
      ['CT02', 'Tỷ lệ đơn thư được giải quyết đúng hạn', '%', '>', 90, 'Bình quân'],
    ]);
  });

  test('a code that no block has, and a target that is no number, are refused with what to do', async () => {
    const unknown = await inside('blocks', at('so.xlsx'), '--use', 'XX', '--out', at('x.xlsx'), '--json');
    expect(unknown.code).toBe(1);
    expect(unknown.stdout).toContain('blocks.unknown');
    await writeFile(at('sai.txt'), 'Số mô hình; mô hình; khoảng ba');
    const list = ['--indicators', at('sai.txt')];
    const wrong = await inside('blocks', at('so.xlsx'), ...list, '--out', at('x.xlsx'), '--json');
    expect(wrong.code).toBe(1);
    expect(wrong.stdout).toContain('khoảng ba');
  });
});

describe('a form with blocks', () => {
  test('has a sheet for each, an annex of its own, and is a workbook that Excel opens without repair', async () => {
    const path = formOf(BINH_AN);
    const [workbook, sheet] = await openForm(path);
    expect(workbook.worksheets.map((s) => s.name)).toEqual(['Báo cáo', CT, MH, DG, '_skh']);
    expect(sheet.getCell('A5').text).toContain('PHỤ LỤC 1.');
    expect(workbook.getWorksheet(CT)!.getCell('A5').text).toBe('PHỤ LỤC 2. SỐ LIỆU CHỈ TIÊU');
    // The general assessment has its own sheet now, so the one line for it is gone.
    expect(sheet.getCell('G10').text).toBe('');
    expect(workbook.getWorksheet(CT)!.getRow(11).values).toEqual([
      undefined,
      ...['CT01', 'Số cuộc đối thoại với Nhân dân', 'cuộc', '≥ 2'],
    ]);
    expect(findRepairs(new Uint8Array(await readFile(path)))).toEqual([]);
  });

  test('is the same file when made again', async () => {
    await objectOf('forms', at('so.xlsx'), '--round', '1', '--out', at('bieu'));
    expect((await readdir(at('bieu'))).length).toBe(forms.length);
  });
});

describe('blocks that come back', () => {
  test('go into the sheet Số liệu, with agency and round', async () => {
    expect(await figures('mot.xlsx')).toEqual([
      ['CT01', 'X1', 1, BINH_AN, 3, 1250],
      ['CT02', 'X1', 1, BINH_AN, 95.5, null],
    ]);
    expect(await lines('mot.xlsx')).toEqual([
      ['X1', 1, 'Chính quyền thân thiện', 'Thôn 1', ''],
      ['X1', 2, 'Tổ dân vận số', '', ''],
    ]);
    const { book } = await tracked(at('mot.xlsx'));
    expect(book.DanhGiaChung).toMatchObject([{ agency: 'X1', text: '- Hoàn thành tốt' }]);
    expect(findRepairs(new Uint8Array(await readFile(at('mot.xlsx'))))).toEqual([]);
  });

  test('the same file again changes nothing', async () => {
    const again = await take('mot.xlsx', 'lan-1.xlsx', '2026-05-30', 'mot-lai.xlsx');
    expect(again.files['unchanged']).toBe(1);
    expect(await lines('mot-lai.xlsx')).toEqual(await lines('mot.xlsx'));
  });

  test('a later return corrects, adds lines, and erases nothing; a line that it lacks is told of', async () => {
    await send('lan-2.xlsx', {
      [`${CT}|CT01|Thực hiện trong kỳ`]: '4',
      [`${MH}|1|Tên mô hình`]: 'Tổ dân vận số',
      [`${MH}|1|Địa bàn, đối tượng`]: 'Toàn xã',
      [`${MH}|2|Tên mô hình`]: 'Ngày thứ Sáu nghe dân nói',
    });
    await take('mot.xlsx', 'lan-2.xlsx', '2026-06-01', 'hai.xlsx');
    expect((await figures('hai.xlsx'))[0]).toEqual(['CT01', 'X1', 1, BINH_AN, 4, 1250]);
    expect(await lines('hai.xlsx')).toEqual([
      ['X1', 1, 'Chính quyền thân thiện', 'Thôn 1', ''],
      ['X1', 2, 'Tổ dân vận số', 'Toàn xã', ''],
      ['X1', 3, 'Ngày thứ Sáu nghe dân nói', '', ''],
    ]);
    const { book } = await tracked(at('hai.xlsx'));
    expect(book.NhatKy.at(-1)!.detail).toContain(
      'không còn 1 dòng đã báo cáo lần trước (Chính quyền thân thiện)',
    );
  });

  test('the order in which two returns are taken in makes no difference', async () => {
    await take('so.xlsx', 'lan-2.xlsx', '2026-06-01', 'nguoc-1.xlsx');
    await take('nguoc-1.xlsx', 'lan-1.xlsx', '2026-05-30', 'nguoc.xlsx');
    const byName = (rows: readonly (readonly unknown[])[]) => rows.map((r) => [r[2], r[3]]).sort();
    expect(byName(await lines('nguoc.xlsx'))).toEqual(byName(await lines('hai.xlsx')));
    expect(await figures('nguoc.xlsx')).toEqual(await figures('hai.xlsx'));
  });

  test('a figure that a person changed in the book is asked about, and the answer is carried out', async () => {
    const set = { 'Trong kỳ': 7 };
    await editBook(at('mot.xlsx'), at('sua.xlsx'), [
      { kind: 'update', table: 'SoLieu', key: ['CT01', 'X1', '1'], set },
    ]);
    const asked = await take('sua.xlsx', 'lan-2.xlsx', '2026-06-01', 'hoi.xlsx');
    expect(asked.files['accepted']).toBe(1);
    expect(asked.questions.map((q) => [q.about, q.read])).toEqual([
      [{ table: 'SoLieu', row: 'CT01 · X1 · 1', field: 'current' }, '7 → 4'],
    ]);
    expect((await figures('hoi.xlsx'))[0]?.[4]).toBe(7);
    const { book } = await tracked(at('hoi.xlsx'));
    const row = book.QuyetDinh.find((q) => q.id === asked.questions[0]!.id)!;
    expect([row.table, row.field]).toEqual(['Số liệu', 'Trong kỳ']);
    const answer = [{ id: row.id, choice: 'other', value: '5' }];
    await writeFile(at('tra-loi.json'), JSON.stringify(answer));
    const decisions = ['--decisions', at('tra-loi.json')];
    await objectOf('settle', at('hoi.xlsx'), ...decisions, '--out', at('xong.xlsx'));
    expect((await figures('xong.xlsx'))[0]?.[4]).toBe(5);
    const after = (await tracked(at('xong.xlsx'))).book.QuyetDinh.find((q) => q.id === row.id)!;
    expect(after.state).toBe('Đã áp dụng');
  });

  test('taken back, the blocks are as they were before the return', async () => {
    const reason = ['--reason', 'Gửi nhầm'];
    await objectOf('withdraw', at('hai.xlsx'), 'X1', '--round', '1', ...reason, '--out', at('rut.xlsx'));
    expect(await figures('rut.xlsx')).toEqual(await figures('mot.xlsx'));
    expect(await lines('rut.xlsx')).toEqual(await lines('mot.xlsx'));
    await objectOf('withdraw', at('rut.xlsx'), 'X1', '--round', '1', ...reason, '--out', at('het.xlsx'));
    expect([await figures('het.xlsx'), await lines('het.xlsx')]).toEqual([[], []]);
  });

  test('undo brings the tables back to the cell', async () => {
    await objectOf('restore', at('hai.xlsx'), '--out', at('hoan-tac.xlsx'));
    const names = ['SoLieu', 'MoHinh', 'DanhGiaChung', 'PhienBan', 'BanGui'];
    const rowsOf = async (name: string) => {
      const tables = (await tablesOf(at(name))).filter((t) => names.includes(t.name));
      const cells = (t: (typeof tables)[number]) =>
        t.rows.map((r) => Object.entries(r.cells).map(([h, c]) => [h, c.value ?? '']));
      return tables.map((t) => [t.name, cells(t)]);
    };
    expect(await rowsOf('hoan-tac.xlsx')).toEqual(await rowsOf('mot.xlsx'));
  });

  test('last round’s figure stands in the next round’s form', async () => {
    await objectOf('forms', at('mot.xlsx'), '--round', '2', '--out', at('bieu-2'));
    const [workbook] = await openForm(formPath(at('bieu-2'), await readdir(at('bieu-2')), BINH_AN));
    const sheet = workbook.getWorksheet(CT)!;
    expect([sheet.getCell('E10').text, sheet.getCell('E11').text, sheet.getCell('F11').text]).toEqual([
      'Kỳ trước',
      '1250',
      '',
    ]);
  });
});

describe('slips in blocks', () => {
  const codesOf = async (name: string) => {
    const [file] = (await take('so.xlsx', name, '2026-05-30', 'x.xlsx').catch(() => null))?.perFile ?? [];
    return file;
  };

  test('words where a figure belongs refuse the file and name the cell', async () => {
    await send('chu.xlsx', { [`${CT}|CT01|Thực hiện trong kỳ`]: 'khoảng mười' });
    await send('tot.xlsx', { [`${CT}|CT01|Thực hiện trong kỳ`]: '10' });
    const run = await inside(
      ...['consolidate', at('so.xlsx'), at('chu.xlsx'), '--round', '1', '--received', '2026-05-30'],
      ...['--out', at('x.xlsx'), '--json'],
    );
    const { perFile } = JSON.parse(run.stdout) as Receipt;
    expect(perFile).toMatchObject([
      { status: 'rejected', code: 'form.figureUnread', at: 'Số liệu chỉ tiêu!F11' },
    ]);
    expect((await codesOf('tot.xlsx'))?.status).toBe('accepted');
  });

  test('a form whose blocks the book words otherwise now is superseded', async () => {
    const set = { 'Chỉ tiêu': 'Số cuộc tiếp dân' };
    await editBook(at('so.xlsx'), at('doi.xlsx'), [{ kind: 'update', table: 'ChiTieu', key: ['CT01'], set }]);
    const run = await inside(
      ...['consolidate', at('doi.xlsx'), at('tot.xlsx'), '--round', '1', '--out', at('x.xlsx'), '--json'],
    );
    const { perFile } = JSON.parse(run.stdout) as Receipt;
    expect(perFile).toMatchObject([{ status: 'rejected', code: 'form.superseded' }]);
  });

  test('a block that is no longer asked for is not taken, and said', async () => {
    await objectOf('blocks', at('so.xlsx'), '--drop', 'MH', '--out', at('bo.xlsx'));
    await take('bo.xlsx', 'lan-1.xlsx', '2026-05-30', 'bo-2.xlsx');
    expect(await lines('bo-2.xlsx')).toEqual([]);
    expect((await figures('bo-2.xlsx')).length).toBe(2);
    const { book } = await tracked(at('bo-2.xlsx'));
    expect(book.NhatKy.at(-1)!.detail).toContain('có phần MH');
  });

  test('renamed sheets, moved columns and rows in another order read the same', async () => {
    await send('lung-tung.xlsx', FIRST, (_, workbook) => {
      const sheet = workbook.getWorksheet(CT)!;
      sheet.name = 'Sheet2';
      sheet.spliceColumns(3, 0, ['']);
      sheet.spliceRows(11, 0, ['']);
      workbook.getWorksheet(MH)!.spliceRows(12, 0, ['', '']);
    });
    await take('so.xlsx', 'lung-tung.xlsx', '2026-05-30', 'lung-tung-so.xlsx');
    expect(await figures('lung-tung-so.xlsx')).toEqual(await figures('mot.xlsx'));
    expect(await lines('lung-tung-so.xlsx')).toEqual(await lines('mot.xlsx'));
  });
});
