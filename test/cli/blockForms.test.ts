import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { findRepairs } from '../support/excelRepair.ts';
import { temporaryFolder } from '../support/skh.ts';
import { asDocx, asXls, BLOCK_SHEETS, typing } from './support/blockForms.ts';
import { editBook, tracked } from './support/book.ts';
import { inside, objectOf } from './support/inside.ts';
import { formPath, openForm, sendForm, type Edit } from './support/returns.ts';
import { AGENCIES_TEXT, PLAN_TEXT, ROUNDS } from './support/smallPlan.ts';

interface Receipt {
  readonly files: Readonly<Record<string, number>>;
  readonly perFile: readonly {
    readonly status: string;
    readonly code: string;
    readonly agency: string | null;
  }[];
  readonly missing: readonly string[];
}

const { indicators: CT, lines: MH, general: DG, scores: TC } = BLOCK_SHEETS;
// Phòng Bốn holds no task; Phòng Năm ended before the first round fell due.
const REGISTER = `${AGENCIES_TEXT.replace('Thứ tự', 'Thứ tự,Hiệu lực đến').replaceAll(/^([PX]\d.*)$/gm, '$1,')}P4,Phòng Bốn,,Các phòng,7,
P5,Phòng Năm,,Các phòng,8,31/12/2025
`;
const SCHEME = {
  title: 'Bộ tiêu chí thử',
  max: '100',
  criteria: [
    {
      code: '1',
      title: 'Nội dung báo cáo',
      kind: 'level',
      max: '60',
      steps: [{ label: 'Đủ', points: '60' }],
    },
    { code: '2', title: 'Mô hình', kind: 'level', max: '40', steps: [{ label: 'Có', points: '40' }] },
  ],
  classes: [
    { name: 'Tốt', from: '50', includesFrom: true },
    { name: 'Chưa tốt', from: '0', includesFrom: true },
  ],
};

let folder = '';
let forms: readonly string[] = [];
let common = '';
const at = (...names: string[]) => join(folder, ...names);
const formOf = (agency: string) => formPath(at('bieu'), forms, agency);
const bookOf = async (name: string) => (await tracked(at(name))).book;

const take = (file: string, out: string, ...rest: readonly string[]) => {
  const args = ['--round', '1', '--received', '2026-05-30', '--out', at(out)];
  return objectOf<Receipt>('consolidate', at('so.xlsx'), at(file), ...args, ...rest);
};

beforeAll(async () => {
  process.env['SOURCE_DATE_EPOCH'] = '1780000000';
  folder = await temporaryFolder();
  await writeFile(at('ke-hoach.tsv'), PLAN_TEXT);
  await writeFile(at('co-quan.csv'), REGISTER);
  await writeFile(at('bo-tieu-chi.json'), JSON.stringify(SCHEME));
  await writeFile(at('chi-tieu.txt'), 'Số cuộc đối thoại; cuộc; ≥ 2\nTỷ lệ đơn thư giải quyết; %; trên 90\n');
  const register = ['--agencies', at('co-quan.csv')];
  await objectOf('start', at('ke-hoach.tsv'), ...register, '--out', at('moi.xlsx'), ...ROUNDS);
  await objectOf('score', at('moi.xlsx'), '--scheme', at('bo-tieu-chi.json'), '--out', at('cham.xlsx'));
  const list = ['--indicators', at('chi-tieu.txt')];
  await objectOf('blocks', at('cham.xlsx'), '--use', 'CT,MH,DG,TC', ...list, '--out', at('so.xlsx'));
  await objectOf('forms', at('so.xlsx'), '--round', '1', '--out', at('bieu'));
  forms = await readdir(at('bieu'));
  const group = ['--round', '1', '--common', 'Các phòng'];
  const made = await objectOf<{ forms: readonly string[] }>(
    ...['forms', at('so.xlsx'), ...group, '--out', at('chung')],
  );
  common = at('chung', made.forms[0]!);
}, 120_000);

describe('an agency that holds no task', () => {
  test('gets a form where a block asks it, and none once it has ended', async () => {
    expect(forms.map((name) => name.split(' - ')[0]).sort()).toEqual(
      [...['Phòng Ba', 'Phòng Bốn', 'Phòng Hai', 'Phòng Một'], ...['Bình An', 'Hòa Lạc', 'Tân Phú']]
        .map((name) => (name.startsWith('Phòng') ? name : `UBND xã ${name}`))
        .sort(),
    );
    const [workbook, sheet] = await openForm(formOf('Phòng Bốn'));
    expect(workbook.worksheets.map((s) => s.name).slice(0, 2)).toEqual(['Báo cáo', CT]);
    expect(sheet.getCell('A12').text).toContain('không có nhiệm vụ phải báo cáo');
    expect(workbook.getWorksheet(CT)!.getCell('A5').text).toBe('PHỤ LỤC 1. SỐ LIỆU CHỈ TIÊU');
    expect(findRepairs(new Uint8Array(await readFile(formOf('Phòng Bốn'))))).toEqual([]);
  });

  const returnsOf = async (name: string) =>
    (await bookOf(name)).BaoCao.filter((r) => r.agency === 'P4').map((r) => [r.round, r.times, r.exempt]);

  test('of whom figures are asked owes a report; an assessment alone is an offer', async () => {
    expect(await returnsOf('cham.xlsx')).toEqual([]);
    expect(await returnsOf('so.xlsx')).toEqual([
      [1, null, ''],
      [2, null, ''],
    ]);
    const listed = (await bookOf('so.xlsx')).TQCoQuan.find((r) => r.agency === 'P4');
    expect(listed).toMatchObject({ total: 0, report: 'Chưa gửi' });
    const ended = (await bookOf('so.xlsx')).BaoCao.filter((r) => r.agency === 'P5');
    expect(ended).toEqual([]);
    await objectOf('blocks', at('cham.xlsx'), '--use', 'DG', '--out', at('danh-gia.xlsx'));
    expect(await returnsOf('danh-gia.xlsx')).toEqual([]);
    await objectOf('blocks', at('so.xlsx'), '--drop', 'CT,MH,TC', '--out', at('bo.xlsx'));
    expect(await returnsOf('bo.xlsx')).toEqual([]);
  });

  test('it is missing until its return is taken', async () => {
    await sendForm(
      formOf('Phòng Một'),
      at('mot.xlsx'),
      {},
      typing({ [`${CT}|CT01|Thực hiện trong kỳ`]: '1' }),
    );
    const first = await take('mot.xlsx', 'mot-so.xlsx');
    expect(first.missing).toContain('Phòng Bốn');
    await sendForm(
      formOf('Phòng Bốn'),
      at('bon.xlsx'),
      {},
      typing({ [`${CT}|CT01|Thực hiện trong kỳ`]: '7' }),
    );
    const receipt = await take('bon.xlsx', 'bon-so.xlsx');
    expect(receipt.perFile).toMatchObject([{ status: 'accepted', agency: 'Phòng Bốn' }]);
    expect(receipt.missing).not.toContain('Phòng Bốn');
    const book = await bookOf('bon-so.xlsx');
    expect(book.SoLieu.map((r) => [r.indicator, r.agency, r.current])).toEqual([['CT01', 'P4', 7]]);
    expect(book.BaoCao.filter((r) => r.agency === 'P4').map((r) => [r.round, r.times, r.received])).toEqual([
      [1, 1, '2026-05-30'],
      [2, null, null],
    ]);
    await objectOf('blocks', at('bon-so.xlsx'), '--drop', 'CT,MH,TC', '--out', at('bon-bo.xlsx'));
    expect(await returnsOf('bon-bo.xlsx')).toEqual([[1, 1, '']]);
    const back = ['P4', '--round', '1', '--reason', 'Không còn phải báo cáo'];
    await objectOf('withdraw', at('bon-bo.xlsx'), ...back, '--out', at('bon-rut.xlsx'));
    expect(await returnsOf('bon-rut.xlsx')).toEqual([]);
    // Where figures are still asked, whoever takes its return back owes one again.
    await objectOf('withdraw', at('bon-so.xlsx'), ...back, '--out', at('bon-no.xlsx'));
    expect(await returnsOf('bon-no.xlsx')).toEqual([
      [1, null, ''],
      [2, null, ''],
    ]);
    const same = ['--round', '1', '--received', '2026-05-30', '--out', at('bon-lai.xlsx')];
    const again = await objectOf<Receipt>('consolidate', at('bon-so.xlsx'), at('bon.xlsx'), ...same);
    expect(again.files['unchanged']).toBe(1);
  });

  test('its blank form is refused', async () => {
    await sendForm(formOf('Phòng Bốn'), at('trang.xlsx'), {});
    const args = ['--round', '1', '--out', at('x.xlsx'), '--json'];
    const run = await inside('consolidate', at('so.xlsx'), at('trang.xlsx'), ...args);
    const { perFile } = JSON.parse(run.stdout) as Receipt;
    expect(perFile).toMatchObject([{ status: 'rejected', code: 'form.empty' }]);
  });
});

const SCORES = {
  [`${TC}|1|Điểm tự chấm`]: '55,5',
  [`${TC}|1|Minh chứng`]: 'Báo cáo số 12/BC-UBND',
  [`${TC}|2|Điểm tự chấm`]: '40',
  [`${TC}|2|Giải trình`]: 'Mô hình mới lập trong tháng 5',
};
const EVERYTHING = {
  ...SCORES,
  [`${CT}|CT01|Thực hiện trong kỳ`]: '3',
  [`${CT}|CT01|Lũy kế từ đầu năm`]: '1.250',
  [`${CT}|CT02|Thực hiện trong kỳ`]: '95,5',
  [`${MH}|1|Tên mô hình`]: 'Chính quyền thân thiện',
  [`${MH}|1|Địa bàn, đối tượng`]: 'Thôn 1',
  [`${MH}|2|Tên mô hình`]: 'Tổ dân vận số',
  [`${DG}|Kết quả nổi bật|Đánh giá của cơ quan`]: 'Hoàn thành tốt',
  [`${DG}|Kiến nghị, đề xuất|Đánh giá của cơ quan`]: 'Tăng kinh phí',
};

/** Everything that EVERYTHING says, as the book of the agency must hold it. */
async function expectEverything(name: string, agency: string): Promise<void> {
  const book = await bookOf(name);
  const own = <T extends { readonly agency: string }>(rows: readonly T[]) =>
    rows.filter((r) => r.agency === agency);
  expect(own(book.SoLieu).map((r) => [r.indicator, r.current, r.cumulative])).toEqual([
    ['CT01', 3, 1250],
    ['CT02', 95.5, null],
  ]);
  expect(own(book.MoHinh).map((r) => [r.order, r.name, r.place])).toEqual([
    [1, 'Chính quyền thân thiện', 'Thôn 1'],
    [2, 'Tổ dân vận số', ''],
  ]);
  expect(own(book.DanhGiaChung).map((r) => [r.text, r.difficulty, r.proposal])).toEqual([
    ['Hoàn thành tốt', '', 'Tăng kinh phí'],
  ]);
  const scores = own(book.ChamDiem).map((r) => [r.criterion, r.self, r.evidence, r.explanation]);
  expect(scores).toEqual([
    ['1', 55.5, 'Báo cáo số 12/BC-UBND', ''],
    ['2', 40, '', 'Mô hình mới lập trong tháng 5'],
  ]);
}

const sendAll = (to: string, edit?: Edit) =>
  sendForm(
    formOf('UBND xã Bình An'),
    at(to),
    { NV0003: { 'Tình hình thực hiện': 'Đang thực hiện' } },
    (s, w) => {
      typing(EVERYTHING)(s, w);
      edit?.(s, w);
    },
  );

describe('every block of a form, filled in', () => {
  test('self-score, evidence and explanation go to Chấm điểm, the rest to Số liệu', async () => {
    await sendAll('x1.xlsx');
    expect((await take('x1.xlsx', 'x1-so.xlsx')).files['accepted']).toBe(1);
    await expectEverything('x1-so.xlsx', 'X1');
  });

  test('more points than the criterion has: refused, with the cell', async () => {
    await sendAll('qua.xlsx', typing({ [`${TC}|2|Điểm tự chấm`]: '41' }));
    const args = ['--round', '1', '--out', at('x.xlsx'), '--json'];
    const run = await inside('consolidate', at('so.xlsx'), at('qua.xlsx'), ...args);
    const { perFile } = JSON.parse(run.stdout) as Receipt;
    expect(perFile).toMatchObject([{ status: 'rejected', at: 'Tự chấm điểm!D12' }]);
  });

  test('saved as .xls: the same', async () => {
    await sendAll('x2.xlsx');
    await asXls(at('x2.xlsx'), at('x2.xls'));
    expect((await take('x2.xls', 'x2-so.xlsx')).files['accepted']).toBe(1);
    await expectEverything('x2-so.xlsx', 'X1');
  });

  test('copied into a Word report, table by table: the same', async () => {
    await sendAll('x3.xlsx');
    await asDocx(at('x3.xlsx'), at('x3.docx'));
    expect((await take('x3.docx', 'x3-so.xlsx')).files['accepted']).toBe(1);
    await expectEverything('x3-so.xlsx', 'X1');
  });

  test('typed by the office for the agency: with the day of receipt of the sheet', async () => {
    await objectOf('enter', at('so.xlsx'), 'X1', '--round', '1', '--out', at('nhap.xlsx'));
    await sendForm(at('nhap.xlsx'), at('nhap-ghi.xlsx'), {}, (sheet, workbook) => {
      typing(EVERYTHING)(sheet, workbook);
      sheet.getCell('E11').value = '07/06/2026';
    });
    await take('nhap-ghi.xlsx', 'nhap-so.xlsx');
    await expectEverything('nhap-so.xlsx', 'X1');
    const report = (await bookOf('nhap-so.xlsx')).BaoCao.find((r) => r.agency === 'X1' && r.round === 1);
    expect(report).toMatchObject({ received: '2026-06-07', daysLate: 3 });
  });
});

describe('a form that a group shares, with blocks', () => {
  const pick = (to: string, agency: string, cells: Readonly<Record<string, string>>) =>
    sendForm(common, at(to), {}, (sheet, workbook) => {
      sheet.getCell('C4').value = agency;
      typing(cells)(sheet, workbook);
    });

  test('is a workbook that Excel opens without repair, the agency without tasks among the names', async () => {
    expect(findRepairs(new Uint8Array(await readFile(common)))).toEqual([]);
    const [workbook] = await openForm(common);
    expect(workbook.worksheets.map((s) => s.name)).toEqual(['Báo cáo', CT, MH, DG, TC, '_skh']);
    const names = workbook.getWorksheet('_skh')!.getColumn(6).values;
    expect(names.filter((name) => typeof name === 'string')).toEqual([
      ...['Phòng Một', 'Phòng Hai', 'Phòng Ba', 'Phòng Bốn'],
    ]);
  });

  test('each agency’s own answers, from its own copy', async () => {
    await pick('c1.xlsx', 'Phòng Một', EVERYTHING);
    await pick('c4.xlsx', 'Phòng Bốn', { [`${CT}|CT01|Thực hiện trong kỳ`]: '9' });
    const receipt = await take('c1.xlsx', 'c-so.xlsx', at('c4.xlsx'));
    expect(receipt.files).toMatchObject({ accepted: 2 });
    await expectEverything('c-so.xlsx', 'P1');
    const four = (await bookOf('c-so.xlsx')).SoLieu.filter((r) => r.agency === 'P4');
    expect(four.map((r) => [r.indicator, r.current])).toEqual([['CT01', 9]]);
  });

  test('a block whose words the book has changed since: superseded', async () => {
    const set = { 'Chỉ tiêu': 'Số cuộc tiếp dân' };
    await editBook(at('so.xlsx'), at('doi.xlsx'), [{ kind: 'update', table: 'ChiTieu', key: ['CT01'], set }]);
    await pick('c2.xlsx', 'Phòng Hai', EVERYTHING);
    const args = ['--round', '1', '--out', at('x.xlsx'), '--json'];
    const run = await inside('consolidate', at('doi.xlsx'), at('c2.xlsx'), ...args);
    const { perFile } = JSON.parse(run.stdout) as Receipt;
    expect(perFile).toMatchObject([{ status: 'rejected', code: 'form.superseded' }]);
  });

  test('a block that is no longer asked for is said, not taken in silence', async () => {
    await objectOf('blocks', at('so.xlsx'), '--drop', 'MH', '--out', at('bo.xlsx'));
    await pick('c3.xlsx', 'Phòng Hai', EVERYTHING);
    const args = ['--round', '1', '--received', '2026-05-30', '--out', at('bo-so.xlsx')];
    await objectOf('consolidate', at('bo.xlsx'), at('c3.xlsx'), ...args);
    const book = await bookOf('bo-so.xlsx');
    expect(book.MoHinh).toEqual([]);
    expect(book.NhatKy.at(-1)!.detail).toContain('có phần MH');
  });
});
