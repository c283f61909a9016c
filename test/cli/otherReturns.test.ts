import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { readForm } from '../../src/readers/forms/readForm.ts';
import { temporaryFolder } from '../support/skh.ts';
import { asXls } from './support/blockForms.ts';
import { tracked } from './support/book.ts';
import { objectOf } from './support/inside.ts';
import { formPath, rowOfTask, sendForm } from './support/returns.ts';
import { ROUNDS, writeSmallPlan } from './support/smallPlan.ts';

interface Receipt {
  readonly files: Readonly<Record<string, number>>;
  readonly perFile: readonly {
    readonly file: string;
    readonly status: string;
    readonly agency: string | null;
    readonly code: string;
  }[];
  readonly questions: readonly {
    readonly id: string;
    readonly about: { readonly table: string; readonly row: string };
    readonly options: readonly { readonly key: string }[];
  }[];
}

let folder = '';
let forms: readonly string[] = [];
const at = (name: string) => join(folder, name);
const formOf = (agency: string) => formPath(at('bieu'), forms, agency);

/** Texts of the form's visible sheet by row and column. */
async function grid(path: string): Promise<string[][]> {
  const { value } = readForm('bieu.xlsx', new Uint8Array(await readFile(path)));
  const rows: string[][] = [];
  for (const cell of value!.sheets[0]!.cells) (rows[cell.row] ??= [])[cell.column] = cell.text;
  return rows.filter((row) => row !== undefined);
}

/** What an agency does that copies the form into its own Word report, and takes half of the table to another page. */
async function asDocx(from: string, to: string, withCode: boolean): Promise<void> {
  const rows = await grid(from);
  const header = rows.findIndex((row) => row[1] === 'Mã' && row[2] === 'TT');
  const width = rows[header]!.length - 1;
  const line = (row: readonly string[]) =>
    new TableRow({
      children: Array.from(
        { length: width },
        (_, i) => new TableCell({ children: [new Paragraph(row[i + 1] ?? '')] }),
      ),
    });
  const body = rows.slice(header + 1).filter((row) => /^NV/.test(row[1] ?? ''));
  const above = rows.slice(0, header).flatMap((row) => {
    const texts = row.filter((text) => text !== undefined && text !== '');
    const isCode = texts.includes('Mã biểu');
    return isCode ? [texts[0]!, ...(withCode ? [`Mã biểu: ${texts.at(-1)}`] : [])] : texts;
  });
  const children = [
    ...above.map((text) => new Paragraph(text)),
    new Table({ rows: [rows[header]!, ...body.slice(0, 1)].map(line) }),
    new Paragraph(''),
    new Table({ rows: body.slice(1).map(line) }),
  ];
  const document = new Document({ sections: [{ children }] });
  await writeFile(to, new Uint8Array(await Packer.toBuffer(document)));
}

const ANSWER = { 'Tình hình thực hiện': 'Đang thực hiện', 'Kết quả thực hiện': 'Đã họp' };

beforeAll(async () => {
  process.env['SOURCE_DATE_EPOCH'] = '1780000000';
  folder = await temporaryFolder();
  const { plan, agencies } = await writeSmallPlan(folder);
  await objectOf('start', plan, '--agencies', agencies, '--out', at('so.xlsx'), ...ROUNDS);
  await objectOf('forms', at('so.xlsx'), '--round', '1', '--out', at('bieu'));
  forms = await readdir(at('bieu'));
});

const consolidate = (book: string, out: string, ...rest: readonly string[]) =>
  objectOf<Receipt>('consolidate', at(book), ...rest, '--round', '1', '--out', at(out));

async function statusOf(book: string, task: string, agency: string): Promise<string | undefined> {
  const { book: found } = await tracked(at(book));
  return found.TheoDoi.find((r) => r.task === task && r.agency === agency && r.round === 1)?.status;
}

describe('returns of other programs', () => {
  test('a Word document with the form’s table, in two parts', async () => {
    const filled = await sendForm(formOf('UBND xã Bình An'), at('tam/1.xlsx'), {
      NV0003: ANSWER,
      NV0005: ANSWER,
    });
    await asDocx(filled, at('binh-an.docx'), true);
    const receipt = await consolidate('so.xlsx', 'so-docx.xlsx', at('binh-an.docx'));
    expect(receipt.perFile[0]).toMatchObject({ status: 'accepted', agency: 'UBND xã Bình An' });
    expect(await statusOf('so-docx.xlsx', 'NV0003', 'X1')).toBe('Đang thực hiện');
    expect(await statusOf('so-docx.xlsx', 'NV0005', 'X1')).toBe('Đang thực hiện');
  });

  test('the same without the code: by its content, which is certain', async () => {
    const filled = await sendForm(formOf('UBND xã Hòa Lạc'), at('tam/2.xlsx'), { NV0003: ANSWER });
    await asDocx(filled, at('hoa-lac.docx'), false);
    const receipt = await consolidate('so.xlsx', 'so-docx2.xlsx', at('hoa-lac.docx'));
    expect(receipt.perFile[0]).toMatchObject({ status: 'accepted', agency: 'UBND xã Hòa Lạc' });
  });

  test('an .xls', async () => {
    const filled = await sendForm(formOf('UBND xã Tân Phú'), at('tam/3.xlsx'), { NV0003: ANSWER });
    await asXls(filled, at('tan-phu.xls'));
    const receipt = await consolidate('so.xlsx', 'so-xls.xlsx', at('tan-phu.xls'));
    expect(receipt.perFile[0]).toMatchObject({ status: 'accepted', agency: 'UBND xã Tân Phú' });
    expect(await statusOf('so-xls.xlsx', 'NV0003', 'X3')).toBe('Đang thực hiện');
  });
});

describe('a file that does not say whose it is', () => {
  let question: Receipt['questions'][number];

  test('is undecided with a proposal, and nothing of it is written', async () => {
    await sendForm(formOf('UBND xã Tân Phú'), at('la.xlsx'), { NV0005: ANSWER }, (sheet, workbook) => {
      workbook.removeWorksheet('_skh');
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          if (cell.row && Number(cell.row) < 12) cell.value = null;
        }),
      );
    });
    const receipt = await consolidate('so.xlsx', 'so-la.xlsx', at('la.xlsx'));
    expect(receipt.files).toEqual({ accepted: 0, unchanged: 0, rejected: 0, undecided: 1 });
    expect(receipt.perFile[0]).toMatchObject({
      status: 'undecided',
      agency: null,
      code: 'form.agencyUnknown',
    });
    [question] = receipt.questions as [Receipt['questions'][number]];
    expect(question.options.map((o) => o.key)).toEqual(['X1', 'X2', 'X3', 'P1', 'agency', 'refuse']);
    const { book } = await tracked(at('so-la.xlsx'));
    expect([book.BanGui, book.PhienBan]).toEqual([[], []]);
    expect(book.QuyetDinh.map((r) => [r.id, r.table, r.state])).toEqual([
      [question.id, 'Tình hình gửi báo cáo', 'Chờ quyết định'],
    ]);
  });

  test('stays asked when other files come', async () => {
    await sendForm(formOf('Phòng Ba'), at('ba.xlsx'), { NV0004: { 'Kết quả thực hiện': 'Đã cử' } });
    await consolidate('so-la.xlsx', 'so-la2.xlsx', at('ba.xlsx'));
    const { book } = await tracked(at('so-la2.xlsx'));
    expect(book.QuyetDinh.map((r) => r.state)).toEqual(['Chờ quyết định']);
  });

  test('is taken by the answer', async () => {
    await writeFile(at('tra-loi.json'), JSON.stringify([{ id: question.id, choice: 'X3' }]));
    const decisions = ['--decisions', at('tra-loi.json')];
    const receipt = await consolidate('so-la2.xlsx', 'so-la3.xlsx', at('la.xlsx'), ...decisions);
    expect(receipt.perFile[0]).toMatchObject({ status: 'accepted', agency: 'UBND xã Tân Phú' });
    expect(receipt.questions).toEqual([]);
    expect(await statusOf('so-la3.xlsx', 'NV0005', 'X3')).toBe('Đang thực hiện');
    const { book } = await tracked(at('so-la3.xlsx'));
    expect(book.QuyetDinh.map((r) => r.state)).toEqual(['Đã áp dụng']);
    const again = await consolidate('so-la3.xlsx', 'so-la4.xlsx', at('la.xlsx'));
    expect(again.files).toEqual({ accepted: 0, unchanged: 1, rejected: 0, undecided: 0 });
  });
});

describe('true dates with a day up to the 12th', () => {
  test('one question for the file; its answer needs no file', async () => {
    const done = { 'Tình hình thực hiện': 'Đã hoàn thành' };
    await sendForm(formOf('Phòng Một'), at('ngay.xlsx'), { NV0001: done, NV0004: done }, (sheet) => {
      for (const [task, day] of [
        ['NV0001', '2026-02-05'],
        ['NV0004', '2026-03-04'],
      ] as const) {
        const cell = rowOfTask(sheet, task).getCell(11);
        cell.numFmt = 'dd/mm/yyyy';
        cell.value = new Date(`${day}T00:00:00Z`);
      }
    });
    const receipt = await consolidate('so.xlsx', 'so-ngay.xlsx', at('ngay.xlsx'));
    expect(receipt.questions.map((q) => q.about.row)).toEqual(['ngay.xlsx · P1 · 1']);
    const answer = [{ id: receipt.questions[0]!.id, choice: 'monthFirst' }];
    await writeFile(at('ngay.json'), JSON.stringify(answer));
    await objectOf(
      'settle',
      at('so-ngay.xlsx'),
      '--decisions',
      at('ngay.json'),
      '--out',
      at('so-ngay2.xlsx'),
    );
    const { book } = await tracked(at('so-ngay2.xlsx'));
    const days = book.TheoDoi.filter((r) => r.agency === 'P1' && r.round === 1).map((r) => [
      r.task,
      r.completed,
    ]);
    expect(days).toEqual([
      ['NV0001', '2026-05-02'],
      ['NV0003', null],
      ['NV0004', '2026-04-03'],
    ]);
    expect(book.PhienBan.every((r) => r.pending === '')).toBe(true);
  });

  const LATER = ['--received', '2026-06-03'];

  /** The same agency's next version: one day more, and one of the old ones again. */
  async function nextVersion(to: string): Promise<void> {
    const done = { 'Tình hình thực hiện': 'Đã hoàn thành' };
    const typed = { NV0001: done, NV0003: { 'Kết quả thực hiện': 'Đã phối hợp' }, NV0004: done };
    await sendForm(formOf('Phòng Một'), at(to), typed, (sheet) => {
      for (const [task, day] of [
        ['NV0001', '2026-02-05'],
        ['NV0004', '2026-01-04'],
      ] as const) {
        const cell = rowOfTask(sheet, task).getCell(11);
        cell.numFmt = 'dd/mm/yyyy';
        cell.value = new Date(`${day}T00:00:00Z`);
      }
    });
  }

  const daysOf = async (book: string) =>
    (await tracked(at(book))).book.TheoDoi.filter((r) => r.agency === 'P1' && r.round === 1).map(
      (r) => r.completed,
    );

  test('the answer holds for the next version, is told there, and outlives a withdrawal', async () => {
    await nextVersion('ngay-b.xlsx');
    const receipt = await consolidate('so-ngay2.xlsx', 'so-ngay3.xlsx', at('ngay-b.xlsx'), ...LATER);
    expect(receipt.files['accepted']).toBe(1);
    expect(receipt.questions).toEqual([]);
    const issues = (receipt.perFile[0] as unknown as { issues: { code: string }[] }).issues.map(
      (i) => i.code,
    );
    expect(issues).toContain('return.dayOrderKept');
    // 5 February was typed as 2 May, 4 January as 1 April.
    expect(await daysOf('so-ngay3.xlsx')).toEqual(['2026-05-02', null, '2026-04-01']);
    const back = ['withdraw', at('so-ngay3.xlsx'), 'P1', '--round', '1', '--reason', 'Gửi nhầm'];
    await objectOf(...back, '--out', at('so-ngay4.xlsx'));
    expect(await daysOf('so-ngay4.xlsx')).toEqual(['2026-05-02', null, '2026-04-03']);
    const again = await consolidate('so-ngay4.xlsx', 'so-ngay5.xlsx', at('ngay-b.xlsx'), ...LATER);
    expect(again.questions).toEqual([]);
    expect(await daysOf('so-ngay5.xlsx')).toEqual(['2026-05-02', null, '2026-04-01']);
  });
});
