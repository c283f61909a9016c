import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { skh, temporaryFolder } from '../support/skh.ts';
import { editBook } from './support/book.ts';
import { inside, objectOf } from './support/inside.ts';
import { ROUNDS, writeSmallPlan } from './support/smallPlan.ts';

/** Words that a clerk has no use for, and traces of a program that fell over. */
const JARGON =
  /\b(JSON|zip|XML|null|undefined|Error|exception|parse|import|sync|token|unexpected|invalid|required|missing|failed|ENOENT|EISDIR|EACCES|errno)\b|\n\s+at |node_modules|\.ts:/i;
const VIETNAMESE = /[ăâđêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]/i;

let folder = '';
const at = (name: string) => join(folder, name);

interface Expected {
  readonly code?: 1 | 2;
  /** Issue codes in the object; on stderr there is a sentence for each. */
  readonly issues: readonly string[];
  /** Must stand in the sentence. */
  readonly says?: RegExp;
}

/** Runs a command with and without --json, and proves that it was refused as it should be, and left nothing behind. */
async function refused(args: readonly string[], { code = 1, issues, says }: Expected): Promise<void> {
  const before = (await readdir(folder, { recursive: true })).sort();
  const plain = await inside(...args);
  const json = await inside(args[0]!, '--json', ...args.slice(1));
  const lines = plain.stderr.trim().split('\n');
  expect({ code: plain.code, stdout: plain.stdout, lines: lines.length }).toEqual({
    code,
    stdout: '',
    lines: issues.length,
  });
  const object = JSON.parse(json.stdout) as {
    issues: { code: string; severity: string; message: string }[];
    questions: unknown;
  };
  const errors = object.issues.filter((i) => i.severity === 'error');
  expect(errors.map((i) => i.code)).toEqual(issues);
  expect(errors.map((i) => i.message)).toEqual(lines);
  expect(object.questions).toEqual([]);
  expect(json.code).toBe(code);
  for (const line of lines) {
    expect(line).toMatch(VIETNAMESE);
    // The user's own words (paths, options, what a cell holds) may be anything.
    const own = line
      .replaceAll(folder, '')
      .replace(/"[^"]*"/g, '')
      .replace(/[\w-]+\.\w{3,4}\b/g, '')
      .replace(/--[\w-]+(?: <[^>]*>)?/g, '');
    expect(own.replace(/skh --help/g, '')).not.toMatch(JARGON);
    // Cause and remedy: more than one sentence, or a colon between the two.
    expect(line).toMatch(/[.:;] \S/);
  }
  if (says !== undefined) expect(plain.stderr).toMatch(says);
  expect((await readdir(folder, { recursive: true })).sort()).toEqual(before);
}

const book = (...rest: readonly string[]) => ['forms', at('so.xlsx'), '--out', at('ra'), ...rest];

async function excel(name: string, rows: readonly (readonly string[])[]): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('Bảng').addRows(rows.map((row) => [...row]));
  await writeFile(at(name), new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/** The book with one text of its parts replaced. */
async function spoil(
  name: string,
  part: RegExp,
  from: string,
  to: string,
  source = 'so.xlsx',
): Promise<void> {
  const parts = unzipSync(new Uint8Array(await readFile(at(source))));
  let done = false;
  for (const [path, bytes] of Object.entries(parts)) {
    const text = part.test(path) ? strFromU8(bytes) : '';
    if (!text.includes(from)) continue;
    parts[path] = strToU8(text.replaceAll(from, to));
    done = true;
  }
  if (!done) throw new Error(`'${from}' is in no part of the book`);
  await writeFile(at(name), zipSync(parts));
}

beforeAll(async () => {
  folder = await temporaryFolder();
  const { plan, agencies } = await writeSmallPlan(folder);
  await objectOf('start', plan, '--agencies', agencies, '--out', at('so.xlsx'), ...ROUNDS);
  await writeFile(at('anh.png'), new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 4, 5, 6, 7, 8]));
  await writeFile(at('rong.csv'), '');
  await writeFile(at('trong.csv'), 'Mã,Tên cơ quan,Nhóm\n');
  await writeFile(at('khong-ten.csv'), 'Mã,Số điện thoại\nP1,0123\n');
  await excel('khac.xlsx', [['Họ tên'], ['Nguyễn Văn A']]);
  await excel('khong-cot.xlsx', [
    ['TT', 'Thời gian thực hiện', 'Cơ quan chủ trì', 'Cơ quan phối hợp'],
    ['1', 'Cả năm 2026', 'Phòng Một', ''],
  ]);
  const whole = await readFile(at('so.xlsx'));
  await writeFile(at('bi-cat.xlsx'), whole.subarray(0, 2000));
  await writeFile(at('quyet-dinh.json'), '{"id": ');
  await writeFile(at('quyet-dinh-2.json'), '[{"id": "a", "choice": "none"}, {"id": "b"}]');
});

describe('a plan that can’t be read', () => {
  const start = (plan: string, agencies = 'co-quan.csv') => [
    ...['start', at(plan), '--agencies', at(agencies)],
    ...['--out', at('moi.xlsx')],
  ];

  test.each<[string, string[], Expected]>([
    ['no such file', ['khong-co.docx'], { issues: ['file.missing'], says: /khong-co\.docx/ }],
    ['a picture', ['anh.png'], { issues: ['file.unknownFormat'], says: /anh\.png/ }],
    ['a folder', ['.'], { issues: ['file.isFolder'] }],
    ['a workbook cut short', ['bi-cat.xlsx'], { issues: ['file.brokenZip'] }],
    ['a table without tasks', ['khong-cot.xlsx'], { issues: ['plan.noTaskColumn'] }],
    ['a table of something else', ['khac.xlsx'], { issues: ['plan.noTaskTable'] }],
  ])('%s', async (_, [plan], expected) => {
    await refused(start(plan!), expected);
    await refused(['read', at(plan!)], expected);
  });

  test.each<[string, string, Expected]>([
    ['no such register', 'khong-co.csv', { issues: ['file.missing'] }],
    ['a register without a line', 'trong.csv', { issues: ['register.empty'], says: /trong\.csv/ }],
    ['a register without names', 'khong-ten.csv', { issues: ['register.noNameColumn'] }],
    ['an empty file', 'rong.csv', { issues: ['file.empty'] }],
  ])('%s', async (_, agencies, expected) => {
    await refused(start('ke-hoach.tsv', agencies), expected);
  });

  test('the plan itself as the new book', async () => {
    const args = ['start', at('ke-hoach.tsv'), '--agencies', at('co-quan.csv'), '--out', at('ke-hoach.tsv')];
    await refused(args, { issues: ['output.sameFile'], says: /ke-hoach\.tsv/ });
  });

  test('a round or a day that can’t be understood', async () => {
    await refused([...start('ke-hoach.tsv'), '--round', 'lần 1'], { issues: ['round.badArgument'] });
    await refused([...start('ke-hoach.tsv'), '--round', 'lần 1=31/02/2026'], {
      issues: ['date.invalid'],
      says: /31\/02\/2026/,
    });
    await refused([...start('ke-hoach.tsv'), '--as-of', 'hôm nay'], {
      issues: ['date.invalid'],
      says: /hôm nay/,
    });
  });

  test('decisions that are none', async () => {
    const decided = (file: string) => [...start('ke-hoach.tsv'), '--decisions', at(file)];
    await refused(decided('khong-co.json'), { issues: ['file.missing'] });
    await refused(decided('quyet-dinh.json'), { issues: ['decisions.invalid'], says: /quyet-dinh\.json/ });
    await refused(decided('quyet-dinh-2.json'), { issues: ['decisions.invalid'], says: /mục thứ 2/ });
  });
});

describe('a tracking workbook that is none, or was spoilt', () => {
  const forms = (name: string) => ['forms', at(name), '--round', '1', '--out', at('ra')];

  test.each<[string, string, Expected]>([
    ['no such book', 'khong-co.xlsx', { issues: ['file.missing'] }],
    ['a folder', '.', { issues: ['file.isFolder'] }],
    ['a workbook of another kind', 'khac.xlsx', { issues: ['book.notOurs'] }],
    ['cut short', 'bi-cat.xlsx', { issues: ['file.brokenZip'] }],
    ['text', 'co-quan.csv', { issues: ['book.unknownFormat'] }],
  ])('%s', async (_, name, expected) => {
    await refused(forms(name), expected);
    await refused(['score', at(name), '--out', at('diem.xlsx')], expected);
    await refused(['print', at(name), '--out', at('in.xlsx')], expected);
    const returns = ['consolidate', at(name), at('anh.png'), '--round', '1', '--out', at('moi.xlsx')];
    await refused(returns, expected);
  });

  test('a column of a table was renamed', async () => {
    await spoil('mat-cot.xlsx', /tables\/|worksheets\/sheet/, 'Đánh giá tiến độ', 'Đánh giá');
    await refused(forms('mat-cot.xlsx'), {
      issues: ['book.columnMissing'],
      says: /"TheoDoi" không có cột "Đánh giá tiến độ"/,
    });
  });

  test('a table was renamed', async () => {
    await spoil('mat-bang.xlsx', /tables\//, '"PhanCong"', '"BangKhac"');
    await refused(forms('mat-bang.xlsx'), { issues: ['book.tableMissing'], says: /PhanCong/ });
  });

  test('words in a date column, and in a number column, each with its cell', async () => {
    await editBook(at('so.xlsx'), at('sai-o.xlsx'), [
      {
        kind: 'update',
        table: 'TheoDoi',
        key: ['NV0001', 'P1', '1'],
        set: { 'Ngày hoàn thành': 'tháng trước', 'Tỷ lệ (%)': 'một nửa' },
      },
    ]);
    await refused(forms('sai-o.xlsx'), {
      issues: ['book.cellInvalid', 'book.cellInvalid'],
      says: /sai-o\.xlsx › [^›]*Theo dõi thực hiện[^›]* › ô [A-Z]+\d+: .*một nửa/,
    });
  });

  test('one row twice, and a row without its code, each with its cell', async () => {
    const day = { 'Ngày nghỉ': { date: '2026-09-02' } };
    const add = (rows: (typeof day | { 'Tên ngày nghỉ': string })[]) => [
      { kind: 'insert' as const, table: 'NgayNghi', rows },
    ];
    const next = { 'Ngày nghỉ': { date: '2026-09-03' } };
    await editBook(at('so.xlsx'), at('hai-ngay.xlsx'), add([day, next]));
    // The serial of 03/9/2026 becomes that of 02/9/2026: the host itself would not write a key twice.
    await spoil('hai-dong.xlsx', /worksheets\/sheet/, '<v>46268</v>', '<v>46267</v>', 'hai-ngay.xlsx');
    await refused(forms('hai-dong.xlsx'), {
      issues: ['book.duplicateKey'],
      says: /Kỳ báo cáo[^›]* › ô [A-Z]+\d+: .*2026-09-02/,
    });
    await editBook(at('so.xlsx'), at('thieu-ma.xlsx'), add([day, { 'Tên ngày nghỉ': 'Tết' }]));
    await refused(forms('thieu-ma.xlsx'), {
      issues: ['book.keyMissing'],
      says: /Kỳ báo cáo[^›]* › ô [A-Z]+\d+: .*"Ngày nghỉ"/,
    });
  });

  test('a newer program made it', async () => {
    await editBook(at('so.xlsx'), at('moi-hon.xlsx'), [
      { kind: 'update', table: 'ThongTin', key: ['schemaVersion'], set: { 'Nội dung': '99' } },
    ]);
    await refused(forms('moi-hon.xlsx'), { issues: ['book.newerVersion'], says: /99/ });
  });
});

describe('a command that asks for what can’t be', () => {
  test('the book as its own output', async () => {
    const same = { issues: ['output.sameFile'], says: /so\.xlsx/ };
    const out = ['--out', at('so.xlsx')];
    await refused(['consolidate', at('so.xlsx'), at('anh.png'), '--round', '1', ...out], same);
    await refused(['score', at('so.xlsx'), ...out], same);
    await refused(['print', at('so.xlsx'), ...out], same);
    await refused(['score', at('so.xlsx'), '--out', at('./ra/../so.xlsx')], same);
  });

  test('an output that can’t be written', async () => {
    const args = ['score', at('so.xlsx'), '--out', at('co-quan.csv/moi.xlsx')];
    await refused(args, { issues: ['output.unwritable'] });
  });

  test('a round that is no number, and forms into a file, are wrong usage', async () => {
    const round = await inside('round', at('so.xlsx'), 'x', '--lock', '--out', at('chot.xlsx'));
    expect([round.code, round.stderr]).toEqual([2, expect.stringContaining('"x"')]);
    const made = await inside('forms', at('so.xlsx'), '--round', '1', '--out', at('g.xlsx'));
    expect([made.code, made.stderr]).toEqual([2, expect.stringContaining('g.xlsx')]);
  });

  test('a round that is none', async () => {
    await refused(book('--round', '7'), { issues: ['round.unknown'], says: /1, 2/ });
    await refused(book('--round', 'một'), { issues: ['round.badNumber'], says: /một/ });
    await refused(book('--round', '1.5'), { issues: ['round.badNumber'] });
  });

  test('returns that are not there', async () => {
    const from = (...inputs: readonly string[]) => [
      ...['consolidate', at('so.xlsx'), ...inputs],
      ...['--round', '1', '--out', at('moi.xlsx')],
    ];
    await refused(from(at('khong-co')), { issues: ['file.missing'] });
    await refused([...from(at('so.xlsx')), '--received', '2026-13-01'], { issues: ['date.invalid'] });
    await refused(from(at('anh.png')), { issues: ['return.nothingUsable', 'form.image'] });
  });

  test('a scheme that is none, a paper that is none', async () => {
    const scheme = ['score', at('so.xlsx'), '--scheme', at('quyet-dinh.json'), '--out', at('moi.xlsx')];
    await refused(scheme, { issues: ['scheme.unreadable'], says: /quyet-dinh\.json/ });
    const sheet = ['print', at('so.xlsx'), '--sheet', 'Biểu 99', '--out', at('in.xlsx')];
    await refused(sheet, { issues: ['paper.unknown'], says: /Biểu 99/ });
  });
});

describe('wrong usage', () => {
  test.each<[string, string[], RegExp]>([
    ['no such command', ['nhap'], /không có lệnh "nhap"/],
    ['no such option', ['print', 'so.xlsx', '--out', 'x.xlsx', '--mau'], /không có tùy chọn --mau/],
    ['an option is missing', ['print', 'so.xlsx'], /thiếu tùy chọn --out/],
    ['neither output nor dry run', ['consolidate', 'so.xlsx', 'a', '--round', '1'], /thiếu tùy chọn --out/],
    ['a value is missing', ['forms', 'so.xlsx', '--out', 'x', '--round'], /--round <SỐ> cần có giá trị/],
    ['an argument is missing', ['read'], /thiếu tham số "KẾ-HOẠCH"/],
    ['too many arguments', ['read', 'a', 'b'], /thừa tham số/],
  ])('%s', async (_, args, says) => {
    await refused(args, { code: 2, issues: ['usage.wrong'], says });
  });

  test('no command at all', async () => {
    const run = await inside();
    expect([run.code, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toMatch(/^Câu lệnh chưa đúng: chưa ghi lệnh cần chạy\./);
  });

  test('as a process: the exit code and the streams are the same', async () => {
    const wrong = await skh(['nhap']);
    expect([wrong.code, wrong.stdout]).toEqual([2, '']);
    expect(wrong.stderr).toMatch(/không có lệnh "nhap"/);
    const missing = await skh(['read', at('khong-co.docx'), '--json']);
    expect(missing.code).toBe(1);
    expect(missing.stderr.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(missing.stdout)).toMatchObject({ issues: [{ code: 'file.missing' }] });
  });
});

describe('help', () => {
  const COMMANDS = ['read', 'start', 'forms', 'consolidate', 'score', 'print', 'demo'];

  test.each(['', ...COMMANDS])('of %s is Vietnamese and ends well', async (command) => {
    const args = command === '' ? ['--help'] : [command, '--help'];
    const run = await inside(...args);
    expect([run.code, run.stderr]).toEqual([0, '']);
    expect(run.stdout).toMatch(/^Cách dùng: skh /);
    expect(run.stdout).not.toMatch(
      /\b(Usage|Options|Commands|Arguments|default|display|options|file|date)\b/,
    );
    // Every line that explains something does so in Vietnamese.
    const lines = run.stdout.split('\n').filter((line) => /^ {2}\S/.test(line));
    for (const line of lines) expect(line).toMatch(VIETNAMESE);
  });

  test('lists every command', async () => {
    const { stdout } = await inside('help');
    for (const command of COMMANDS) expect(stdout).toContain(`\n  ${command} `);
  });
});
