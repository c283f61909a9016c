import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { temporaryFolder } from '../support/skh.ts';
import { editBook, tracked } from './support/book.ts';
import { inside, objectOf } from './support/inside.ts';
import { formPath, sendForm } from './support/returns.ts';
import { PLAN_TEXT, ROUNDS, writeSmallPlan } from './support/smallPlan.ts';

/** A second plan: its numbers are those of the first, its tasks are others. */
const SECOND = `TT\tNhiệm vụ\tThời gian thực hiện\tCơ quan chủ trì\tCơ quan phối hợp
1\tCHUYỂN ĐỔI SỐ\t\t\t
1.1\tSố hóa hồ sơ lưu trữ\t30/9/2026\tPhòng Một\tPhòng Hai
1.2\tTập huấn kỹ năng số\tCả năm 2026\tUBND các xã\t
`;

let folder = '';
const at = (name: string) => join(folder, name);

/** What a .docx says, its runs joined. */
async function letterWords(file: string): Promise<string> {
  const parts = unzipSync(new Uint8Array(await readFile(file)));
  return strFromU8(parts['word/document.xml']!).replace(/<[^>]*>/g, '');
}

async function rowsOfForm(file: string): Promise<[string, string, string][]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const sheet = workbook.getWorksheet('Báo cáo')!;
  const rows: [string, string, string][] = [];
  sheet.eachRow((row) => {
    const code = row.getCell(1).text;
    if (/^NV\d+$/.test(code)) rows.push([code, row.getCell(2).text, row.getCell(3).text]);
  });
  return rows;
}

beforeAll(async () => {
  folder = await temporaryFolder();
  const { plan, agencies } = await writeSmallPlan(folder);
  await writeFile(at('hai.tsv'), SECOND);
  await writeFile(at('hai-sua.tsv'), SECOND.replace('30/9/2026', '31/10/2026'));
  await objectOf('start', plan, '--agencies', agencies, '--out', at('mot.xlsx'), ...ROUNDS);
  await objectOf('update', at('mot.xlsx'), at('hai.tsv'), '--another', '--out', at('so.xlsx'));
});

describe('two plans in one book', () => {
  test('the second has its own code, tasks, assignments and obligations; the first stays', async () => {
    const { book } = await tracked(at('so.xlsx'));
    expect(book.KeHoach.map((row) => [row.code, row.file])).toEqual([
      ['KH1', 'ke-hoach.tsv'],
      ['KH2', 'hai.tsv'],
    ]);
    const second = book.NhiemVu.filter((row) => row.plan === 'KH2');
    expect(second.map((row) => [row.code, row.path, row.state])).toEqual([
      ['M0003', '1', 'Trong kế hoạch'],
      ['NV0006', '1.1', 'Trong kế hoạch'],
      ['NV0007', '1.2', 'Trong kế hoạch'],
    ]);
    const of = (task: string) =>
      book.TheoDoi.filter((row) => row.round === 1 && row.task === task).map((row) => row.agency);
    expect([of('NV0006'), of('NV0007')]).toEqual([
      ['P1', 'P2'],
      ['X1', 'X2', 'X3'],
    ]);
    expect(book.NhiemVu.filter((row) => row.plan === 'KH1' && row.state !== 'Trong kế hoạch')).toEqual([]);
  });

  test('Tổng quan counts its section by itself', async () => {
    const { book } = await tracked(at('so.xlsx'));
    const sections = book.TQMuc.map((row) => [row.section, row.label, row.total]);
    // Round 1: 1.1 (1), 1.2 (1), 1.3 (3); 2.1 (1), 2.2 (3); of the second plan 1.1 (1), 1.2 (3).
    expect(sections).toEqual([
      ['1', 'TUYÊN TRUYỀN', 5],
      ['2', 'KIỂM TRA', 4],
      ['KH2.1', 'CHUYỂN ĐỔI SỐ', 4],
    ]);
  });

  test('one form asks for both, and its return is taken whole', async () => {
    await objectOf('forms', at('so.xlsx'), '--round', '1', '--out', at('bieu'));
    const form = formPath(at('bieu'), await readdir(at('bieu')), 'Phòng Một');
    expect(await rowsOfForm(form)).toEqual([
      ['NV0001', '1.1', 'Tổ chức hội nghị quán triệt kế hoạch'],
      ['NV0003', '1.3', 'Xây dựng mô hình ở cơ sở'],
      ['NV0004', '2.1', 'Kiểm tra việc thực hiện'],
      ['NV0006', 'KH2 1.1', 'Số hóa hồ sơ lưu trữ'],
    ]);
    await mkdir(at('ve'));
    const answers = {
      NV0001: { 'Tình hình thực hiện': 'Đã hoàn thành', 'Ngày hoàn thành': '10/05/2026' },
      NV0006: { 'Tình hình thực hiện': 'Đang thực hiện', 'Kết quả thực hiện': 'Đã quét 300 hồ sơ' },
    };
    await sendForm(form, at('ve/bc.xlsx'), answers);
    const receipt = await objectOf<{ files: { accepted: number } }>(
      ...['consolidate', at('so.xlsx'), at('ve'), '--round', '1'],
      ...['--received', '2026-06-04', '--out', at('th.xlsx')],
    );
    expect(receipt.files.accepted).toBe(1);
    const { book } = await tracked(at('th.xlsx'));
    const row = book.TheoDoi.find((r) => r.task === 'NV0006' && r.agency === 'P1' && r.round === 1);
    expect(row?.result).toBe('Đã quét 300 hồ sơ');
    // The form that went out before the second plan came is still one of this book.
    await objectOf('forms', at('mot.xlsx'), '--round', '1', '--out', at('bieu-cu'));
    const before = formPath(at('bieu-cu'), await readdir(at('bieu-cu')), 'UBND xã Bình An');
    await sendForm(before, at('cu.xlsx'), { NV0003: { 'Tình hình thực hiện': 'Đang thực hiện' } });
    const old = await objectOf<{ files: { accepted: number } }>(
      ...['consolidate', at('so.xlsx'), at('cu.xlsx'), '--round', '1'],
      ...['--received', '2026-06-04', '--dry-run'],
    );
    expect(old.files.accepted).toBe(1);
  });

  test('papers of one plan', async () => {
    await objectOf('print', at('so.xlsx'), '--plan', 'kh2', '--out', at('in.xlsx'));
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(at('in.xlsx'));
    const texts = workbook.worksheets.map((sheet) => JSON.stringify(sheet.getSheetValues())).join('');
    expect(texts).toContain('Số hóa hồ sơ lưu trữ');
    expect(texts).not.toContain('Tổ chức hội nghị quán triệt kế hoạch');
    // It has no part in the second plan, so its report is none of that plan's.
    expect(texts).not.toContain('Phòng Ba');
    const unknown = await inside('print', at('so.xlsx'), '--plan', 'KH9', '--out', at('x.xlsx'));
    expect([unknown.code, unknown.stderr.includes('KH1, KH2')]).toEqual([1, true]);
  });

  test('letters name every plan, or the one that was asked for, and never silently the first', async () => {
    const { book } = await tracked(at('so.xlsx'));
    const set = (key: string, title: string) => ({
      ...{ kind: 'update' as const, table: 'KeHoach', key: [key] },
      set: { 'Trích yếu': title },
    });
    expect(book.KeHoach).toHaveLength(2);
    await editBook(at('so.xlsx'), at('ten.xlsx'), [set('KH1', 'Dân vận'), set('KH2', 'Chuyển đổi số')]);
    await objectOf('letters', at('ten.xlsx'), '--round', '1', '--out', at('vb'));
    for (const kind of ['1 Công văn triển khai', '2 Công văn đề nghị báo cáo', '3 Công văn đôn đốc']) {
      const text = await letterWords(at(`vb/${kind} - lần 1.docx`));
      expect(text).toMatch(/\(Dân vận\); Kế hoạch số .*\(Chuyển đổi số\)/);
    }
    expect(await letterWords(at('vb/4 Báo cáo kết quả - lần 1.docx'))).toContain(
      'thực hiện Dân vận; Chuyển đổi số',
    );
    await objectOf('letters', at('ten.xlsx'), '--round', '1', '--plan', 'kh2', '--out', at('vb'));
    for (const kind of ['1 Công văn triển khai', '4 Báo cáo kết quả']) {
      const text = await letterWords(at(`vb/${kind} - lần 1 - KH2.docx`));
      expect([text.includes('Chuyển đổi số'), text.includes('Dân vận')]).toEqual([true, false]);
    }
    const unknown = await inside(
      ...['letters', at('so.xlsx'), '--round', '1', '--plan', 'KH9', '--out', at('vb9')],
    );
    expect([unknown.code, unknown.stderr.includes('KH1, KH2')]).toEqual([1, true]);
  });

  test("the check of one plan's papers counts the agencies of that plan", async () => {
    const { check } = await objectOf<{ check: { remarks: { code: string }[] } }>(
      ...['print', at('so.xlsx'), '--plan', 'KH2', '--out', at('in2.xlsx')],
    );
    const found = check.remarks.map(({ code }) => code);
    expect(found.filter((code) => /^(figures|sum|agency|letter)/.test(code))).toEqual([]);
  });

  test('a changed file is compared with the plan that it is of', async () => {
    const changed = await objectOf<{ update: object }>(
      ...['update', at('so.xlsx'), at('hai-sua.tsv'), '--out', at('sua.xlsx')],
    );
    expect(changed.update).toMatchObject({ removed: [], added: [] });
    const { book } = await tracked(at('sua.xlsx'));
    expect(book.NhiemVu.find((row) => row.code === 'NV0006')?.adjusted).toBe('2026-10-31');
    expect(book.NhiemVu.filter((row) => row.state === 'Đưa ra')).toEqual([]);
  });

  test('the same plan once more is no other plan', async () => {
    await writeFile(at('mot-lai.tsv'), PLAN_TEXT);
    const again = await inside(
      'update',
      at('so.xlsx'),
      at('mot-lai.tsv'),
      '--another',
      '--out',
      at('y.xlsx'),
    );
    expect([again.code, again.stderr.includes('không phải một kế hoạch khác')]).toEqual([1, true]);
  });

  test('next year has both', async () => {
    await objectOf(
      'new-year',
      at('so.xlsx'),
      '--unfinished',
      '--out',
      at('nam.xlsx'),
      '--draft',
      at('d.docx'),
    );
    const { book } = await tracked(at('nam.xlsx'));
    expect(book.KeHoach.map((row) => row.code)).toEqual(['KH1', 'KH2']);
    expect(book.NhiemVu.find((row) => row.code === 'NV0007')).toMatchObject({
      plan: 'KH2',
      time: 'Cả năm 2027',
    });
  });
});
