import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { findRepairs } from '../support/excelRepair.ts';
import { temporaryFolder } from '../support/skh.ts';
import { editBook, tracked } from './support/book.ts';
import { inside, objectOf } from './support/inside.ts';
import { formPath, openForm, rowOfTask, sendForm, type Typed } from './support/returns.ts';
import { ROUNDS, writeSmallPlan } from './support/smallPlan.ts';

interface RolledUp {
  readonly rollup: { readonly rows: number; readonly filled: number; readonly open: number };
  readonly questions: readonly {
    readonly id: string;
    readonly read: string;
    readonly question: string;
    readonly options: readonly { readonly key: string; readonly label: string }[];
  }[];
  readonly issues: readonly { readonly code: string; readonly message: string }[];
}
interface Receipt {
  readonly files: Readonly<Record<string, number>>;
  readonly perFile: readonly { readonly agency: string; readonly code: string }[];
}

/** The plan of the level above: other numbers, one task in other words, one that the commune only helps with. */
const UPPER_PLAN = `TT\tNhiệm vụ\tThời gian thực hiện\tCơ quan chủ trì\tCơ quan phối hợp
I\tCÔNG TÁC CHUNG\t\t\t
1\tXây dựng mô hình ở cơ sở\tTrong quý II/2026\tUBND các xã\t
2\tTổ chức hội nghị quán triệt kế hoạch\t15/5/2026\tUBND các xã\t
3\tĐối thoại với Nhân dân\tCả năm 2026\tUBND các xã\t
4\tKiểm tra việc thực hiện tại địa phương\t30/11/2026\tUBND các xã\t
5\tĐăng tin, bài trên trang thông tin\tCả năm 2026\tSở Một\tUBND các xã
`;
const UPPER_AGENCIES = `Mã,Tên cơ quan,Tên gọi khác,Nhóm,Thứ tự
S1,Sở Một,,Các sở,1
C1,UBND xã Sông Hồng,,UBND các xã,2
C2,UBND xã Sông Đà,,UBND các xã,3
`;

const HEADERS = {
  status: 'Tình hình thực hiện',
  percent: 'Tỷ lệ (%)',
  result: 'Kết quả thực hiện',
  product: 'Sản phẩm (số, ký hiệu)',
  completed: 'Ngày hoàn thành',
  difficulty: 'Khó khăn, vướng mắc',
} as const;
type Said = Partial<Record<keyof typeof HEADERS, string>>;
const typed = (rows: Readonly<Record<string, Said>>): Typed =>
  Object.fromEntries(
    Object.entries(rows).map(([task, said]) => [
      task,
      Object.fromEntries(Object.entries(said).map(([k, v]) => [HEADERS[k as keyof Said], v])),
    ]),
  );

/** What the agencies of the commune report in round 1. */
const REPORTS: Readonly<Record<string, Readonly<Record<string, Said>>>> = {
  'Phòng Một': {
    NV0001: {
      status: 'Đã hoàn thành',
      percent: '100',
      result: 'Đã họp 01 hội nghị',
      product: 'BC 5/PM',
      completed: '10/05/2026',
    },
    NV0003: { result: 'Hướng dẫn 03 xã' },
    NV0004: { status: 'Đang thực hiện' },
  },
  'Phòng Hai': {
    NV0001: { result: 'Cử 12 người dự' },
    NV0002: { status: 'Thực hiện thường xuyên', result: '24 tin' },
  },
  'UBND xã Bình An': {
    NV0003: { status: 'Đã hoàn thành', percent: '100', result: '02 mô hình', completed: '02/06/2026' },
    NV0005: { status: 'Đang thực hiện', percent: '50' },
  },
  'UBND xã Hòa Lạc': {
    NV0003: { status: 'Đang thực hiện', percent: '45', result: '01 mô hình', difficulty: 'Thiếu kinh phí' },
    NV0005: { status: 'Chưa thực hiện' },
  },
  'UBND xã Tân Phú': { NV0003: { status: 'Không phát sinh', result: 'Không thuộc đối tượng' } },
};

const UPPER_FORM = 'UBND xã Sông Hồng';
let folder = '';
let form = '';
const at = (name: string) => join(folder, name);
const rollup = (out: string, ...rest: readonly string[]) =>
  objectOf<RolledUp>('rollup', at('xa.xlsx'), '--round', '1', '--out', at(out), ...rest);

async function codes(...args: readonly string[]): Promise<readonly string[]> {
  const run = await inside('rollup', ...args, '--json');
  expect(run.code).toBe(1);
  return (JSON.parse(run.stdout) as RolledUp).issues.map((i) => i.code);
}

async function consolidate(book: string, input: string, day: string, out: string): Promise<Receipt> {
  const on = ['--round', '1', '--received', day, '--out', at(out)];
  return objectOf<Receipt>('consolidate', at(book), at(input), ...on);
}

/** The answers of the commune in the book of the level above. */
async function above(name: string) {
  const { book } = await tracked(at(name));
  const rows = book.TheoDoi.filter((r) => r.agency === 'C1' && r.round === 1);
  return Object.fromEntries(
    rows.map((r) => [
      r.tt,
      [r.role, r.status, r.percent, r.result, r.product, r.completed, r.difficulty, r.proposal],
    ]),
  );
}

async function answer(question: RolledUp['questions'][number], choice: string): Promise<readonly string[]> {
  await writeFile(at(`tra-loi-${choice}.json`), JSON.stringify([{ id: question.id, choice }]));
  return ['--decisions', at(`tra-loi-${choice}.json`)];
}

beforeAll(async () => {
  folder = await temporaryFolder();
  const { plan, agencies } = await writeSmallPlan(folder);
  await objectOf('start', plan, '--agencies', agencies, '--out', at('so.xlsx'), ...ROUNDS);
  await objectOf('forms', at('so.xlsx'), '--round', '1', '--out', at('bieu-xa'));
  const own = await readdir(at('bieu-xa'));
  for (const [agency, rows] of Object.entries(REPORTS))
    await sendForm(formPath(at('bieu-xa'), own, agency), at(`bc-xa/${agency}.xlsx`), typed(rows));
  await consolidate('so.xlsx', 'bc-xa', '2026-06-03', 'xa.xlsx');
  await writeFile(at('tinh.tsv'), UPPER_PLAN);
  await writeFile(at('tinh.csv'), UPPER_AGENCIES);
  await objectOf('start', at('tinh.tsv'), '--agencies', at('tinh.csv'), '--out', at('tinh.xlsx'), ...ROUNDS);
  await objectOf('forms', at('tinh.xlsx'), '--round', '1', '--out', at('bieu-tinh'));
  form = formPath(at('bieu-tinh'), await readdir(at('bieu-tinh')), UPPER_FORM);
});

describe('two levels', () => {
  test('the commune’s reports become its return to the province, cell by cell', async () => {
    const first = await rollup('lan-dau.xlsx', '--form', form);
    expect(first.rollup).toEqual({ rows: 5, filled: 4, open: 1 });
    expect(first.questions).toHaveLength(1);
    const [question] = first.questions;
    expect(question?.read).toContain('Kiểm tra việc thực hiện tại địa phương');
    expect(question?.options[0]).toEqual({ key: 'NV0004', label: '2.1 Kiểm tra việc thực hiện' });
    const second = await rollup('tra/bao-cao.xlsx', '--form', form, ...(await answer(question!, 'NV0004')));
    expect([second.rollup, second.questions]).toEqual([{ rows: 5, filled: 5, open: 0 }, []]);
    expect(second.issues.map((i) => i.code)).toEqual(['rollup.silent']);
    expect(second.issues[0]?.message).toContain('UBND xã Tân Phú');
    const receipt = await consolidate('tinh.xlsx', 'tra', '2026-06-04', 'tinh-2.xlsx');
    expect(receipt.files).toEqual({ accepted: 1, unchanged: 0, rejected: 0, undecided: 0 });
    expect(receipt.perFile[0]?.agency).toBe(UPPER_FORM);
    const rows = await above('tinh-2.xlsx');
    const blank = ['', null, ''];
    const model = [
      '- Phòng Một: Hướng dẫn 03 xã',
      '- UBND xã Bình An: 02 mô hình',
      '- UBND xã Hòa Lạc: 01 mô hình',
      '- UBND xã Tân Phú: Không thuộc đối tượng',
    ].join('\n');
    const hard = '- UBND xã Hòa Lạc: Thiếu kinh phí';
    expect(Object.values(rows)).toEqual([
      ['Chủ trì', 'Đang thực hiện', 72.5, model, '', null, hard, ''],
      [
        ...['Chủ trì', 'Đã hoàn thành', 100, '- Phòng Một: Đã họp 01 hội nghị\n- Phòng Hai: Cử 12 người dự'],
        ...['- Phòng Một: BC 5/PM', '2026-05-10', '', ''],
      ],
      ['Chủ trì', 'Đang thực hiện', null, '', ...blank, ''],
      ['Chủ trì', 'Đang thực hiện', null, '', ...blank, ''],
      ['Phối hợp', '', null, '- Phòng Hai: 24 tin', ...blank, ''],
    ]);
    const { book } = await tracked(at('tinh-2.xlsx'));
    expect(book.DanhGiaChung).toEqual([]);
  });

  test('the head is that of the form: agency, plan, round and code', async () => {
    await rollup('dau.xlsx', '--form', form);
    const lines = async (path: string) => {
      const [, sheet] = await openForm(path);
      return [4, 5, 6, 7, 8].map((row) =>
        [1, 12, 13].map((column) => sheet.getRow(row).getCell(column).text),
      );
    };
    expect(await lines(at('dau.xlsx'))).toEqual(await lines(form));
  });

  test('every value is shown with its agency, file and cell', async () => {
    await rollup('nguon.xlsx', '--form', form);
    const [workbook] = await openForm(at('nguon.xlsx'));
    const lines: string[][] = [];
    workbook.getWorksheet('Nguồn số liệu')!.eachRow((row) => {
      lines.push(Array.from({ length: 7 }, (_, i) => row.getCell(i + 1).text));
    });
    const own = lines.filter((l) => l[1] === 'NV0003' && l[2] === 'UBND xã Hòa Lạc');
    expect(own.map((l) => [l[3], l[4], l[5]])).toEqual([
      ['Tình hình thực hiện', '– Đang thực hiện', 'UBND xã Hòa Lạc.xlsx'],
      ['Tỷ lệ (%)', '– 45', 'UBND xã Hòa Lạc.xlsx'],
      ['Kết quả thực hiện', '– 01 mô hình', 'UBND xã Hòa Lạc.xlsx'],
      ['Khó khăn, vướng mắc', '– Thiếu kinh phí', 'UBND xã Hòa Lạc.xlsx'],
    ]);
    expect(own.every((l) => /^Báo cáo!\w\d+$/.test(l[6] ?? ''))).toBe(true);
    expect(findRepairs(new Uint8Array(await readFile(at('nguon.xlsx'))))).toEqual([]);
  });

  test('what the office concludes counts, not what the agency said', async () => {
    const set = { 'Tình hình (đơn vị theo dõi xác nhận)': 'Đang thực hiện' };
    await editBook(at('xa.xlsx'), at('xac-nhan.xlsx'), [
      { kind: 'update', table: 'TheoDoi', key: ['NV0001', 'P1', '1'], set },
    ]);
    await objectOf('rollup', at('xac-nhan.xlsx'), '--round', '1', '--form', form, '--out', at('xn/bc.xlsx'));
    await consolidate('tinh.xlsx', 'xn', '2026-06-04', 'tinh-xn.xlsx');
    expect(Object.values(await above('tinh-xn.xlsx'))[1]?.[1]).toBe('Đang thực hiện');
  });

  test('what somebody has typed into the form stays', async () => {
    const [, sheet] = await openForm(form);
    const code = sheet
      .getSheetValues()
      .flatMap((row) => (Array.isArray(row) && row[2] === '1' ? [row[1]] : []));
    const task = String(code[0] ?? 'NV0001');
    expect(rowOfTask(sheet, task).getCell(1).text).toBe(task);
    await sendForm(form, at('da-ghi.xlsx'), typed({ [task]: { result: 'Lãnh đạo đã ghi' } }));
    const done = await rollup('giu/bc.xlsx', '--form', at('da-ghi.xlsx'));
    expect(done.issues.map((i) => i.code)).toContain('rollup.typed');
    await consolidate('tinh.xlsx', 'giu', '2026-06-04', 'tinh-giu.xlsx');
    const results = Object.values(await above('tinh-giu.xlsx')).map((r) => r[3]);
    expect(results).toContain('Lãnh đạo đã ghi');
  });

  test('a form that a whole group shares, once the name is picked', async () => {
    await objectOf('forms', at('tinh.xlsx'), '--round', '1', '--common', 'UBND các xã', '--out', at('chung'));
    const [name = ''] = await readdir(at('chung'));
    expect(
      await codes(at('xa.xlsx'), '--round', '1', '--form', at(`chung/${name}`), '--out', at('x.xlsx')),
    ).toEqual(['form.noAgencyChosen']);
    await sendForm(at(`chung/${name}`), at('chung-chon.xlsx'), {}, (sheet) => {
      sheet.getRow(4).getCell(3).value = UPPER_FORM;
    });
    const done = await rollup('tra-chung/bc.xlsx', '--form', at('chung-chon.xlsx'));
    expect(done.rollup).toEqual({ rows: 5, filled: 4, open: 1 });
    const receipt = await consolidate('tinh.xlsx', 'tra-chung', '2026-06-04', 'tinh-chung.xlsx');
    expect(receipt.perFile[0]?.agency).toBe(UPPER_FORM);
    expect(receipt.files).toMatchObject({ accepted: 1 });
  });
});

describe('texts that no cell can hold', () => {
  test('are cut with a remark, the rest on a sheet of its own', async () => {
    const long = 'Kết quả dài '.repeat(1_500).trim();
    const set = { 'Kết quả thực hiện': long };
    const keys = ['X1', 'X2', 'X3'].map((agency) => ['NV0003', agency, '1']);
    const edits = keys.map((key) => ({ kind: 'update', table: 'TheoDoi', key, set }) as const);
    await editBook(at('xa.xlsx'), at('dai.xlsx'), edits);
    const args = ['--round', '1', '--form', form, '--out', at('tra-dai/bc.xlsx')] as const;
    const done = await objectOf<RolledUp>('rollup', at('dai.xlsx'), ...args);
    expect(done.issues.map((i) => i.code)).toContain('rollup.cut');
    const [workbook] = await openForm(at('tra-dai/bc.xlsx'));
    const rest: string[] = [];
    workbook.getWorksheet('Phần tiếp theo')!.eachRow((row, i) => {
      if (i > 3) rest.push(row.getCell(4).text);
    });
    await consolidate('tinh.xlsx', 'tra-dai', '2026-06-04', 'tinh-dai.xlsx');
    const cell = String(Object.values(await above('tinh-dai.xlsx'))[0]?.[3]);
    expect(cell.length).toBeLessThanOrEqual(32_767);
    const remark = '\n(còn nữa, xem trang "Phần tiếp theo")';
    expect(cell.endsWith(remark)).toBe(true);
    const whole = cell.slice(0, -remark.length) + rest.map((t) => t.slice('(tiếp) '.length)).join('');
    const names = ['Bình An', 'Hòa Lạc', 'Tân Phú'].map((n) => `- UBND xã ${n}: ${long}`);
    expect(whole).toBe(['- Phòng Một: Hướng dẫn 03 xã', ...names].join('\n'));
    expect(findRepairs(new Uint8Array(await readFile(at('tra-dai/bc.xlsx'))))).toEqual([]);
  });
});

describe('without a form of the level above', () => {
  test('the book’s own tasks, in the layout of a form', async () => {
    const done = await rollup('rieng.xlsx');
    expect(done.rollup).toEqual({ rows: 5, filled: 5, open: 0 });
    const [, sheet] = await openForm(at('rieng.xlsx'));
    const texts = (task: string) => [7, 8, 9].map((c) => rowOfTask(sheet, task).getCell(c).text);
    expect(texts('NV0002')).toEqual(['Thực hiện thường xuyên', '', '- Phòng Hai: 24 tin']);
    expect(texts('NV0005')).toEqual(['Đang thực hiện', '', '']);
    expect(findRepairs(new Uint8Array(await readFile(at('rieng.xlsx'))))).toEqual([]);
  });

  test('a book nobody has reported to: all rows are open, and it says so', async () => {
    const done = await objectOf<RolledUp>('rollup', at('so.xlsx'), '--round', '1', '--out', at('trong.xlsx'));
    expect(done.rollup).toEqual({ rows: 5, filled: 0, open: 5 });
    expect(done.issues.at(-1)?.code).toBe('rollup.open');
  });
});

describe('refused in words, and nothing is written', () => {
  test('a form of this very book, a file that is no form, a missing one, a round that is none', async () => {
    const out = ['--out', at('x.xlsx')] as const;
    const own = formPath(at('bieu-xa'), await readdir(at('bieu-xa')), 'Phòng Một');
    expect(await codes(at('xa.xlsx'), '--round', '1', '--form', own, ...out)).toEqual(['rollup.ownForm']);
    expect(await codes(at('xa.xlsx'), '--round', '1', '--form', at('tinh.xlsx'), ...out)).toEqual([
      'form.notAForm',
    ]);
    expect(await codes(at('xa.xlsx'), '--round', '1', '--form', at('khong-co.xlsx'), ...out)).toEqual([
      'file.missing',
    ]);
    expect(await codes(at('xa.xlsx'), '--round', '7', ...out)).toEqual(['round.unknown']);
    expect(await codes(at('xa.xlsx'), '--round', '1', '--form', form, '--out', form)).toEqual([
      'output.sameFile',
    ]);
    expect(await readdir(folder)).not.toContain('x.xlsx');
  });
});

test('the same book and form give the same file', async () => {
  await rollup('mot-1.xlsx', '--form', form);
  await rollup('mot-2.xlsx', '--form', form);
  expect(await readFile(at('mot-1.xlsx'))).toEqual(await readFile(at('mot-2.xlsx')));
});
