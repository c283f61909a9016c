import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { zipSync } from 'fflate';
import { temporaryFolder } from '../support/skh.ts';
import { editBook, tablesOf, tracked } from './support/book.ts';
import { inside, objectOf } from './support/inside.ts';
import { formPath, rowOfTask, sendForm } from './support/returns.ts';
import { ROUNDS, writeSmallPlan } from './support/smallPlan.ts';

interface FileReport {
  readonly file: string;
  readonly status: string;
  readonly agency: string | null;
  readonly code: string;
  readonly message: string;
  readonly at?: string;
  readonly issues: readonly { readonly code: string }[];
}

interface Receipt {
  readonly files: Readonly<Record<'accepted' | 'unchanged' | 'rejected' | 'undecided', number>>;
  readonly perFile: readonly FileReport[];
  readonly changes: { readonly new: number; readonly changed: number; readonly same: number };
  readonly missing: readonly string[];
  readonly late: readonly { readonly agency: string; readonly days: number }[];
  readonly questions: readonly {
    readonly id: string;
    readonly about: { readonly table: string; readonly row: string; readonly field: string };
    readonly read: string;
    readonly options: readonly { readonly key: string; readonly label: string }[];
    readonly default: string | null;
  }[];
  readonly issues: readonly { readonly code: string; readonly message: string }[];
}

let folder = '';
let book = '';
let forms: Readonly<Record<string, string>> = {};
let inputs = '';

const at = (name: string) => join(folder, name);
const statuses = (receipt: Receipt) =>
  Object.fromEntries(receipt.perFile.map((f) => [f.file, `${f.status} ${f.code}`]));
const consolidate = (from: string, out: string, ...rest: readonly string[]) =>
  objectOf<Receipt>('consolidate', from, ...rest, '--round', '1', '--out', out);

/** Days on which returns arrived; the round is due before 05/6/2026, so 04/6/2026 is the last day on time. */
const RECEIVED = [
  ...['--received', '2026-06-04'],
  ...['--received', 'phong-hai.xlsx=05/6/2026'],
  ...['--received', 'binh-an-1.xlsx=2026-06-01'],
  ...['--received', 'binh-an-2.xlsx=2026-06-03'],
];

const AGENCIES = [
  'Phòng Một',
  'Phòng Hai',
  'Phòng Ba',
  'UBND xã Bình An',
  'UBND xã Hòa Lạc',
  'UBND xã Tân Phú',
];

async function makeForms(of: string, round: string, into: string): Promise<Record<string, string>> {
  await objectOf('forms', of, '--round', round, '--out', into);
  const names = await readdir(into);
  return Object.fromEntries(AGENCIES.map((agency) => [agency, formPath(into, names, agency)]));
}

/** A book of another plan has another code in its forms. */
async function otherForm(): Promise<string> {
  const plan = at('khac.tsv');
  await writeFile(plan, 'TT\tNhiệm vụ\tThời gian\tCơ quan chủ trì\n1\tViệc khác\tCả năm 2026\tPhòng Một\n');
  await objectOf('start', plan, '--agencies', at('co-quan.csv'), '--out', at('khac.xlsx'), ...ROUNDS);
  await objectOf('forms', at('khac.xlsx'), '--round', '1', '--out', at('bieu-khac'));
  return formPath(at('bieu-khac'), await readdir(at('bieu-khac')), 'Phòng Một');
}

async function sendGood(): Promise<void> {
  const to = (name: string) => join(inputs, name);
  await sendForm(forms['Phòng Một']!, to('phong-mot.xlsx'), {
    NV0001: {
      'Tình hình thực hiện': 'Đã hoàn thành',
      'Tỷ lệ (%)': '100',
      'Kết quả thực hiện': 'Đã họp',
      'Ngày hoàn thành': '10/05/2026',
    },
    NV0003: { 'Kết quả thực hiện': 'Đã phối hợp' },
    NV0004: {
      'Tình hình thực hiện': 'Đang thực hiện',
      'Tỷ lệ (%)': '40',
      'Kết quả thực hiện': '- gạch đầu dòng',
    },
  });
  await sendForm(forms['Phòng Hai']!, to('phong-hai.xlsx'), {
    NV0002: { 'Tình hình thực hiện': 'Thực hiện thường xuyên', 'Kết quả thực hiện': '=1+1' },
  });
  await sendForm(forms['UBND xã Bình An']!, to('binh-an-1.xlsx'), {
    NV0003: {
      'Tình hình thực hiện': 'Đang thực hiện',
      'Tỷ lệ (%)': '30',
      'Kết quả thực hiện': 'Lần đầu',
    },
  });
  await sendForm(forms['UBND xã Bình An']!, to('binh-an-2.xlsx'), {
    NV0003: {
      'Tình hình thực hiện': 'Đã hoàn thành',
      'Kết quả thực hiện': 'Lần sau',
      'Ngày hoàn thành': '02/06/2026',
    },
  });
  await sendForm(
    forms['UBND xã Hòa Lạc']!,
    to('hoa-lac.xlsx'),
    {
      NV0003: { 'Tình hình thực hiện': 'Đang thực hiện' },
      NV0005: { 'Tình hình thực hiện': 'Chưa thực hiện', 'Khó khăn, vướng mắc': 'Thiếu kinh phí' },
    },
    (sheet) => (rowOfTask(sheet, 'NV0003').getCell(3).value = 'Việc do xã tự sửa'),
  );
  await sendForm(
    forms['Phòng Ba']!,
    to('phong-ba.xlsx'),
    { NV0004: { 'Kết quả thực hiện': 'Đã cử người' } },
    (_, workbook) => workbook.removeWorksheet('_skh'),
  );
}

async function sendBad(): Promise<void> {
  const to = (name: string) => join(inputs, name);
  const typed = { NV0003: { 'Tình hình thực hiện': 'Đang thực hiện', 'Tỷ lệ (%)': 'khoảng một nửa' } };
  await sendForm(forms['UBND xã Tân Phú']!, to('tan-phu-chu.xlsx'), typed);
  await sendForm(forms['UBND xã Tân Phú']!, to('tan-phu-trang.xlsx'), {});
  const second = await makeForms(book, '2', at('bieu-2'));
  await sendForm(second['UBND xã Tân Phú']!, to('tan-phu-ky-2.xlsx'), {
    NV0003: { 'Tình hình thực hiện': 'Đang thực hiện' },
  });
  await sendForm(await otherForm(), to('so-khac.xlsx'), {
    NV0001: { 'Tình hình thực hiện': 'Đang thực hiện' },
  });
  const plain = new ExcelJS.Workbook();
  plain.addWorksheet('Danh sách').getCell('A1').value = 'Danh sách cán bộ';
  await writeFile(to('khong-phai-bieu.xlsx'), new Uint8Array(await plain.xlsx.writeBuffer()));
  const docx = { '[Content_Types].xml': new Uint8Array(), 'word/document.xml': new Uint8Array() };
  await writeFile(to('van-ban.xlsx'), zipSync(docx));
  const whole = await readFile(forms['Phòng Một']!);
  await writeFile(to('bi-cat.xlsx'), whole.subarray(0, whole.length / 2));
}

beforeAll(async () => {
  process.env['SOURCE_DATE_EPOCH'] = '1780000000';
  folder = await temporaryFolder();
  const { plan, agencies } = await writeSmallPlan(folder);
  book = at('so.xlsx');
  inputs = at('bao-cao');
  await mkdir(inputs);
  await objectOf('start', plan, '--agencies', agencies, '--out', book, ...ROUNDS);
  forms = await makeForms(book, '1', at('bieu-1'));
  await sendGood();
  await sendBad();
});

/** Six good files; seven that can't be taken. Only Tân Phú has sent nothing that could. */
const EXPECTED_FILES = {
  'bi-cat.xlsx': 'rejected file.brokenZip',
  'binh-an-1.xlsx': 'accepted return.accepted',
  'binh-an-2.xlsx': 'accepted return.accepted',
  'hoa-lac.xlsx': 'accepted return.accepted',
  'khong-phai-bieu.xlsx': 'rejected form.notAForm',
  'phong-ba.xlsx': 'accepted return.accepted',
  'phong-hai.xlsx': 'accepted return.accepted',
  'phong-mot.xlsx': 'accepted return.accepted',
  'so-khac.xlsx': 'rejected form.otherBook',
  'tan-phu-chu.xlsx': 'rejected form.percentUnread',
  'tan-phu-ky-2.xlsx': 'rejected form.wrongRound',
  'tan-phu-trang.xlsx': 'rejected form.empty',
  'van-ban.xlsx': 'rejected form.unknownFormat',
};

describe('a folder of returns', () => {
  let receipt: Receipt;
  beforeAll(async () => {
    receipt = await consolidate(book, at('so-1.xlsx'), inputs, ...RECEIVED);
  });

  test('every file has one status, and they add up', () => {
    expect(statuses(receipt)).toEqual(EXPECTED_FILES);
    expect(receipt.files).toEqual({ accepted: 6, unchanged: 0, rejected: 7, undecided: 0 });
    expect(receipt.perFile).toHaveLength(13);
  });

  test('missing and late', () => {
    expect(receipt.missing).toEqual(['UBND xã Tân Phú']);
    expect(receipt.late).toEqual([{ agency: 'Phòng Hai', days: 1 }]);
  });

  test('values: 8 of Phòng Một, 2 of Phòng Hai, 4 of Bình An, 3 of Hòa Lạc, 1 of Phòng Ba', () => {
    expect(receipt.changes).toEqual({ new: 18, changed: 0, same: 0 });
    expect(receipt.questions).toEqual([]);
  });

  test('words in a number cell are refused with their cell', () => {
    const refused = receipt.perFile.find((f) => f.file === 'tan-phu-chu.xlsx');
    expect(refused?.at).toBe('Báo cáo!H13');
    expect(refused?.message).toContain('khoảng một nửa');
    expect(refused?.agency).toBe('UBND xã Tân Phú');
  });

  test('remarks on accepted files', () => {
    const codes = (name: string) =>
      receipt.perFile.find((f) => f.file === name)?.issues.map((i) => i.code) ?? [];
    expect(codes('hoa-lac.xlsx')).toContain('form.tampered');
    expect(codes('phong-ba.xlsx')).toContain('form.identityFromCode');
    expect(codes('binh-an-1.xlsx')).toContain('return.notCurrent');
  });

  test('the written book holds what was sent, as text', async () => {
    const { book: after } = await tracked(at('so-1.xlsx'));
    const row = (task: string, agency: string) =>
      after.TheoDoi.find((r) => r.task === task && r.agency === agency && r.round === 1)!;
    expect(row('NV0001', 'P1')).toMatchObject({
      status: 'Đã hoàn thành',
      percent: 100,
      result: 'Đã họp',
      completed: '2026-05-10',
      version: 1,
      progress: 'Hoàn thành đúng hạn',
    });
    expect(row('NV0003', 'P1')).toMatchObject({ result: 'Đã phối hợp', status: '', progress: '' });
    expect(row('NV0004', 'P1').result).toBe('- gạch đầu dòng');
    expect(row('NV0002', 'P2').result).toBe('=1+1');
    expect(row('NV0003', 'X1')).toMatchObject({
      status: 'Đã hoàn thành',
      percent: 30,
      result: 'Lần sau',
      completed: '2026-06-02',
    });
    expect(row('NV0003', 'X2').title).toBe('Xây dựng mô hình ở cơ sở');
    expect(row('NV0003', 'X3')).toMatchObject({
      status: '',
      percent: null,
      version: null,
      progress: 'Chưa có thông tin',
    });
    expect(row('NV0004', 'P3').result).toBe('Đã cử người');
    expect(after.TheoDoi.filter((r) => r.round === 2).every((r) => r.version === null)).toBe(true);
  });

  test('the cell of a formula-like text is text in the file', async () => {
    const tables = await tablesOf(at('so-1.xlsx'));
    const rows = tables.find((t) => t.name === 'TheoDoi')!.rows;
    const cells = rows.map((r) => r.cells['Kết quả thực hiện']!).filter((c) => /^[=-]/.test(String(c.value)));
    expect(cells).toEqual([
      { kind: 'text', value: '- gạch đầu dòng' },
      { kind: 'text', value: '=1+1' },
    ]);
  });

  test('the state of every report', async () => {
    const { book: after } = await tracked(at('so-1.xlsx'));
    const states = after.BaoCao.filter((r) => r.round === 1).map((r) => [
      r.agency,
      r.state,
      r.received,
      r.times,
    ]);
    expect(states).toEqual([
      ['P1', 'Gửi đúng hạn', '2026-06-04', 1],
      ['P2', 'Gửi chậm 1 ngày', '2026-06-05', 1],
      ['P3', 'Miễn báo cáo', '2026-06-04', 1],
      ['X1', 'Gửi đúng hạn', '2026-06-03', 2],
      ['X2', 'Gửi đúng hạn', '2026-06-04', 1],
      ['X3', 'Chưa gửi', null, null],
    ]);
  });

  test('reading the same folder again changes nothing', async () => {
    const again = await consolidate(at('so-1.xlsx'), at('so-1b.xlsx'), inputs, ...RECEIVED);
    expect(again.files).toEqual({ accepted: 0, unchanged: 6, rejected: 7, undecided: 0 });
    expect(again.changes).toMatchObject({ new: 0, changed: 0 });
    expect(again.questions).toEqual([]);
    expect(await tablesOf(at('so-1b.xlsx'))).toEqual(await tablesOf(at('so-1.xlsx')));
  });

  test('the order of the input does not matter', async () => {
    const names = (await readdir(inputs)).sort().reverse();
    const reversed = names.map((name) => join(inputs, name));
    const receipt2 = await consolidate(book, at('so-1c.xlsx'), ...reversed, ...RECEIVED);
    expect(receipt2).toEqual({ ...receipt, book: at('so-1c.xlsx') });
    expect(await tablesOf(at('so-1c.xlsx'))).toEqual(await tablesOf(at('so-1.xlsx')));
  });

  test('half first and the rest later gives the same tables but for the log', async () => {
    const names = (await readdir(inputs)).filter((name) => /^(phong|binh)/.test(name));
    const first = names.filter((name) => !name.startsWith('binh-an-2')).map((name) => join(inputs, name));
    const days = RECEIVED.filter((_, i) => i < 6);
    await consolidate(book, at('so-nua.xlsx'), ...first, ...days);
    await consolidate(at('so-nua.xlsx'), at('so-du.xlsx'), inputs, ...RECEIVED);
    const rest = async (path: string) =>
      (await tablesOf(path))
        .filter((t) => t.name !== 'NhatKy' && t.name !== 'DiemKhoiPhuc')
        .map(({ name, rows }) => ({ name, rows: rows.map((r) => JSON.stringify(r.cells)).sort() }));
    expect(await rest(at('so-du.xlsx'))).toEqual(await rest(at('so-1.xlsx')));
  });
});

describe('what returns come in', () => {
  async function zipOf(names: readonly string[], below = ''): Promise<Uint8Array> {
    const entries = await Promise.all(
      names.map(async (name) => [below + name, new Uint8Array(await readFile(join(inputs, name)))] as const),
    );
    return zipSync(Object.fromEntries(entries));
  }

  const days = ['--received', '2026-06-04'];

  test('a zip, with folders and what programs leave in it', async () => {
    const inner = await zipOf(['phong-mot.xlsx', 'tan-phu-chu.xlsx'], 'xa phuong/');
    const zip = zipSync({
      'gop.zip': inner,
      'phong-hai.xlsx': new Uint8Array(await readFile(join(inputs, 'phong-hai.xlsx'))),
      '__MACOSX/._phong-hai.xlsx': new Uint8Array([1]),
      '~$phong-hai.xlsx': new Uint8Array([1]),
    });
    await writeFile(at('tat-ca.zip'), zip);
    const receipt = await consolidate(book, at('so-zip.xlsx'), at('tat-ca.zip'), ...days);
    expect(statuses(receipt)).toEqual({
      'tat-ca.zip/gop.zip/xa phuong/phong-mot.xlsx': 'accepted return.accepted',
      'tat-ca.zip/gop.zip/xa phuong/tan-phu-chu.xlsx': 'rejected form.percentUnread',
      'tat-ca.zip/phong-hai.xlsx': 'accepted return.accepted',
    });
  });

  test('one broken file in a zip leaves the others', async () => {
    const good = await zipOf(['phong-mot.xlsx', 'phong-hai.xlsx']);
    const spoilt = good.slice();
    // Inside the compressed bytes of the first entry.
    spoilt.fill(0xff, 80, 400);
    await writeFile(at('hong.zip'), spoilt);
    const receipt = await consolidate(book, at('so-hong.xlsx'), at('hong.zip'), ...days);
    expect(statuses(receipt)).toEqual({
      'hong.zip/phong-mot.xlsx': 'rejected file.brokenZip',
      'hong.zip/phong-hai.xlsx': 'accepted return.accepted',
    });
  });

  test('a folder in a folder; two files of one name are told apart', async () => {
    await mkdir(at('nhan/a'), { recursive: true });
    await mkdir(at('nhan/b'), { recursive: true });
    await writeFile(at('nhan/a/bc.xlsx'), await readFile(join(inputs, 'phong-mot.xlsx')));
    await writeFile(at('nhan/b/bc.xlsx'), await readFile(join(inputs, 'phong-hai.xlsx')));
    await writeFile(at('nhan/~$bc.xlsx'), 'lock');
    const late = ['--received', 'b/bc.xlsx=07/6/2026'];
    const receipt = await consolidate(book, at('so-thu-muc.xlsx'), at('nhan'), ...days, ...late);
    expect(receipt.perFile.map((f) => [f.file, f.agency])).toEqual([
      ['a/bc.xlsx', 'Phòng Một'],
      ['b/bc.xlsx', 'Phòng Hai'],
    ]);
    expect(receipt.late).toEqual([{ agency: 'Phòng Hai', days: 3 }]);
  });

  test('single files, the received day not known', async () => {
    const receipt = await consolidate(book, at('so-le.xlsx'), join(inputs, 'phong-mot.xlsx'));
    expect(receipt.late).toEqual([]);
    const { book: after } = await tracked(at('so-le.xlsx'));
    expect(after.BaoCao.find((r) => r.agency === 'P1')?.state).toBe('Chưa rõ ngày nhận');
  });

  test('a day for a file that is not there is refused', async () => {
    const run = await inside(
      ...['consolidate', book, inputs, '--round', '1', '--out', at('khong.xlsx')],
      ...['--received', 'phong-muoi.xlsx=2026-06-04'],
    );
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('phong-muoi.xlsx');
    expect(await readdir(folder)).not.toContain('khong.xlsx');
  });

  test('nothing usable: refused, with the receipt in the object', async () => {
    const bad = ['tan-phu-trang.xlsx', 'so-khac.xlsx'].map((name) => join(inputs, name));
    const run = await inside(
      'consolidate',
      book,
      ...bad,
      '--round',
      '1',
      '--out',
      at('khong.xlsx'),
      '--json',
    );
    expect(run.code).toBe(1);
    const object = JSON.parse(run.stdout) as Receipt;
    expect(object.files).toEqual({ accepted: 0, unchanged: 0, rejected: 2, undecided: 0 });
    expect(object.issues.map((i) => i.code)).toEqual([
      'return.nothingUsable',
      'form.otherBook',
      'form.empty',
    ]);
    expect(run.stderr.trim().split('\n')).toHaveLength(3);
    expect(await readdir(folder)).not.toContain('khong.xlsx');
  });

  test('a dry run says the same and writes nothing', async () => {
    const before = (await readdir(folder)).sort();
    const dry = await objectOf<Receipt>(
      'consolidate',
      book,
      inputs,
      '--round',
      '1',
      '--dry-run',
      ...RECEIVED,
    );
    expect(dry.files).toEqual({ accepted: 6, unchanged: 0, rejected: 7, undecided: 0 });
    expect((await readdir(folder)).sort()).toEqual(before);
  });
});

describe('a cell that a person changed', () => {
  const set = (value: string) => [
    {
      kind: 'update' as const,
      table: 'TheoDoi',
      key: ['NV0001', 'P1', '1'],
      set: { 'Kết quả thực hiện': value },
    },
  ];
  let sent = '';

  beforeAll(async () => {
    sent = at('phong-mot-lan-2.xlsx');
    await sendForm(forms['Phòng Một']!, sent, {
      NV0001: { 'Tình hình thực hiện': 'Đã hoàn thành', 'Kết quả thực hiện': 'Đã họp hai lần' },
    });
    await consolidate(book, at('goc.xlsx'), join(inputs, 'phong-mot.xlsx'), '--received', '2026-06-01');
    await editBook(at('goc.xlsx'), at('sua.xlsx'), set('Văn phòng đã sửa'));
  });

  const resultIn = async (path: string) => {
    const { book: after } = await tracked(path);
    return after.TheoDoi.find((r) => r.task === 'NV0001' && r.agency === 'P1' && r.round === 1)?.result;
  };
  const questionIn = async (path: string) => (await tracked(path)).book.QuyetDinh[0];
  const days = ['--received', '2026-06-03'];

  test('becomes a question; the value of the book stays', async () => {
    const receipt = await consolidate(at('sua.xlsx'), at('hoi.xlsx'), sent, ...days);
    expect(receipt.files.accepted).toBe(1);
    expect(receipt.questions).toHaveLength(1);
    const [question] = receipt.questions;
    expect(question).toMatchObject({
      about: { table: 'TheoDoi', row: 'NV0001 · P1 · 1', field: 'result' },
      read: 'Văn phòng đã sửa → Đã họp hai lần',
      default: 'keep',
    });
    expect(question?.options.map((o) => o.key)).toEqual(['keep', 'take', 'other']);
    expect(question?.options[1]?.label).toContain('Đã họp hai lần');
    expect(await resultIn(at('hoi.xlsx'))).toBe('Văn phòng đã sửa');
    expect(await questionIn(at('hoi.xlsx'))).toMatchObject({ state: 'Chờ quyết định', choice: '' });
    const overview = (await tracked(at('hoi.xlsx'))).book.TQChung;
    expect(overview.find((r) => r.label === 'Việc cần quyết định')?.value).toBe(1);
  });

  async function decided(choice: string, value?: string): Promise<string> {
    const { questions } = await consolidate(at('sua.xlsx'), at('hoi.xlsx'), sent, ...days);
    const file = at(`quyet-dinh-${choice}.json`);
    const answer = {
      id: questions[0]!.id,
      choice,
      value,
      reason: 'Đã đối chiếu',
      by: 'Lan',
      at: '08/6/2026',
    };
    await writeFile(file, JSON.stringify([answer]));
    return file;
  }

  test('answered with take after the question was written', async () => {
    const file = await decided('take');
    const done = await consolidate(at('hoi.xlsx'), at('lay.xlsx'), sent, ...days, '--decisions', file);
    expect(done.questions).toEqual([]);
    expect(done.changes).toMatchObject({ new: 0, changed: 1 });
    expect(await resultIn(at('lay.xlsx'))).toBe('Đã họp hai lần');
    expect(await questionIn(at('lay.xlsx'))).toMatchObject({
      state: 'Đã áp dụng',
      choice: 'take',
      reason: 'Đã đối chiếu',
      by: 'Lan',
    });
  });

  test('answered in the same run: taken, and the answer is on record', async () => {
    const file = await decided('take');
    const done = await consolidate(at('sua.xlsx'), at('lay-ngay.xlsx'), sent, ...days, '--decisions', file);
    expect(done.questions).toEqual([]);
    expect(await resultIn(at('lay-ngay.xlsx'))).toBe('Đã họp hai lần');
    expect(await questionIn(at('lay-ngay.xlsx'))).toMatchObject({ state: 'Đã áp dụng', choice: 'take' });
  });

  test('answered with keep, and with a value of one’s own', async () => {
    const keep = await decided('keep');
    await consolidate(at('sua.xlsx'), at('giu.xlsx'), sent, ...days, '--decisions', keep);
    expect(await resultIn(at('giu.xlsx'))).toBe('Văn phòng đã sửa');
    expect(await questionIn(at('giu.xlsx'))).toMatchObject({ state: 'Đã áp dụng', choice: 'keep' });
    const other = await decided('other', 'Họp ba lần');
    await consolidate(at('sua.xlsx'), at('khac-3.xlsx'), sent, ...days, '--decisions', other);
    expect(await resultIn(at('khac-3.xlsx'))).toBe('Họp ba lần');
  });

  test('answered in the sheet instead of a file', async () => {
    const { questions } = await consolidate(at('sua.xlsx'), at('hoi.xlsx'), sent, ...days);
    const key = [questions[0]!.id];
    await editBook(at('hoi.xlsx'), at('ghi-tay.xlsx'), [
      { kind: 'update', table: 'QuyetDinh', key, set: { Chọn: 'take' } },
    ]);
    await consolidate(at('ghi-tay.xlsx'), at('lay-tay.xlsx'), sent, ...days);
    expect(await resultIn(at('lay-tay.xlsx'))).toBe('Đã họp hai lần');
    expect((await questionIn(at('lay-tay.xlsx')))?.state).toBe('Đã áp dụng');
  });

  test('an answer that names nothing is told, not swallowed', async () => {
    const file = at('la.json');
    await writeFile(file, JSON.stringify([{ id: 'khong-co', choice: 'take' }]));
    const done = await consolidate(at('sua.xlsx'), at('la.xlsx'), sent, ...days, '--decisions', file);
    expect(done.issues.map((i) => i.code)).toContain('decisions.unknown');
    expect(await resultIn(at('la.xlsx'))).toBe('Văn phòng đã sửa');
  });

  test('a question that nobody asks any more is no open one', async () => {
    await consolidate(at('sua.xlsx'), at('hoi.xlsx'), sent, ...days);
    await editBook(at('hoi.xlsx'), at('tu-sua.xlsx'), set('Đã họp hai lần'));
    await consolidate(at('tu-sua.xlsx'), at('het-hoi.xlsx'), sent, ...days);
    expect((await questionIn(at('het-hoi.xlsx')))?.state).toBe('Không còn đặt ra');
    const overview = (await tracked(at('het-hoi.xlsx'))).book.TQChung;
    expect(overview.find((r) => r.label === 'Việc cần quyết định')?.value).toBe(0);
  });
});

describe('done on an unknown day', () => {
  // NV0001 is due 15/5/2026 and the figures are of 04/6/2026: without a day nobody knows whether it was in time.
  test('is a question that the day of completion closes', async () => {
    const form = at('khong-ngay.xlsx');
    await sendForm(forms['Phòng Một']!, form, { NV0001: { 'Tình hình thực hiện': 'Đã hoàn thành' } });
    const asked = await consolidate(book, at('so-ngay.xlsx'), form, '--received', '2026-06-04');
    expect(asked.questions.map((q) => [q.about.row, q.about.field])).toEqual([
      ['NV0001 · P1 · 1', 'completed'],
    ]);
    const decisions = at('ngay.json');
    const answer = { id: asked.questions[0]!.id, choice: 'other', value: '20/5/2026' };
    await writeFile(decisions, JSON.stringify([answer]));
    const done = await consolidate(
      ...([at('so-ngay.xlsx'), at('so-co-ngay.xlsx'), form] as const),
      ...['--received', '2026-06-04', '--decisions', decisions],
    );
    expect(done.questions).toEqual([]);
    const { book: after } = await tracked(at('so-co-ngay.xlsx'));
    const row = after.TheoDoi.find((r) => r.task === 'NV0001' && r.agency === 'P1' && r.round === 1);
    expect(row).toMatchObject({ completed: '2026-05-20', progress: 'Hoàn thành quá hạn' });
    expect(after.QuyetDinh[0]?.state).toBe('Đã áp dụng');
  });
});

describe('refused before anything is read', () => {
  test('a closed round', async () => {
    await editBook(book, at('chot.xlsx'), [
      { kind: 'update', table: 'KyBaoCao', key: ['1'], set: { 'Đã chốt ngày': { date: '2026-06-10' } } },
    ]);
    const run = await inside(
      'consolidate',
      at('chot.xlsx'),
      inputs,
      '--round',
      '1',
      '--out',
      at('khong.xlsx'),
    );
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(/^Kỳ báo cáo 1 đã chốt/);
    expect(await readdir(folder)).not.toContain('khong.xlsx');
  });

  test('an output that is one of the returns', async () => {
    const file = join(inputs, 'phong-mot.xlsx');
    const before = await readFile(file);
    const run = await inside('consolidate', book, file, '--round', '1', '--out', file);
    expect(run.code).toBe(1);
    expect(run.stderr).toContain(basename(file));
    expect(await readFile(file)).toEqual(before);
  });
});
